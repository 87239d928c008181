import type { frailtyOf } from '../impact-zone/suspect/candidate.ts'
import type { Place } from '../place/place.ts'
import type { HarmId, Infliction, Suffering } from '../sectors/coupling.ts'
import { HARMS } from '../sectors/coupling.ts'
import type { Provenance } from '../sectors/provenance.ts'
import { SECTORS } from '../sectors/registry.ts'
import { type Text, text } from '../sectors/text.ts'

/** What fails: an asset or a segment on record; null where only a place is known. */
export interface Thing {
  readonly as: 'asset' | 'segment'
  readonly id: number
  readonly ref: string
  readonly code: string
  readonly name: Text | null
}

/** A sensor that would confirm a harm, or not. */
export interface Witness {
  readonly sensorId: number
  readonly code: string
  readonly name: Text
  readonly metric: string
  readonly distanceM: number
  readonly online: boolean
}

/** One failure of a chain. */
export interface CascadeNode {
  readonly key: string
  /** SECTOR.HAZARD */
  readonly hazard: string
  readonly hazardName: Text
  readonly thing: Thing | null
  readonly place: Place
  readonly depth: number
  /** 0 to 1 of the first failure: a ranking of ours, no probability. */
  readonly score: number
  /** Sensors of the metrics that point to this hazard, nearest first; none: nobody watches it. */
  readonly witnesses: readonly Witness[]
  /** What is to be measured by hand where nobody watches. */
  readonly measures: readonly Text[]
}

/** One failure may lead to the other, with why. */
export interface CascadeLink {
  readonly from: string
  readonly to: string
  readonly harm: HarmId
  readonly harmName: Text
  readonly distanceM: number
  readonly reachM: number
  /** How readily, 0 to 1; a ranking of ours. */
  readonly share: number
  readonly reasons: readonly Text[]
  /** Where the reach comes from: a law's zone, or a distance of ours. */
  readonly reachFrom: Text
  readonly provenance: Provenance
}

/** Possible next harms after one failure, computed from what lies within reach: nodes by rank, first the failure itself. */
export interface Cascade {
  readonly nodes: readonly CascadeNode[]
  readonly links: readonly CascadeLink[]
}

export const LIMITS = {
  /** Failures that are followed further; the rest are only named. */
  expanded: 14,
  depth: 4,
  /** Below this share of the first failure nothing is told. */
  score: 0.005,
  /** Things named for one harm and one kind of failure: the likeliest. */
  alike: 2,
} as const

const sufferings: readonly Suffering[] = SECTORS.flatMap(({ couplings }) => couplings?.suffers ?? [])

/** Who may suffer a harm: every kind of every sector that says so of itself. */
export const sufferersOf = (harm: HarmId): readonly Suffering[] => sufferings.filter((one) => one.harm === harm)

/** What a hazard does to others, as its sector says: `gas.main-leak`. */
export const inflictionsOf = (hazardRef: string): readonly Infliction[] =>
  SECTORS.flatMap(({ id, couplings }) =>
    (couplings?.inflicts ?? []).filter(({ hazards }) => hazards.some((hazard) => `${id}.${hazard}` === hazardRef)),
  )

/** Something within reach of a harm, as far as it is along. */
export interface Neighbour {
  readonly thing: Thing
  readonly place: Place
  readonly metres: number
  /** What its record says of its strength. */
  readonly frailty: ReturnType<typeof frailtyOf>
}

export interface Step {
  readonly neighbour: Neighbour
  readonly suffering: Suffering
  readonly share: number
  readonly reasons: readonly Text[]
}

/** At the edge of its reach a harm is as likely as a third of what it is at its source (ours). */
const closeness = (metres: number, reachM: number): number => Math.exp(-metres / Math.max(reachM, 1))

/** Weighs who may fail next by one harm, likeliest first, the likeliest of each sort only. */
export const nextSteps = (
  infliction: Infliction,
  reachM: number,
  neighbours: readonly Neighbour[],
): readonly Step[] => {
  const steps = sufferersOf(infliction.harm).flatMap((suffering) =>
    neighbours
      .filter(({ thing }) => suffering.kinds.some((kind) => kind === thing.ref))
      .map((neighbour): Step => {
        const share =
          infliction.share * suffering.share * closeness(neighbour.metres, reachM) * (0.5 + neighbour.frailty.share / 2)
        return { neighbour, suffering, share, reasons: reasonsOf(infliction, suffering, neighbour) }
      }),
  )
  const told = new Map<string, number>()
  return steps
    .sort((a, b) => b.share - a.share || a.neighbour.thing.id - b.neighbour.thing.id)
    .filter(({ suffering }) => {
      const before = told.get(suffering.next) ?? 0
      told.set(suffering.next, before + 1)
      return before < LIMITS.alike
    })
}

const reasonsOf = ({ why, harm }: Infliction, suffering: Suffering, { metres, frailty }: Neighbour): Text[] => {
  const far = Math.round(metres)
  const { zh, en } = HARMS[harm]
  return [
    why,
    text(`相距 ${far} 米，受${zh}`, `${far} m away; harm: ${en.toLowerCase()}`),
    suffering.why,
    ...frailty.reasons,
  ]
}

export const keyOf = (hazard: string, thing: Thing | null): string =>
  thing ? `${hazard}:${thing.as}:${thing.id}` : `${hazard}:place`
