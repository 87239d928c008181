import { create } from 'zustand'
import type { SensorReading } from './sensor.operations.ts'

/**
 * The latest reading of every sensor. Not in the Apollo cache: five thousand rows twice a second would have every query
 * looked through, and this is their only place.
 */
interface Readings {
  readonly byId: ReadonlyMap<number, SensorReading>
}

export const useReadings = create<Readings>()(() => ({ byId: new Map() }))

/** A whole snapshot takes the place of everything known. */
export function putReadings(readings: readonly SensorReading[]) {
  useReadings.setState({ byId: new Map(readings.map((reading) => [Number(reading.id), reading])) })
}

/** What came since is laid over what was known. */
export function mergeReadings(readings: readonly SensorReading[]) {
  useReadings.setState(({ byId }) => {
    const next = new Map(byId)
    for (const reading of readings) next.set(Number(reading.id), reading)
    return { byId: next }
  })
}
