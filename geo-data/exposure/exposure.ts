import type { Text } from '../sectors/text.ts'
import { type Outdoors, outdoorShare } from './outdoors.ts'

/** Who and what is inside a zone. */
export interface Exposure {
  /** Null where there is no population on record: not counted is not none. */
  readonly people: PeopleRange | null
  readonly protectionTargets: readonly ExposedTarget[]
  /** What may follow: what is stored there may burn or leak in its turn. */
  readonly hazardSources: readonly ExposedSource[]
  readonly assets: readonly ExposedKind[]
  readonly buildings: number
  /** What has to be done about the ground itself; of the wall's lines only. */
  readonly ground: ExposedGround | null
}

/** What is closed, cleared and kept ready because of a zone. */
export interface ExposedGround {
  readonly roads: readonly { readonly kind: string; readonly name: Text; readonly metres: number }[]
  /** Bridges and tunnels that traffic goes over or through. */
  readonly crossings: readonly ExposedPlace[]
  /** Crews, vehicles and stocks that must not stand there. */
  readonly resources: readonly (ExposedPlace & { readonly capability: string })[]
  /** The nearest designated shelters that the zone does not reach. */
  readonly shelters: readonly ExposedPlace[]
}

/** Inside no zone at all. */
export const NOBODY: Exposure = {
  people: null,
  protectionTargets: [],
  hazardSources: [],
  assets: [],
  buildings: 0,
  ground: null,
}

export interface PeopleRange {
  readonly estimate: number
  readonly low: number
  readonly high: number
  /** Hour of the day, local, that the estimate is for. */
  readonly hour: number
  /** In the open at that hour: who is not shielded by a wall. */
  readonly outdoors: Counted
  readonly indoors: Counted
  /** Where the share in the open comes from. */
  readonly shares: Outdoors['provenance']
}

export interface Counted {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

export interface ExposedPlace {
  readonly id: number
  readonly kind: string
  readonly name: Text
  readonly distanceM: number
}

export interface ExposedTarget extends ExposedPlace {
  /** When the front of a cloud comes, s after the release began; null where no cloud travels there, or its wind is unsettled. */
  readonly arrivalS: number | null
}

export interface ExposedSource extends ExposedPlace {
  readonly substance: string | null
  readonly quantityKg: number | null
}

export interface ExposedKind {
  readonly sectorId: string
  readonly kind: string
  readonly count: number
  /** Of lines: how long those are together that the zone touches. */
  readonly metres: number | null
}

/** How wrong an hourly count of people may be, either way (ours): two thirds to half as many again. */
const LOW = 0.66
const HIGH = 1.5

/** People in buildings of one use, at the hour. */
export interface PeopleOfUse {
  readonly use: string
  readonly people: number
}

/** People are said as uncertain, to the ten: 「约320人(210–480)」, never 317; and apart who is outdoors. */
export const peopleRange = (counted: readonly PeopleOfUse[], hour: number): PeopleRange => {
  const all = counted.reduce((sum, { people }) => sum + people, 0)
  const shares = counted.map(({ use, people }) => people * outdoorShare(use, hour).share)
  const outside = shares.reduce((sum, people) => sum + people, 0)
  return {
    ...range(all),
    hour,
    outdoors: range(outside),
    indoors: range(all - outside),
    shares: outdoorShare('', hour).provenance,
  }
}

const range = (people: number): Counted => ({
  estimate: toTen(people),
  low: Math.floor((people * LOW) / 10) * 10,
  high: Math.ceil((people * HIGH) / 10) * 10,
})

const toTen = (people: number): number => (people > 0 ? Math.max(10, Math.round(people / 10) * 10) : 0)

/** Of what comes with the wind; heat and blast come at once. */
const TRAVELLING: ReadonlySet<string> = new Set(['gas-fraction', 'concentration'])

interface Reached {
  readonly line: string | null
  readonly criterion: { readonly quantity: string }
  readonly exposure: Exposure
}

/**
 * When clouds come to the targets inside them, t = x/u, and to the same targets inside the lines. The wind near the ground is
 * slower, so nobody is told later than it may come.
 */
export const arrivals = <T extends Reached>(zones: readonly T[], windMS: number): T[] => {
  if (zones.every(({ exposure }) => exposure.protectionTargets.length === 0)) return [...zones]
  const clouds = zones.filter(({ criterion }) => TRAVELLING.has(criterion.quantity))
  const comes = new Map(
    clouds.flatMap(({ exposure }) =>
      exposure.protectionTargets.map(({ id, distanceM }): [number, number] => [id, Math.round(distanceM / windMS)]),
    ),
  )
  return zones.map((zone) => {
    if (!clouds.includes(zone) && zone.line === null) return zone
    const { exposure } = zone
    const protectionTargets = exposure.protectionTargets.map((one) => ({ ...one, arrivalS: comes.get(one.id) ?? null }))
    return { ...zone, exposure: { ...exposure, protectionTargets } }
  })
}

/** Made once for each time zone: making one costs more than a thousand readings of it. */
const clocks = new Map<string, Intl.DateTimeFormat>()

const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' })
  clocks.set(timeZone, clock)
  return clock
}

export const hourOf = (at: Date, timeZone: string): number => Number(clockOf(timeZone).format(at))
