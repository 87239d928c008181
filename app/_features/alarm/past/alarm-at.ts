import { alarmThen } from '../../../../geo-data/alarm/past/alarm-then.ts'
import type { AlarmRow } from '../alarm.operations.ts'
import { byUrgency } from '../urgency.ts'
import type { AlarmsDuring, AlarmTurn, RecordedAlarm } from './alarm-past.operations.ts'

const ms = (at: string | null): number | null => (at === null ? null : Date.parse(at))

/** The verdicts that stood are those of `Verification`; `unknown` where one was corrected since. */
const JOINED = 'incident.alarm-joined'

/** An alarm as it was known at a moment, epoch ms; null where it was not open then. What came later is not said. */
export function alarmAt<Alarm extends RecordedAlarm>(
  alarm: Alarm,
  turns: readonly AlarmTurn[],
  at: number,
): Alarm | null {
  const told = turns.map(({ type, at: when }) => ({ type, at: Date.parse(when) }))
  const { verification } = alarm
  const course = {
    recordedAt: Date.parse(alarm.recordedAt),
    closedAt: ms(alarm.closedAt),
    calmAt: ms(alarm.calmAt),
    acknowledgedAt: ms(alarm.acknowledgedAt),
    verifiedAt: ms(alarm.verifiedAt),
    overdueAt: ms(alarm.overdueAt),
    verification: verification === 'unknown' ? 'pending' : verification,
    turns: told,
  } as const
  const then = alarmThen(course, at)
  if (!then.open) return null
  const judged = then.verification === alarm.verification && then.verification !== 'pending'
  const joined = told.find(({ type }) => type === JOINED)
  return {
    ...alarm,
    condition: then.condition,
    verification: then.verification ?? 'unknown',
    verificationReason: judged ? alarm.verificationReason : null,
    verifiedAt: judged ? alarm.verifiedAt : null,
    acknowledgedAt: then.acknowledged ? alarm.acknowledgedAt : null,
    acknowledgedBy: then.acknowledged ? alarm.acknowledgedBy : null,
    calmAt: then.condition === 'calm' ? alarm.calmAt : null,
    closedAt: null,
    overdueAt: then.overdue ? alarm.overdueAt : null,
    // How high it went is known only of the whole of it.
    peakValue: Number.NaN,
    incident: joined === undefined || joined.at <= at ? alarm.incident : null,
  }
}

/** What was open at a moment, the most urgent first, as the live list is. */
export const openAt = ({ courses }: AlarmsDuring, at: number): AlarmRow[] =>
  courses.flatMap(({ alarm, turns }) => alarmAt(alarm, turns, at) ?? []).toSorted(byUrgency)
