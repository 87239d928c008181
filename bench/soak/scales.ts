import { loadavg } from 'node:os'
import type { CDPSession } from '@playwright/test'
import type { Person } from '../../e2e/person.ts'
import { type CityState, stateOf } from './busy-city.ts'
import { heapBytes } from './heap.ts'

const MINUTE_MS = 60_000

/** What the wall held in memory at a moment, and what there was to show then. */
interface Weight {
  readonly bytes: number
  readonly city: CityState
}

interface Scales {
  readonly weigh: () => Promise<Weight>
  /** The least of what it weighed, again and again, in a stretch of time: a scene weighs more than another, a leak weighs in all. */
  readonly leastIn: (milliseconds: number) => Promise<Weight>
  /** Every weight so far, megabytes. */
  readonly megabytes: readonly number[]
  /** Processes that wanted a processor at once, at the most. */
  readonly load: () => number
}

/** Weighs the page after a forced collection, and says each time on stderr how it stands. */
export const scalesFor = (cdp: CDPSession, duty: Person, heard: () => string): Scales => {
  const began = performance.now()
  const megabytes: number[] = []
  let load = 0
  const weigh = async (): Promise<Weight> => {
    const bytes = await heapBytes(cdp)
    const city = await stateOf(duty)
    load = Math.max(load, Number(loadavg()[0]?.toFixed(1)))
    megabytes.push(Math.round(bytes / 1e5) / 10)
    const minute = ((performance.now() - began) / MINUTE_MS).toFixed(1)
    console.error(`${minute} min: ${heard()}; heap ${megabytes.at(-1)} MB; ${JSON.stringify(city)}; load ${load}`)
    return { bytes, city }
  }
  const leastIn = async (milliseconds: number): Promise<Weight> => {
    const over = performance.now() + milliseconds
    let least = await weigh()
    while (performance.now() < over) {
      await new Promise((resolve) => setTimeout(resolve, Math.min(MINUTE_MS, milliseconds / 4)))
      const next = await weigh()
      if (next.bytes < least.bytes) least = next
    }
    return least
  }
  return { weigh, leastIn, megabytes, load: () => load }
}
