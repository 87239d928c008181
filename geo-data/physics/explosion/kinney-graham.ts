import { computed, type Outcome, positive, refused } from '../outcome.ts'

/**
 * Incident overpressure of a TNT burst in free air, Pa:
 * p/pa = 808 (1 + (Z/4.5)²)/{√(1 + (Z/0.048)²) √(1 + (Z/0.32)²) √(1 + (Z/1.35)²)}, Z = R/W^(1/3).
 * Source: Kinney & Graham 1985. Cases: validation/consequence.json EXP-KG-*.
 * Range: Z from 0.05 to 500 m/kg^(1/3); flagged outside.
 */
export function kinneyGraham(scaledDistance: number, ambientPressurePa: number): Outcome<number> {
  if (!positive(scaledDistance, ambientPressurePa)) return refused('input-not-physical')
  const z = scaledDistance
  const damping = Math.hypot(1, z / 0.048) * Math.hypot(1, z / 0.32) * Math.hypot(1, z / 1.35)
  const value = (ambientPressurePa * 808 * (1 + (z / 4.5) ** 2)) / damping
  return computed(value, { 'below-law-range': z < 0.05, 'beyond-law-range': z > 500 })
}
