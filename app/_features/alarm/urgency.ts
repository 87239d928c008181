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
