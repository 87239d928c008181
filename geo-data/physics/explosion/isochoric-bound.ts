import { computed, notNegative, type Outcome, positive, refused } from '../outcome.ts'

export type FilledChamber = {
  readonly volumeM3: number
  /** Volume of fuel gas in it, at ambient pressure. */
  readonly fuelVolumeM3: number
  readonly stoichiometricFraction: number
  /** Volume burnt at constant pressure over volume unburnt. */
  readonly expansionRatio: number
  /** Absolute pressure after over before, burning a stoichiometric mixture at constant volume. */
  readonly isochoricRatio: number
  readonly ambientPressurePa: number
}

/** Ratio of heat capacities of air, with which the burnt pocket compresses the rest. */
const AIR_HEAT_CAPACITY_RATIO = 1.4

/**
 * Upper bound of the pressure in a closed chamber, Pa above ambient:
 * Δp = p0 {[(VT + Vg)/VT · (VT + Vst(σ − 1))/VT]^γ − 1}, Vst = Vg/xst,
 * and never more than the isochoric ratio of a wholly filled chamber allows, p0 (ratio − 1).
 * Source: Bauwens & Dorofeev 2014, as in HyRAM; the cap is energy conservation.
 * Range: closed, unvented, quiescent. A drain is a duct where a flame may accelerate past this. No case: screening.
 */
export function isochoricOverpressure(chamber: FilledChamber): Outcome<number> {
  const { volumeM3, fuelVolumeM3, stoichiometricFraction, expansionRatio, isochoricRatio, ambientPressurePa } = chamber
  if (!positive(volumeM3, stoichiometricFraction, expansionRatio - 1, isochoricRatio - 1, ambientPressurePa))
    return refused('input-not-physical')
  if (!notNegative(fuelVolumeM3) || fuelVolumeM3 > volumeM3) return refused('input-not-physical')
  const burnableM3 = Math.min(volumeM3, fuelVolumeM3 / stoichiometricFraction)
  const filled = 1 + Math.min(fuelVolumeM3, stoichiometricFraction * volumeM3) / volumeM3
  const expanded = 1 + (burnableM3 * (expansionRatio - 1)) / volumeM3
  const pocketPa = ambientPressurePa * ((filled * expanded) ** AIR_HEAT_CAPACITY_RATIO - 1)
  const capPa = ambientPressurePa * (isochoricRatio - 1)
  return computed(Math.min(pocketPa, capPa), { 'capped-at-isochoric': pocketPa > capPa })
}
