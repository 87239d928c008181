import { computed, type Outcome, positive, refused } from '../outcome.ts'
import type { Stability } from './briggs.ts'
import { ISC3_RURAL } from './isc3-table.ts'

const HIGHEST_M = 5_000

/**
 * Vertical spread of a plume over open country, m: σz = a x^b, x in km, at most 5 km.
 * Source: EPA-454/B-95-003b (ISC3), table 1-3. Cases: validation/consequence.json DSP-ISC3-*.
 * Range: 100 m to 100 km; flagged outside.
 */
export function isc3SigmaZ(stability: Stability, distanceM: number): Outcome<number> {
  if (!positive(distanceM)) return refused('input-not-physical')
  const distanceKm = distanceM / 1_000
  const [, a, b] = ISC3_RURAL[stability].find(([upToKm]) => distanceKm <= upToKm) ?? [0, Number.NaN, 1]
  return computed(Math.min(HIGHEST_M, a * distanceKm ** b), {
    'nearer-than-100-m': distanceM < 100,
    'beyond-law-range': distanceM > 100_000,
  })
}
