import { METRES_PER_DEGREE, metresPerDegreeEast } from '../place/place.ts'
import { ours } from '../sectors/provenance.ts'
import { metricByRef, SECTORS, sectorById } from '../sectors/registry.ts'
import type { MetricRef } from '../sectors/sector.ts'
import type { Text } from '../sectors/text.ts'

/** Why a sensor in service does not watch. Silence is not safety. */
const BLIND_REASONS = ['gateway-lost', 'never-heard', 'offline', 'device-fault'] as const
export type BlindReason = (typeof BLIND_REASONS)[number]

/** Where the distances come from at which a sensor watches: a field of each sector, or of a metric. */
export const WATCHES = ours('how far a sensor watches is said by no clause: a choice of ours for each sector')

/** What is known of a sensor in service. */
export interface Watcher {
  readonly id: number
  readonly sectorId: string
  readonly metric: string
  readonly longitude: number
  readonly latitude: number
  /** Null: nothing was ever heard of it. */
  readonly online: boolean | null
  /** False while the gateway that speaks for it is lost. */
  readonly gatewayOnline: boolean
  /** The latest device event that is a fault or a recovery; null: none is on record. */
  readonly deviceEvent: string | null
}

const faultsThatBlind = new Map(
  SECTORS.map(({ id, deviceEvents }) => [
    id,
    new Set(deviceEvents.filter(({ blinds }) => blinds).map((event) => event.id)),
  ]),
)

/** Device events that begin or end a blindness, of any sector. */
export const EVENTS_OF_SIGHT: readonly string[] = [
  ...new Set(
    SECTORS.flatMap(({ deviceEvents }) =>
      deviceEvents.filter(({ blinds, nature }) => blinds || nature === 'recovery').map(({ id }) => id),
    ),
  ),
]

/** Why a sensor does not watch; null when it does. The gateway first: one cause speaks for many. */
export const blindnessOf = (watcher: Watcher): BlindReason | null => {
  if (!watcher.gatewayOnline) return 'gateway-lost'
  if (watcher.online === null) return 'never-heard'
  if (!watcher.online) return 'offline'
  if (watcher.deviceEvent !== null && faultsThatBlind.get(watcher.sectorId)?.has(watcher.deviceEvent))
    return 'device-fault'
  return null
}

/** How far around itself a sensor watches, m; 0 where the registry does not know its sector. */
export const reachOf = ({ sectorId, metric }: Pick<Watcher, 'sectorId' | 'metric'>): number =>
  metricByRef(`${sectorId}.${metric}` satisfies MetricRef)?.it.watchesMetres ?? sectorById(sectorId)?.watchesMetres ?? 0

/** A sensor with what was decided of it. */
export interface Watch extends Pick<Watcher, 'id' | 'sectorId' | 'longitude' | 'latitude'> {
  readonly reachM: number
  readonly reason: BlindReason | null
}

export const watchOf = (watcher: Watcher): Watch => ({
  id: watcher.id,
  sectorId: watcher.sectorId,
  longitude: watcher.longitude,
  latitude: watcher.latitude,
  reachM: reachOf(watcher),
  reason: blindnessOf(watcher),
})

/** A protection target may be so large that one end of it is seen by whom the other end is not, m (ours). */
const LARGEST_TARGET_M = 500

const mayTouch = (one: Watch, other: Watch): boolean => {
  const reach = one.reachM + other.reachM + LARGEST_TARGET_M
  const north = Math.abs(one.latitude - other.latitude) * METRES_PER_DEGREE
  const east = Math.abs(one.longitude - other.longitude) * metresPerDegreeEast(one.latitude)
  return north <= reach && east <= reach
}

/** Those that do not watch, and of those that do the ones of the same sector that may see a part of what these should. */
export const concerned = (watches: readonly Watch[]): Watch[] => {
  const dark = watches.filter(({ reason, reachM }) => reason !== null && reachM > 0)
  const bySector = new Map(SECTORS.map(({ id }) => [id, dark.filter(({ sectorId }) => sectorId === id)]))
  const lit = watches.filter(
    (one) => one.reason === null && bySector.get(one.sectorId)?.some((other) => mayTouch(one, other)),
  )
  return [...dark, ...lit]
}

/** What sensors of one sector in one region should watch, and none does now. */
export interface BlindArea {
  readonly sectorId: string
  readonly regionId: number
  /** GeoJSON polygons, WGS 84. */
  readonly geometry: { readonly type: string; readonly coordinates: unknown }
  /** On the ground, m². */
  readonly areaM2: number
  /** The sensors that do not watch. */
  readonly sensorIds: readonly number[]
}

/** A protection target that stands where a sector should watch and does not. */
export interface UnwatchedTarget {
  readonly id: number
  readonly kind: string
  readonly name: Text
  readonly regionId: number
  readonly place: { readonly type: string; readonly coordinates: unknown }
  /** Sectors that do not see it now, each with the sensors that should. */
  readonly unseenBy: readonly { readonly sectorId: string; readonly sensorIds: readonly number[] }[]
}

/** How much of a sector watches. */
export interface WatchRate {
  readonly sectorId: string
  readonly sensors: number
  readonly watching: number
}

/** All of it, at one moment, as far as somebody may see. */
export interface BlindCity {
  readonly at: Date
  readonly areas: readonly BlindArea[]
  readonly targets: readonly UnwatchedTarget[]
  readonly rates: readonly WatchRate[]
  /** What was decided of every sensor: while it is the same, so is all else. */
  readonly sight: string
  /** Why, by sensor, of those that do not watch. */
  readonly reasons: ReadonlyMap<number, BlindReason>
}

/** Sectors in the order of the registry; those without a sensor are left out. */
export const ratesOf = (watches: readonly Watch[]): WatchRate[] =>
  SECTORS.map(({ id }) => {
    const own = watches.filter(({ sectorId }) => sectorId === id)
    return { sectorId: id, sensors: own.length, watching: own.filter(({ reason }) => reason === null).length }
  }).filter(({ sensors }) => sensors > 0)

/** The same for two moments between which nobody fell silent, came back, came or went. */
export const sightOf = (watches: readonly Watch[]): string =>
  `${watches.length} ${watches.flatMap(({ id, reason }) => (reason === null ? [] : [`${id}:${reason}`])).join(' ')}`
