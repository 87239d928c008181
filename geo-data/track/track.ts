import { cityAt } from '../cities.ts'
import type { Place } from '../place/place.ts'
import { type Text, text } from '../sectors/text.ts'

/** Who says it: a crew's phone, a vehicle's own receiver through a gateway, or the demo's simulator. */
export const TRACK_SOURCES = ['phone', 'vehicle', 'simulated'] as const
export type TrackSource = (typeof TRACK_SOURCES)[number]

/** One position of a resource at one time (Cursor on Target: a point with `ce`, `time` and, by EXPIRY, `stale`). */
export interface Fix {
  readonly at: Date
  readonly place: Place
  /** Radius in metres within which the true place lies (CoT `ce`; the Geolocation API's at 95 %). */
  readonly accuracyM: number
  /** Degrees clockwise from north. */
  readonly headingDeg: number | null
  readonly speedMs: number | null
}

/** Where a resource was at a time, and how it came there. */
export interface Track extends Fix {
  readonly resourceId: number
  readonly name: Text
  /** crew or vehicle. */
  readonly kind: string
  /** A unit role of the registry. */
  readonly capability: string
  readonly source: TrackSource
  /** Longitude, latitude and epoch milliseconds of the last minutes, up to the fix itself. */
  readonly tail: readonly (readonly [longitude: number, latitude: number, at: number])[]
  /** Fixes after it that nobody believes. */
  readonly doubtful: number
  /** The open task it was on at that time. */
  readonly taskId: number | null
}

/** What moves: stock and experts are found at their address. */
export type Tracked = 'crew' | 'vehicle'
export const isTracked = (kind: string): kind is Tracked => kind in EXPIRY

export type Freshness = 'fresh' | 'stale' | 'expired'

export interface Expiry {
  /** Older than this it is drawn as stale. */
  readonly freshS: number
  /** Older than this it is drawn no more, and listed as last seen. */
  readonly expiresS: number
  readonly source: string
}

/** How long a position says where somebody is. */
export const EXPIRY: Readonly<Record<Tracked, Expiry>> = {
  vehicle: { freshS: 60, expiresS: 180, source: 'expires: Digitransit #4543, live vehicles, 3 min; fresh: ours' },
  crew: { freshS: 120, expiresS: 600, source: 'ours: people walk, and phones are silent in chambers and cellars' },
}

/** Hours after which a position is forgotten (ours: personal data, kept for one duty and its handover). */
export const KEPT_HOURS = 24

/** The line behind a symbol, s (ours). */
export const TAIL_S = 300

/** A phone's clock may be so far ahead, s; a receiver at worst, m; and nobody on land is faster, m/s (all ours). */
export const LIMITS = { aheadS: 30, coarsestM: 10_000, fastestMs: 60 } as const

/** Seconds from a fix to `now`, 0 where its clock is ahead. */
export const ageS = (at: Date, now: Date): number => Math.max(0, (now.getTime() - at.getTime()) / 1000)

/** What a position of that age says of a crew or a vehicle. */
export const freshnessOf = (kind: string, at: Date, now: Date): Freshness => {
  const { freshS, expiresS } = isTracked(kind) ? EXPIRY[kind] : EXPIRY.vehicle
  const age = ageS(at, now)
  return age <= freshS ? 'fresh' : age <= expiresS ? 'stale' : 'expired'
}

/** Which of a report's fields is wrong, and why. */
export interface Fault {
  readonly field: 'resourceId' | 'at' | 'position' | 'accuracyM' | 'headingDeg' | 'speedMs' | 'source'
  readonly reason: Text
}

const fault = (field: Fault['field'], zh: string, en: string): Fault => ({ field, reason: text(zh, en) })

/** What is wrong with a fix by itself, at `now`; the first fault, or null. */
export const faultOf = ({ at, place, accuracyM, headingDeg, speedMs }: Fix, now: Date): Fault | null => {
  const age = (now.getTime() - at.getTime()) / 1000
  if (!Number.isFinite(age)) return fault('at', '不是时间', 'not a time')
  if (age < -LIMITS.aheadS) return fault('at', '时间在未来', 'lies in the future')
  if (age > KEPT_HOURS * 3600) return fault('at', `早于 ${KEPT_HOURS} 小时`, `older than ${KEPT_HOURS} hours`)
  const [longitude, latitude] = place.coordinates
  if (!cityAt(longitude, latitude)) return fault('position', '不在本市范围内', 'outside the city')
  if (!(accuracyM > 0)) return fault('accuracyM', '精度须大于 0 米', 'an accuracy is more than 0 m')
  if (accuracyM > LIMITS.coarsestM) return fault('accuracyM', '误差超过 10 公里', 'no better than 10 km')
  if (headingDeg !== null && !(headingDeg >= 0 && headingDeg < 360))
    return fault('headingDeg', '方向为 0 至 360 度', 'a heading is 0 to 360 degrees')
  if (speedMs !== null && !(speedMs >= 0 && speedMs <= LIMITS.fastestMs))
    return fault('speedMs', `速度为 0 至 ${LIMITS.fastestMs} 米/秒`, `a speed is 0 to ${LIMITS.fastestMs} m/s`)
  return null
}

/** A fix on record, and which device gave it. */
export interface KnownFix {
  readonly at: Date
  readonly place: Place
  readonly accuracyM: number
  /** `phone:7`, `gateway:3`; `simulated` for the simulator, to whom nobody real gives way. */
  readonly device: string
}

export const SIMULATED = 'simulated'
const givesWay = (known: KnownFix, device: string): boolean => known.device === SIMULATED && device !== SIMULATED

/** What is wrong with a fix after what is known: it comes late, or from a second device out of step with the first. */
export const faultAfter = (fix: Fix & { readonly device: string }, known: KnownFix | null): Fault | null => {
  if (known === null) return null
  const laterS = (fix.at.getTime() - known.at.getTime()) / 1000
  if (laterS <= 0) return fault('at', '不晚于已有的位置', 'no later than what is known')
  // Two devices of one crew, each a little late, make it jump to and fro (Digitransit, stadtnavi #1022): one leads while it is fresh.
  if (givesWay(known, fix.device)) return null
  const leads = fix.device !== known.device && laterS <= EXPIRY.vehicle.freshS && fix.accuracyM >= known.accuracyM / 2
  return leads ? fault('source', '同一单位的另一台设备正在上报', 'another device of the same unit is reporting') : null
}

/**
 * Whether the way from the last trusted fix could not have been gone: further than both accuracies and the fastest speed explain.
 * Such a fix is recorded and drawn by nobody as fact; where it was the earlier one that was wrong, time heals it.
 */
export const isTooFast = (
  fix: Fix & { readonly device: string },
  trusted: KnownFix | null,
  metresBetween: number,
): boolean => {
  if (trusted === null || givesWay(trusted, fix.device)) return false
  const seconds = (fix.at.getTime() - trusted.at.getTime()) / 1000
  return metresBetween - fix.accuracyM - trusted.accuracyM > LIMITS.fastestMs * seconds
}
