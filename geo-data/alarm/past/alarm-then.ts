import type { Condition, Verification } from '../alarm.ts'

/** Something that changed a thing, and when it was known, epoch ms. */
export interface Turn {
  readonly type: string
  readonly at: number
}

/** What the record keeps of an alarm from its beginning to its end; times in epoch ms. */
export interface AlarmCourse {
  readonly recordedAt: number
  readonly closedAt: number | null
  readonly calmAt: number | null
  readonly acknowledgedAt: number | null
  readonly verifiedAt: number | null
  readonly overdueAt: number | null
  /** As it stands now. */
  readonly verification: Verification
  readonly turns: readonly Turn[]
}

/** An alarm as it was known at a moment. */
export interface AlarmThen {
  readonly open: boolean
  readonly condition: Condition
  readonly acknowledged: boolean
  readonly overdue: boolean
  /** Null: somebody had given a verdict that was corrected later, and which one it was is no longer on record. */
  readonly verification: Verification | null
}

const CONDITION_AFTER: Readonly<Record<string, Condition>> = {
  'alarm.calm': 'calm',
  'alarm.reactivated': 'active',
}

const by = (moment: number | null, at: number): boolean => moment !== null && moment <= at

/** What an alarm was at a moment, from what is on record now. What happened at the moment itself has happened. */
export const alarmThen = (course: AlarmCourse, at: number): AlarmThen => ({
  open: course.recordedAt <= at && !by(course.closedAt, at),
  condition: conditionThen(course, at),
  acknowledged: by(course.acknowledgedAt, at),
  overdue: by(course.overdueAt, at),
  verification: verificationThen(course, at),
})

/**
 * The last turn before decides; where there was none, the next one says what it turned from. What never turned was always as it is now;
 * of an alarm of which nothing was told at all, only `calmAt` is known.
 */
const conditionThen = ({ turns, calmAt }: AlarmCourse, at: number): Condition => {
  const turning = turns.filter(({ type }) => type in CONDITION_AFTER).toSorted((one, other) => one.at - other.at)
  const last = turning.findLast((turn) => turn.at <= at)
  if (last) return CONDITION_AFTER[last.type] ?? 'active'
  const [next] = turning
  if (next) return CONDITION_AFTER[next.type] === 'active' ? 'calm' : 'active'
  return (turns.length > 0 ? calmAt !== null : by(calmAt, at)) ? 'calm' : 'active'
}

const verificationThen = ({ turns, verifiedAt, verification }: AlarmCourse, at: number): Verification | null => {
  if (by(verifiedAt, at)) return verification
  return turns.some(({ type, at: told }) => type === 'alarm.verified' && told <= at) ? null : 'pending'
}
