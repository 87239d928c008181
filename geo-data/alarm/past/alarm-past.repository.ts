import { sql } from 'kysely'
import { kysely, type Tx } from '../../db/transact.ts'
import { alarms, asAlarm } from '../alarm.repository.ts'
import type { Alarm } from '../alarm.ts'
import type { AlarmCourse, Turn } from './alarm-then.ts'

/** After `from`, up to `until`; both may be one moment. */
export interface Span {
  readonly from: Date
  readonly until: Date
}

/** Alarms of a span, and how many there were: a flood has more than anybody can read. */
export interface AlarmsDuring {
  readonly alarms: readonly Alarm[]
  readonly totalCount: number
}

/** Alarms that stood open at some moment of a span, as they are on record now, the newest first. */
export const alarmsDuring = async (tx: Tx, span: Span, limit: number): Promise<AlarmsDuring> => {
  const { total } = await kysely<'alarm'>(tx)
    .selectFrom('alarm')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(openDuring(span))
    .executeTakeFirstOrThrow()
  const rows = await openAlarmsDuring(tx, span).limit(limit).execute()
  return { alarms: rows.map(asAlarm), totalCount: total }
}

/** The statement without its length: what is asked of the planner is what is run. */
export const openAlarmsDuring = (tx: Tx, span: Span) =>
  alarms(tx).where(openDuring(span)).orderBy('alarm.raised_at', 'desc').orderBy('alarm.id', 'desc')

const openDuring = ({ from, until }: Span) =>
  sql<boolean>`(alarm.recorded_at <= ${until} and (alarm.closed_at > ${from} or alarm.closed_at is null))`

/** What changed these alarms, in order of happening. */
export const turnsOfAlarms = async (
  tx: Tx,
  ids: readonly number[],
): Promise<{ readonly alarmId: number; readonly type: string; readonly at: Date }[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<{ alarmId: number; type: string; at: Date }>`
    select alarm_id as "alarmId", type, at from event where alarm_id = any(${[...ids]}::bigint[]) and (type like 'alarm.%' or type = 'incident.alarm-joined')
    order by at, id`.execute(kysely<'event'>(tx))
  return rows
}

/** A mark on an axis of time. */
export interface AlarmTime {
  readonly id: number
  readonly raisedAt: Date
  /** From then on it is open to whoever looks back. */
  readonly recordedAt: Date
  readonly priority: string
}

/** When the alarms of a span were raised, the newest first. */
export const alarmTimes = async (tx: Tx, { from, until }: Span, limit: number): Promise<AlarmTime[]> => {
  const rows = await kysely<'alarm'>(tx)
    .selectFrom('alarm')
    .select(['id', 'raised_at as raisedAt', 'recorded_at as recordedAt', 'priority'])
    .where('raised_at', '>', from)
    .where('raised_at', '<=', until)
    .orderBy('raised_at', 'desc')
    .limit(limit)
    .execute()
  return rows
}

const ms = (at: Date | null): number | null => at?.getTime() ?? null

/** The course of an alarm, for `alarmThen`. */
export const courseOf = (alarm: Alarm, turns: readonly Turn[]): AlarmCourse => ({
  recordedAt: alarm.recordedAt.getTime(),
  closedAt: ms(alarm.closedAt),
  calmAt: ms(alarm.calmAt),
  acknowledgedAt: ms(alarm.acknowledgedAt),
  verifiedAt: ms(alarm.verifiedAt),
  overdueAt: ms(alarm.overdueAt),
  verification: alarm.verification,
  turns,
})
