import { computed, type Outcome, positive, refused } from '../outcome.ts'

/** Oxygen in dry air, mol/mol. CRC Handbook, 20.95 %. */
export const OXYGEN_IN_AIR = 0.2095

/**
 * Volume fraction of fuel in a stoichiometric mixture with air: x = 1/(1 + nO2/yO2), nO2 moles of oxygen burnt per mole.
 * Source: mole balance. Case: validation/consequence.json EXP-ETA-01.
 */
export function stoichiometricFraction(oxygenPerFuel: number, oxygenInAir: number = OXYGEN_IN_AIR): Outcome<number> {
  if (!positive(oxygenPerFuel, oxygenInAir) || oxygenInAir > 1) return refused('input-not-physical')
  return computed(1 / (1 + oxygenPerFuel / oxygenInAir))
}
