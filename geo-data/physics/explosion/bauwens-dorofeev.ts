import { computed, type Outcome, positive, refused } from '../outcome.ts'

/** Nearest scaled distance at which the curve is used. */
export const NEAREST_SCALED_DISTANCE = 0.3

/**
 * Overpressure over ambient pressure of a gas explosion: p* = 0.34 R̄^(−4/3) + 0.062 R̄^−2 + 0.0033 R̄^−3,
 * R̄ = r/(E/p0)^(1/3), E the heat of combustion released.
 * Source: Bauwens & Dorofeev, as in HyRAM. Case: validation/consequence.json EXP-BW-01.
 * Range: R̄ of 0.3 or more; flagged nearer. It is the curve of a detonation, an upper bound for a deflagration.
 */
export function bauwensDorofeev(scaledDistance: number): Outcome<number> {
  if (!positive(scaledDistance)) return refused('input-not-physical')
  const r = scaledDistance
  const value = 0.34 * r ** (-4 / 3) + 0.062 * r ** -2 + 0.0033 * r ** -3
  return computed(value, { 'below-law-range': r < NEAREST_SCALED_DISTANCE })
}
