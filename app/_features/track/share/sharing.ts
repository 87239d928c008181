import { KEPT_HOURS } from '../../../../geo-data/track/track.ts'

/** What a phone says of whom its owner is with, as the contract takes it. */
export interface PhonePosition {
  readonly resourceId: string
  readonly at: string
  readonly position: { readonly longitude: number; readonly latitude: number }
  readonly accuracyM: number
  readonly headingDeg: number | null
  readonly speedMs: number | null
}

/** Said at most this often, and at least this often though nobody moves: a crew's position holds two minutes as fresh (all ours). */
const LEAST_MS = 5_000
const MOST_MS = 30_000
/** Nearer than this, m, is the same place: phones wander. */
const SAME_M = 10

const METRES_PER_DEGREE = 111_320

const metresBetween = (a: PhonePosition['position'], b: PhonePosition['position']): number =>
  METRES_PER_DEGREE *
  Math.hypot(
    a.latitude - b.latitude,
    (a.longitude - b.longitude) * Math.cos((((a.latitude + b.latitude) / 2) * Math.PI) / 180),
  )

/** Whether a position is worth its bytes and the battery, after the one that was said last. */
export const isNews = (next: PhonePosition, last: PhonePosition | null): boolean => {
  if (last === null || last.resourceId !== next.resourceId) return true
  const laterMs = Date.parse(next.at) - Date.parse(last.at)
  return laterMs >= MOST_MS || (laterMs >= LEAST_MS && metresBetween(next.position, last.position) >= SAME_M)
}

/** One request carries so many; the server takes more. */
export const BATCH = 500
/** Kept while there is no net; of more, the oldest are forgotten. */
const MOST_KEPT = 2_000

/** The queue with one more, without what the city would not take for its age. */
export const queued = (queue: readonly PhonePosition[], next: PhonePosition): readonly PhonePosition[] => {
  const since = Date.parse(next.at) - KEPT_HOURS * 3_600_000
  return [...queue.filter(({ at }) => Date.parse(at) > since), next].slice(-MOST_KEPT)
}

/** What the browser knows of where it is. */
interface Located {
  readonly coords: {
    readonly longitude: number
    readonly latitude: number
    readonly accuracy: number
    readonly heading: number | null
    readonly speed: number | null
  }
  /** Epoch ms. */
  readonly timestamp: number
}

/** A heading is NaN, by the standard, for whoever stands. */
export const positionOf = (resourceId: string, { coords, timestamp }: Located): PhonePosition => ({
  resourceId,
  at: new Date(timestamp).toISOString(),
  position: { longitude: coords.longitude, latitude: coords.latitude },
  accuracyM: coords.accuracy,
  headingDeg: coords.heading !== null && Number.isFinite(coords.heading) ? coords.heading % 360 : null,
  speedMs: coords.speed !== null && Number.isFinite(coords.speed) ? coords.speed : null,
})
