import type { SensorState } from '../live-layers.ts'

const CALM: SensorState = { online: true, priority: null }

/**
 * What a map that was told one thing must be told to show another: only what differs, for a city has tens of thousands of sensors and a
 * word speaks of a few. Whoever is spoken of no more is calm again: another moment is shown.
 */
export function sensorChanges(
  told: ReadonlyMap<number, SensorState>,
  spoken: ReadonlyMap<number, SensorState>,
): ReadonlyMap<number, SensorState> {
  const changes = new Map<number, SensorState>()
  let stillSpokenOf = 0
  for (const [id, state] of spoken) {
    const before = told.get(id)
    if (before !== undefined) stillSpokenOf += 1
    if (before !== state && !isSame(before ?? CALM, state)) changes.set(id, state)
  }
  if (stillSpokenOf === told.size) return changes
  for (const [id, state] of told) if (!spoken.has(id) && !isSame(state, CALM)) changes.set(id, CALM)
  return changes
}

const isSame = (one: SensorState, other: SensorState) => one.online === other.online && one.priority === other.priority
