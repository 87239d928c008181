import type { RhythmId } from './rhythm.ts'

/** A span of chance, both relative to the level (`share`) and in the metric's unit (`amount`). */
export interface Spread {
  readonly share?: number
  readonly amount?: number
}

type Following = Readonly<Partial<Record<RhythmId, number>>>

/** How readings of one metric behave on calm days: all of it data. */
export interface Habit {
  /** Every sensor lives about a level of its own between these two, in the metric's unit. */
  readonly level: readonly [low: number, high: number]
  /** Where its asset states an operating pressure (MPa), it lives between these shares of that instead. */
  readonly ofNominal?: readonly [low: number, high: number]
  /** What a rhythm at 1 adds, as a share of the level. */
  readonly shares?: Following
  /** What a rhythm at 1 adds, in the metric's unit. */
  readonly amounts?: Following
  /** How far it wanders over days. */
  readonly drift?: Spread
  /** White noise of each reading. */
  readonly grain?: Spread
  /** Battery-powered: it cries when the last of its 18 months run out (R105). */
  readonly battery?: true
  /** Highest nightly hump of biogas, in the metric's unit: some sewers breathe. */
  readonly swell?: number
  /** Chance that it is silent for a quarter of a day, per mille; 3 when not said. */
  readonly dropOuts?: number
}
