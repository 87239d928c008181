import { ours } from '../sectors/provenance.ts'
import { metricByRef, SECTORS, sectorById } from '../sectors/registry.ts'
import type { MetricRef } from '../sectors/sector.ts'
import type { Text } from '../sectors/text.ts'
import { type Circle, circleAround, circlesByPlace, coverOf } from './circle.ts'

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

/** Sides of the polygon that stands for the circle which a sensor watches: at their middles it is short of it by half a per cent. */
export const SIDES = 32
const SHORT = Math.cos(Math.PI / SIDES)

/**
 * The part that a sensor has in what is not watched: it does not watch (`dark`), or neither, but others of its sector see all that it should
 * (`covered`); or it watches and hides a part of what a dark one should see (`lit`), or sees at most a target of it from its other end (`near`).
 */
export interface Concerned extends Watch {
  readonly part: 'dark' | 'covered' | 'lit' | 'near'
}

type Placed = Circle & { readonly watch: Watch }

const placed = (watch: Watch): Placed => ({ ...circleAround(watch.longitude, watch.latitude, watch.reachM), watch })

/** Those that do not watch, and of those that do the ones of the same sector that may see a part of what these should: nobody else is asked. */
export const concerned = (watches: readonly Watch[]): Concerned[] => {
  const sighted = watches.filter(({ reachM }) => reachM > 0)
  return [...new Set(sighted.map(({ sectorId }) => sectorId))].flatMap((sector) =>
    concernedOf(sighted.filter(({ sectorId }) => sectorId === sector)),
  )
}

const concernedOf = (watches: readonly Watch[]): Concerned[] => {
  const dark = watches.filter(({ reason }) => reason !== null).map(placed)
  if (dark.length === 0) return []
  const watching = circlesByPlace(watches.filter(({ reason }) => reason === null).map(placed))
  const [lit, near] = [new Set<Watch>(), new Set<Watch>()]
  const silent = dark.map((circle): Concerned => {
    const { isWhole, by } = coverOf(circle, watching.near(circle), SHORT)
    if (isWhole) return { ...circle.watch, part: 'covered' }
    for (const { watch } of by) lit.add(watch)
    const target = (LARGEST_TARGET_M * circle.r) / circle.watch.reachM
    for (const { watch } of watching.near(circle, target)) near.add(watch)
    return { ...circle.watch, part: 'dark' }
  })
  return [...silent, ...[...near].map((watch): Concerned => ({ ...watch, part: lit.has(watch) ? 'lit' : 'near' }))]
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
