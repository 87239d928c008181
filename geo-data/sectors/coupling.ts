import type { KindRef } from './kind.ts'
import { ours, type Provenance } from './provenance.ts'
import { type Text, text } from './text.ts'
import type { Unit } from './unit.ts'

/** What one failure does to its neighbours: the links of a cascade (耦合, R326). */
export const HARMS = {
  heat: text('热辐射', 'Radiant heat'),
  blast: text('爆炸超压', 'Blast'),
  gas: text('可燃气窜入', 'Flammable gas coming in'),
  cavity: text('冲刷掏空', 'Ground washed out'),
  water: text('水淹', 'Flooding'),
  collapse: text('垮塌断裂', 'Collapse'),
  ground: text('地面变形', 'Ground movement'),
} as const satisfies Record<string, Text>
export type HarmId = keyof typeof HARMS

/** A level of harm that breaks what stands there: a criterion that draws no line for people. */
export interface DominoLevel {
  readonly id: string
  readonly name: Text
  readonly quantity: 'heat-flux' | 'overpressure'
  readonly value: number
  readonly unit: Unit
  readonly provenance: Provenance
}

/**
 * How far a harm goes: by the law that draws the hazard's own zones, at a domino criterion; along the connected run of
 * closed spaces; or by a distance that no law gives and that is shown as ours.
 */
export type Reach =
  | { readonly by: 'zone'; readonly level: DominoLevel }
  | { readonly by: 'run'; readonly metres: number; readonly provenance: Provenance }
  | { readonly by: 'metres'; readonly metres: number; readonly provenance: Provenance }

/** A hazard of this sector does this to what stands within reach. `share`: how readily, 0 to 1, a ranking of ours. */
export interface Infliction {
  /** Ids of this sector's hazards. */
  readonly hazards: readonly string[]
  readonly harm: HarmId
  readonly reach: Reach
  readonly share: number
  readonly why: Text
}

/** A kind of this sector that meets this harm may fail as `next`. `share`: how readily, 0 to 1, a ranking of ours. */
export interface Suffering {
  readonly kinds: readonly KindRef[]
  readonly harm: HarmId
  /** SECTOR.HAZARD that would follow. */
  readonly next: string
  readonly share: number
  readonly why: Text
}

export interface Couplings {
  readonly inflicts: readonly Infliction[]
  readonly suffers: readonly Suffering[]
}

const DOMINO_HEAT: DominoLevel = {
  id: 'heat-37.5',
  name: text('热辐射 37.5 kW/m²（多米诺）', 'Radiant heat 37.5 kW/m² (domino)'),
  quantity: 'heat-flux',
  value: 37.5,
  unit: 'kW/m2',
  provenance: { clause: '', source: 'scenarios.md, criteria', mark: 'R', verified: false },
}

const DOMINO_BLAST: DominoLevel = {
  id: 'overpressure-17',
  name: text('超压 17 kPa（多米诺）', 'Overpressure 17 kPa (domino)'),
  quantity: 'overpressure',
  value: 17,
  unit: 'kPa',
  provenance: { clause: '', source: 'scenarios.md: asked for by Chinese experts', mark: 'U', verified: false },
}

type Inflicting = Pick<Infliction, 'hazards' | 'share' | 'why'>

/** Fire next to it, as far as the hazard's own fire laws draw 37.5 kW/m². */
export const burns = (hazards: readonly string[], share: number): Infliction => ({
  hazards,
  share,
  harm: 'heat',
  reach: { by: 'zone', level: DOMINO_HEAT },
  why: text('火焰热辐射达到 37.5 kW/m²', 'the fire radiates 37.5 kW/m²'),
})

/** Blast, as far as the hazard's own blast laws draw 17 kPa. */
export const blasts = (hazards: readonly string[], share: number): Infliction => ({
  hazards,
  share,
  harm: 'blast',
  reach: { by: 'zone', level: DOMINO_BLAST },
  why: text('爆炸超压达到 17 kPa', 'the blast reaches 17 kPa'),
})

/** A harm within a distance that no validated law gives. */
export const within = (harm: HarmId, metres: number, { hazards, share, why }: Inflicting): Infliction => ({
  hazards,
  harm,
  share,
  why,
  reach: { by: 'metres', metres, provenance: ours('a precaution distance of ours; no validated law') },
})

/** Gas or water that follows the connected run. */
export const alongRun = (harm: HarmId, metres: number, { hazards, share, why }: Inflicting): Infliction => ({
  hazards,
  harm,
  share,
  why,
  reach: { by: 'run', metres, provenance: ours('scenarios.md: the connected run') },
})

/** Gas reaches closed spaces within 12.5 m. */
export const seeps = (hazards: readonly string[], share: number): Infliction => ({
  hazards,
  share,
  harm: 'gas',
  why: text('燃气经土壤窜入 12.5 m 内的密闭空间', 'gas seeps through soil into closed spaces within 12.5 m'),
  reach: {
    by: 'metres',
    metres: 12.5,
    provenance: { clause: '003§四(一)1(5)', source: 'requirements.md R111', mark: 'V', verified: true },
  },
})
