import { computed, type Outcome, positive, refused } from '../outcome.ts'
import { type BlastQuantity, KINGERY_BULMASH, type Segment } from './kingery-bulmash-table.ts'

/** Nearest scaled distance of every fit, m/kg^(1/3). */
export const NEAREST_Z = 0.2

/** Farthest scaled distance of one quantity's fit, m/kg^(1/3). */
export function farthestZ(quantity: BlastQuantity): number {
  return KINGERY_BULMASH[quantity].at(-1)?.upTo ?? 0
}

/**
 * Blast of TNT on the ground at a scaled distance Z = R/W^(1/3): y = exp(Σ c_n (ln Z)^n), in the units of the table
 * (kPa; ms and kPa ms per kg^(1/3)).
 * Source: Kingery & Bulmash 1984 in Swisdak's fit (1994). Cases: validation/consequence.json EXP-KB-*.
 * Range: refuses nearer than Z = 0.2 and farther than the quantity's own limit.
 */
export function kingeryBulmash(quantity: BlastQuantity, scaledDistance: number): Outcome<number> {
  if (!positive(scaledDistance)) return refused('input-not-physical')
  if (scaledDistance < NEAREST_Z) return refused('below-law-range')
  const segments: readonly Segment[] = KINGERY_BULMASH[quantity]
  const segment = segments.find(({ upTo }) => scaledDistance <= upTo)
  if (!segment) return refused('beyond-law-range')
  const z = Math.log(scaledDistance)
  return computed(Math.exp(segment.c.reduce((sum, coefficient, power) => sum + coefficient * z ** power, 0)))
}
