import type { Channel, Nerve, Reading } from './nerve.ts'

/** The nerve of one process, for the embedded city and for tests. */
export const inProcessNerve = (): Nerve => {
  const ears = new Map<Channel, Set<(payload: unknown) => void>>()
  const newest = new Map<number, Reading>()
  return {
    publish: (channel, payload) => {
      for (const hear of ears.get(channel) ?? []) hear(payload)
    },
    subscribe: (channel, hear) => {
      const all = ears.get(channel) ?? new Set()
      ears.set(channel, all.add(hear))
      return () => all.delete(hear)
    },
    putReadings: (readings) => {
      for (const reading of readings) {
        const known = newest.get(reading.sensorId)
        if (!known || known.at <= reading.at) newest.set(reading.sensorId, reading)
      }
    },
    readings: async () => [...newest.values()],
    degraded: () => false,
    close: async () => ears.clear(),
  }
}
