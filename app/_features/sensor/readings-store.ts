import { create } from 'zustand'
import type { SensorReadingThen } from './past/sensor-past.operations.ts'
import type { SensorReading, SensorState } from './sensor.operations.ts'

/**
 * What is known of sensors now. Not in the Apollo cache: thousands of rows would have every query looked through, and this is
 * their only place.
 */
interface Readings {
  /** The state of every sensor that was ever spoken of; whoever is not here is heard and has no alarm. */
  readonly byId: ReadonlyMap<number, SensorState>
  /** As `byId`, at the moment that the clock looks at; null while it is live. */
  readonly pastById: ReadonlyMap<number, SensorState> | null
  /** The latest reading of the sensors that somebody looks at. */
  readonly readings: ReadonlyMap<number, SensorReading>
  /** What they had said at the moment that the clock looks at. */
  readonly pastReadings: ReadonlyMap<string, SensorReadingThen>
  /** How often each of them is looked at. */
  readonly watched: ReadonlyMap<string, number>
}

export const useReadings = create<Readings>()(() => ({
  byId: new Map(),
  pastById: null,
  readings: new Map(),
  pastReadings: new Map(),
  watched: new Map(),
}))

/** A new stream's first word: whoever it does not speak of is calm, whatever was known. */
export function putStates(states: readonly SensorState[]) {
  useReadings.setState(({ byId }) => {
    const calm = [...byId].map(([number, { id }]) => [number, { id, online: true, priority: null }] as const)
    return { byId: new Map([...calm, ...entries(states)]) }
  })
}

/** What came since is laid over what was known. */
export function mergeStates(states: readonly SensorState[]) {
  useReadings.setState(({ byId }) => {
    // Copied whole and not row by row: a word speaks of a few, and tens of thousands are known.
    const next = new Map(byId)
    for (const state of states) next.set(Number(state.id), state)
    return { byId: next }
  })
}

const entries = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  rows.map((row): [number, Row] => [Number(row.id), row])

/** Readings of what is looked at; what nobody looks at any more is forgotten. */
export function mergeReadings(readings: readonly SensorReading[]) {
  useReadings.setState(({ readings: before, watched }) => {
    const kept = [...before].filter(([, { id }]) => watched.has(id))
    return { readings: new Map([...kept, ...entries(readings)]) }
  })
}

/** Somebody looks at a sensor until the answer is called. */
export function watch(id: string): () => void {
  count(id, 1)
  return () => count(id, -1)
}

const count = (id: string, more: number) =>
  useReadings.setState(({ watched }) => {
    const next = new Map(watched)
    const many = (next.get(id) ?? 0) + more
    if (many > 0) next.set(id, many)
    else next.delete(id)
    return { watched: next }
  })
