import { STANDARD_GRAVITY_M_S2 } from '../../nature.ts'
import { computed, notNegative, type Outcome, positive, refused } from '../../outcome.ts'

export type Spill = {
  readonly volumeM3: number
  /** Of the spill before it runs out: the tank, or the first puddle. */
  readonly firstRadiusM: number
  /** Thinner than this it no longer runs: some 5 mm on smooth concrete, 20 mm on rough ground (Yellow Book). */
  readonly leastDepthM: number
}

/**
 * Radius of an instant spill on flat ground after a time, m: r² = r0² + √(8 g V/π) t, ending at √(V/(πδ)).
 * Source: gravity front u = √(2gh) of a flat cylinder; volume conserved; TNO Yellow Book 3.5. No case held: screening.
 * Range: flat, tight ground without drains; a bund ends it earlier.
 */
export function spillRadius(spill: Spill, timeS: number): Outcome<number> {
  const { volumeM3, firstRadiusM, leastDepthM } = spill
  if (!positive(volumeM3, firstRadiusM, leastDepthM) || !notNegative(timeS)) return refused('input-not-physical')
  const growth = Math.sqrt((8 * STANDARD_GRAVITY_M_S2 * volumeM3) / Math.PI)
  const lastRadiusM = Math.max(firstRadiusM, Math.sqrt(volumeM3 / (Math.PI * leastDepthM)))
  return computed(Math.min(lastRadiusM, Math.sqrt(firstRadiusM ** 2 + growth * timeS)))
}

/** Time after which a spill runs no further, s: the law above turned round. */
export function spillSettledAfter(spill: Spill): Outcome<number> {
  const last = spillRadius(spill, Number.MAX_VALUE)
  if (!last.ok) return last
  const growth = Math.sqrt((8 * STANDARD_GRAVITY_M_S2 * spill.volumeM3) / Math.PI)
  return computed((last.value ** 2 - spill.firstRadiusM ** 2) / growth)
}
