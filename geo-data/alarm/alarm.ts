import type { Place } from '../place/place.ts'
import type { Priority } from '../sectors/sector.ts'

/** What the reading says: beyond its threshold, or back and stayed back. */
export const CONDITIONS = ['active', 'calm'] as const
export type Condition = (typeof CONDITIONS)[number]

/** What people say: 待核实, 属实, 误报, 测试, 检修. */
export const VERIFICATIONS = ['pending', 'true', 'false', 'test', 'maintenance'] as const
export type Verification = (typeof VERIFICATIONS)[number]

type Acknowledgement = 'unacknowledged' | 'acknowledged'

/** A breach that returns while its alarm is open is the same alarm. */
export const NEXT_CONDITION: Record<Condition, readonly Condition[]> = {
  active: ['calm'],
  calm: ['active'],
}

/** A verdict may be corrected as long as the alarm is open, but never unsaid. */
export const NEXT_VERIFICATION: Record<Verification, readonly Verification[]> = {
  pending: ['true', 'false', 'test', 'maintenance'],
  true: ['false', 'test', 'maintenance'],
  false: ['true', 'test', 'maintenance'],
  test: ['true', 'false', 'maintenance'],
  maintenance: ['true', 'false', 'test'],
}

/** Acknowledged once, by one name. */
const NEXT_ACKNOWLEDGEMENT: Record<Acknowledgement, readonly Acknowledgement[]> = {
  unacknowledged: ['acknowledged'],
  acknowledged: [],
}

export interface Alarm {
  readonly id: number
  readonly regionId: number
  readonly departmentId: number
  readonly sectorId: string
  readonly sensorId: number
  readonly thresholdId: number
  readonly metric: string
  readonly unit: string
  readonly priority: Priority
  readonly condition: Condition
  readonly verification: Verification
  readonly verificationReason: string | null
  readonly verifiedBy: number | null
  readonly verifiedAt: Date | null
  readonly acknowledgedBy: number | null
  readonly acknowledgedAt: Date | null
  /** In `unit`: the reading; for a rate the change over its window, for silence the periods missed, for a cry 1. */
  readonly value: number
  readonly peakValue: number
  /** Time of the sample that completed the breach; `recordedAt` is when we knew. */
  readonly raisedAt: Date
  readonly recordedAt: Date
  readonly calmAt: Date | null
  readonly closedAt: Date | null
  readonly overdueAt: Date | null
  readonly incidentId: number | null
  readonly exercise: boolean
  readonly place: Place
}

const acknowledgementOf = (alarm: Pick<Alarm, 'acknowledgedAt'>): Acknowledgement =>
  alarm.acknowledgedAt === null ? 'unacknowledged' : 'acknowledged'

export const mayBeAcknowledged = (alarm: Pick<Alarm, 'acknowledgedAt'>): boolean =>
  NEXT_ACKNOWLEDGEMENT[acknowledgementOf(alarm)].includes('acknowledged')

/**
 * An alarm ends when its reading is calm, people have said what it was, and the incident it belongs to is over. A cry has
 * no reading that could calm down: for it the people's word is enough.
 */
export const mayClose = (alarm: Pick<Alarm, 'condition' | 'verification' | 'unit'>, incidentOver: boolean): boolean =>
  (alarm.condition === 'calm' || alarm.unit === CRY_UNIT) && alarm.verification !== 'pending' && incidentOver

/** The unit of a device event's alarm, whose value is always 1. */
export const CRY_UNIT = 'event'

/** Seconds within which a P1 is acknowledged and verified, else the next in the ladder hears of it (ours). */
export const LADDER = { acknowledgeS: 180, verifyS: 600 } as const

/** The moment at which an alarm becomes overdue, or null when nothing is owed. Only a P1 has a clock. */
export const overdueFrom = (
  alarm: Pick<Alarm, 'priority' | 'acknowledgedAt' | 'verification' | 'recordedAt'>,
): Date | null => {
  if (alarm.priority !== 'P1' || alarm.verification !== 'pending') return null
  const owed = alarm.acknowledgedAt === null ? LADDER.acknowledgeS : LADDER.verifyS
  return new Date(alarm.recordedAt.getTime() + owed * 1000)
}

/** The longest the sound may be muted, in seconds. */
export const LONGEST_MUTE_S = 180
