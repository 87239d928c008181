import { computed, type Outcome, positive, refused } from '../outcome.ts'

/** A cloud on the ground throws its blast into half a space: as one of twice its energy in free air. */
export const GROUND_REFLECTION = 2

/**
 * Energy of a cloud explosion as the curves take it, J: E = f m ΔHc, f = 2 on the ground.
 * Source: Baker–Strehlow–Tang 2005, as in HyRAM. Case: validation/consequence.json EXP-BST-00.
 */
export function cloudEnergy(fuelKg: number, heatOfCombustionJKg: number, reflection: number): Outcome<number> {
  if (!positive(fuelKg, heatOfCombustionJKg, reflection) || reflection > 2) return refused('input-not-physical')
  return computed(reflection * fuelKg * heatOfCombustionJKg)
}

/** Distance over the energy's own length, without unit: R̄ = r (p0/E)^(1/3). Source: Sachs scaling. Case: EXP-BST-00. */
export function sachsDistance(distanceM: number, energyJ: number, ambientPressurePa: number): Outcome<number> {
  if (!positive(distanceM, energyJ, ambientPressurePa)) return refused('input-not-physical')
  return computed(distanceM / Math.cbrt(energyJ / ambientPressurePa))
}
