import { computed, type Outcome, positive, refused } from '../../outcome.ts'
import type { Stability, Terrain } from '../briggs.ts'

/** Exponents of Irwin 1979, as in CCPS 1999. */
const EXPONENTS: Record<Terrain, Record<Stability, number>> = {
  rural: { A: 0.07, B: 0.07, C: 0.1, D: 0.15, E: 0.35, F: 0.55 },
  urban: { A: 0.15, B: 0.15, C: 0.2, D: 0.25, E: 0.4, F: 0.6 },
}

/**
 * Wind at another height, m/s: u = u0 (z/z0)^p. Source: Irwin 1979. Case: validation/consequence.json DSP-WIND-01.
 * Range: the lowest 200 m over flat ground; flagged above. Below 1 m it is held at 1 m.
 */
export function windAt(
  wind: { readonly speedMS: number; readonly heightM: number },
  heightM: number,
  stability: Stability,
  terrain: Terrain,
): Outcome<number> {
  if (!positive(wind.speedMS, wind.heightM) || !(heightM >= 0)) return refused('input-not-physical')
  const ratio = Math.max(1, heightM) / wind.heightM
  return computed(wind.speedMS * ratio ** EXPONENTS[terrain][stability], {
    'below-law-range': heightM < 1,
    'beyond-law-range': heightM > 200,
  })
}
