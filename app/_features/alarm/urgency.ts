import type { AlarmRow, Priority } from './alarm.operations.ts'

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

/** How many of each priority are open, and how many of them nobody has verified. */
export function countByPriority(
  alarms: readonly Urgent[],
): Readonly<Record<Priority, { all: number; pending: number }>> {
  const count = (priority: Priority) => {
    const own = alarms.filter((alarm) => alarm.priority === priority)
    return { all: own.length, pending: own.filter((alarm) => alarm.verification === 'pending').length }
  }
  return { P1: count('P1'), P2: count('P2'), P3: count('P3') }
}

/** Reasons must be given for what contradicts the sensor. */
export const needsReason = (verification: string): boolean => verification === 'false'
