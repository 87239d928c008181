import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import { withinRegion } from '../region/region-tree.repository.ts'
import { alarms, asAlarm } from './alarm.repository.ts'
import type { Alarm } from './alarm.ts'

export interface AlarmFilter {
  /** True: open only, whatever their age; false: closed only. */
  readonly open?: boolean | null
  readonly priority?: readonly string[] | null
  readonly sectorId?: string | null
  /** The region and everything in it. */
  readonly regionId?: number | null
  readonly verification?: readonly string[] | null
  readonly incidentId?: number | null
  /** A window in time narrows closed alarms only: an open one is never out of sight. */
  readonly raisedAfter?: Date | null
  readonly raisedBefore?: Date | null
}

export interface AlarmOrder {
  /** URGENCY descending: unacknowledged first, then priority, then newest. */
  readonly sort: 'URGENCY' | 'RAISED_AT'
  readonly order: 'ASC' | 'DESC'
}

export interface AlarmPage {
  readonly alarms: readonly { readonly cursor: string; readonly alarm: Alarm }[]
  readonly hasNextPage: boolean
  readonly totalCount: number
}

/** 0 is the most urgent. The index `open_alarm_by_urgency` is on this very expression. */
const RANK = sql<number>`(case when alarm.acknowledged_at is null
  then case alarm.priority when 'P1' then 0 when 'P2' then 1 else 2 end
  else case alarm.priority when 'P1' then 3 when 'P2' then 4 else 5 end end)`

const rankOf = (alarm: Alarm): number => (alarm.acknowledgedAt === null ? 0 : 3) + Number(alarm.priority.slice(1)) - 1

/** One page after `after` (a cursor of an earlier page). @throws RangeError when the cursor is none. */
export const alarmsPage = async (
  tx: Tx,
  filter: AlarmFilter,
  order: AlarmOrder,
  first: number,
  after: string | null = null,
): Promise<AlarmPage> => {
  const { total } = await kysely<'alarm'>(tx)
    .selectFrom('alarm')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(matching(filter))
    .executeTakeFirstOrThrow()
  const rows = await alarmRows(tx, filter, order, after)
    .limit(first + 1)
    .execute()
  const page = rows.slice(0, first).map(asAlarm)
  return {
    alarms: page.map((alarm) => ({ cursor: cursorOf(alarm), alarm })),
    hasNextPage: rows.length > first,
    totalCount: total,
  }
}

/** The statement of a page, without its length: what is asked of the planner is what is run. */
export const alarmRows = (tx: Tx, filter: AlarmFilter, order: AlarmOrder, after: string | null) => {
  const forwards = order.order === 'DESC'
  const newest = forwards ? 'desc' : 'asc'
  let query = alarms(tx).where(matching(filter))
  if (after !== null) query = query.where(beyond(order, readCursor(after)))
  if (order.sort === 'URGENCY') query = query.orderBy(RANK, forwards ? 'asc' : 'desc')
  return query.orderBy('alarm.raised_at', newest).orderBy('alarm.id', newest)
}

const matching = (filter: AlarmFilter) => {
  const all = [sql<boolean>`true`]
  if (filter.open === true) all.push(sql`alarm.closed_at is null`)
  if (filter.open === false) all.push(sql`alarm.closed_at is not null`)
  if (filter.priority != null) all.push(sql`alarm.priority = any(${[...filter.priority]}::text[])`)
  if (filter.sectorId != null) all.push(sql`alarm.sector_id = ${filter.sectorId}`)
  if (filter.regionId != null) all.push(withinRegion(sql.ref('alarm.region_id'), filter.regionId))
  if (filter.verification != null) all.push(sql`alarm.verification = any(${[...filter.verification]}::text[])`)
  if (filter.incidentId != null) all.push(sql`alarm.incident_id = ${filter.incidentId}::bigint`)
  if (filter.raisedAfter != null) {
    all.push(sql`(alarm.closed_at is null or alarm.raised_at >= ${filter.raisedAfter}::timestamptz)`)
  }
  if (filter.raisedBefore != null) {
    all.push(sql`(alarm.closed_at is null or alarm.raised_at < ${filter.raisedBefore}::timestamptz)`)
  }
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}

interface Place {
  readonly rank: number
  readonly at: string
  readonly id: number
}

const cursorOf = (alarm: Alarm): string => `${rankOf(alarm)}|${alarm.raisedAt.toISOString()}|${alarm.id}`

const readCursor = (cursor: string): Place => {
  const match = /^([0-5])\|(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|(\d{1,15})$/.exec(cursor)
  if (match?.[2] === undefined) throw new RangeError(`not a cursor: ${cursor}`)
  return { rank: Number(match[1]), at: match[2], id: Number(match[3]) }
}

const beyond = ({ sort, order }: AlarmOrder, { rank, at, id }: Place) => {
  const forwards = order === 'DESC'
  const place = sql<boolean>`(alarm.raised_at, alarm.id) ${sql.raw(forwards ? '<' : '>')} (${at}::timestamptz, ${id}::bigint)`
  if (sort === 'RAISED_AT') return place
  // The first condition says nothing new: it is where the index begins to be read.
  const after = sql.raw(forwards ? '>' : '<')
  return sql<boolean>`(${RANK} ${after}= ${rank}::int and (${RANK} ${after} ${rank}::int or ${place}))`
}
