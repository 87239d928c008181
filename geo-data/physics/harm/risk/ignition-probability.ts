import { computed, notNegative, type Outcome, positive, refused } from '../../outcome.ts'

/** Probabilities by release rate: one more of each than there are thresholds, kg/s. */
export type IgnitionTable = {
  readonly thresholdsKgS: readonly number[]
  readonly immediate: readonly number[]
  readonly delayed: readonly number[]
}

/** Hydrogen, as HyRAM has it. Case: validation/consequence.json RSK-06. */
export const HYDROGEN_IGNITION: IgnitionTable = {
  thresholdsKgS: [0.125, 6.25],
  immediate: [0.008, 0.053, 0.23],
  delayed: [0.004, 0.027, 0.12],
}

/** Chances that a release is lit at once, and later. Source: the table's. */
export function ignitionProbability(
  table: IgnitionTable,
  releaseKgS: number,
): Outcome<{ readonly immediate: number; readonly delayed: number }> {
  if (!notNegative(releaseKgS)) return refused('input-not-physical')
  const row = table.thresholdsKgS.filter((threshold) => releaseKgS >= threshold).length
  const immediate = table.immediate[row]
  const delayed = table.delayed[row]
  if (immediate === undefined || delayed === undefined) return refused('input-not-physical')
  return computed({ immediate, delayed })
}

/** How readily a gas takes fire (Purple Book), or a liquid of class K1. */
export type Reactivity = 'k1-liquid' | 'gas-low' | 'gas-average-high'

/** Up to 10, up to 100 and above 100 kg/s. Read second-hand, not verified: validation/consequence.json RSK-07. */
const DIRECT: Record<Reactivity, readonly [number, number, number]> = {
  'k1-liquid': [0.065, 0.065, 0.065],
  'gas-low': [0.02, 0.04, 0.09],
  'gas-average-high': [0.2, 0.5, 0.7],
}

/** Chance that a continuous release is lit at once. Source: TNO Purple Book table 4.5, second-hand: screening. */
export function directIgnition(reactivity: Reactivity, releaseKgS: number): Outcome<number> {
  if (!positive(releaseKgS)) return refused('input-not-physical')
  const [small, middle, large] = DIRECT[reactivity]
  return computed(releaseKgS < 10 ? small : releaseKgS <= 100 ? middle : large)
}
