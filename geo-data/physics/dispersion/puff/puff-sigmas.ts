import { computed, type Outcome, positive, refused } from '../../outcome.ts'
import type { Sigmas, Stability } from '../briggs.ts'

/** σ = a x^b. */
type Power = readonly [a: number, b: number]

const ROWS: Record<Stability, { readonly y: Power; readonly z: Power }> = {
  A: { y: [0.18, 0.92], z: [0.6, 0.75] },
  B: { y: [0.14, 0.92], z: [0.53, 0.73] },
  C: { y: [0.1, 0.92], z: [0.34, 0.71] },
  D: { y: [0.06, 0.92], z: [0.15, 0.7] },
  E: { y: [0.04, 0.92], z: [0.1, 0.65] },
  F: { y: [0.02, 0.89], z: [0.05, 0.61] },
}

/**
 * Spread of a puff along and across the wind (σx = σy) and upwards: σ = a x^b.
 * Source: Slade 1968, as in CCPS 1999. Cases: validation/consequence.json DSP-CCPSPUFF-D, DSP-PUFF-01.
 * Range: 100 m to 10 km; flagged outside.
 */
export function puffSigmas(stability: Stability, distanceM: number): Outcome<Sigmas> {
  if (!positive(distanceM)) return refused('input-not-physical')
  const { y, z } = ROWS[stability]
  return computed(
    { sigmaYM: y[0] * distanceM ** y[1], sigmaZM: z[0] * distanceM ** z[1] },
    { 'nearer-than-100-m': distanceM < 100, 'farther-than-10-km': distanceM > 10_000 },
  )
}
