import type { AlarmRow } from './alarm.operations.ts'

type Urgent = Pick<AlarmRow, 'id' | 'priority' | 'acknowledgedAt' | 'raisedAt' | 'verification'>

/** The newest P1 nobody has acknowledged: the only thing on the screen that may flash. */
export function newestUnacknowledged<Alarm extends Urgent>(alarms: readonly Alarm[]): Alarm | null {
  const waiting = alarms.filter((alarm) => alarm.priority === 'P1' && alarm.acknowledgedAt === null)
  return waiting.toSorted((a, b) => b.raisedAt.localeCompare(a.raisedAt))[0] ?? null
}

/** Flashing draws the eye once; after this it only tires it. */
export const FLASH_MS = 30_000

/** Whether an alarm raised then still flashes now. */
export const flashes = (raisedAt: string, now: number): boolean => now - new Date(raisedAt).getTime() < FLASH_MS

const rankOf = ({ acknowledgedAt, priority }: Urgent): string => `${acknowledgedAt === null ? 0 : 1}${priority}`

/** Unacknowledged first, then by priority, then the newest: the order of the live list. */
export const byUrgency = (one: Urgent, other: Urgent): number =>
  rankOf(one).localeCompare(rankOf(other)) ||
  other.raisedAt.localeCompare(one.raisedAt) ||
  Number(other.id) - Number(one.id)
