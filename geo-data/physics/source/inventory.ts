import { GAS_CONSTANT_J_MOL_K } from '../nature.ts'
import { computed, type Outcome, positive, refused } from '../outcome.ts'

export type GasSection = {
  readonly lengthM: number
  readonly diameterM: number
  /** Absolute. */
  readonly pressurePa: number
  readonly temperatureK: number
  readonly molarMassKgMol: number
  readonly compressibility: number
}

/** Density of a gas, kg/m³: ρ = P M/(Z R T). All inputs above zero. */
export function gasDensity(gas: Omit<GasSection, 'lengthM' | 'diameterM'>): number {
  return (gas.pressurePa * gas.molarMassKgMol) / (gas.compressibility * GAS_CONSTANT_J_MOL_K * gas.temperatureK)
}

/** Mass of gas shut in between closed valves, kg: W0 = ρ π D²/4 L. Source: mass conservation. */
export function gasInventory(section: GasSection): Outcome<number> {
  const { lengthM, diameterM, pressurePa, temperatureK, molarMassKgMol, compressibility } = section
  if (!positive(lengthM, diameterM, pressurePa, temperatureK, molarMassKgMol, compressibility))
    return refused('input-not-physical')
  return computed(gasDensity(section) * (Math.PI / 4) * diameterM ** 2 * lengthM)
}
