/** What a sound needs to know of an alarm. */
export interface Sounding {
  readonly id: string
  readonly priority: string
  readonly acknowledgedAt: string | null
  readonly raisedAt: string
}

/** A P1 sounds again after this, until somebody acknowledges it by name. */
const REPEAT_MS = 10_000

export type Sound<Alarm> = { readonly kind: 'alarm'; readonly alarm: Alarm } | { readonly kind: 'chime' } | null

/**
 * What should be heard now. An unacknowledged P1 sounds at once and then every ten seconds, the newest first; a P2 chimes once
 * when it is first seen; a P3 never. `seen` holds the ids known before, so that opening the page does not chime for old ones.
 */
export function whatSounds<Alarm extends Sounding>(
  alarms: readonly Alarm[],
  seen: ReadonlySet<string>,
  lastAlarmAt: number | null,
  now: number,
): Sound<Alarm> {
  const waiting = alarms
    .filter((alarm) => alarm.priority === 'P1' && alarm.acknowledgedAt === null)
    .toSorted((a, b) => b.raisedAt.localeCompare(a.raisedAt))
  const fresh = waiting.find((alarm) => !seen.has(alarm.id))
  const [newest] = waiting
  if (fresh) return { kind: 'alarm', alarm: fresh }
  if (newest && (lastAlarmAt === null || now - lastAlarmAt >= REPEAT_MS)) return { kind: 'alarm', alarm: newest }
  const chimes = alarms.some((alarm) => alarm.priority === 'P2' && alarm.acknowledgedAt === null && !seen.has(alarm.id))
  return chimes ? { kind: 'chime' } : null
}
