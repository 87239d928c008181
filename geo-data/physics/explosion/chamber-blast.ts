import { GAS_CONSTANT_J_MOL_K } from '../nature.ts'
import { computed, type Outcome, positive, refused } from '../outcome.ts'
import type { Substance } from '../substance/substance.ts'
import { bauwensDorofeevReach, kingeryBulmashReach } from './blast-reach.ts'
import { isochoricOverpressure } from './isochoric-bound.ts'
import { stoichiometricFraction } from './stoichiometry.ts'
import { TNT_ENERGY_J_KG, tntEquivalent } from './tnt-equivalence.ts'

export type ExplosiveChamber = {
  readonly volumeM3: number
  readonly substance: Substance
  readonly ambientPressurePa: number
  readonly ambientTemperatureK: number
  readonly tntYield: number
}

export type ChamberCharge = {
  readonly stoichiometricFraction: number
  readonly fuelKg: number
  readonly energyJ: number
  readonly tntKg: number
  readonly insideOverpressurePa: number
}

/**
 * What a chamber full of stoichiometric mixture holds: fuel = x_st V p M/(R T), energy = fuel × ΔHc, its TNT
 * equivalent and the isochoric bound inside. A bound: the reading of a sensor is not used, richer mixture lacks air.
 * Source: stoichiometry.ts, tnt-equivalence.ts, isochoric-bound.ts. Screening: no chamber was ever measured for us.
 */
export function chamberCharge(chamber: ExplosiveChamber): Outcome<ChamberCharge> {
  const { volumeM3, substance, ambientPressurePa, ambientTemperatureK, tntYield } = chamber
  if (!positive(volumeM3, ambientPressurePa, ambientTemperatureK)) return refused('input-not-physical')
  const mixture = stoichiometricFraction(substance.oxygenPerFuel.value)
  if (!mixture.ok) return mixture
  const fuelVolumeM3 = mixture.value * volumeM3
  const moles = (ambientPressurePa * fuelVolumeM3) / (GAS_CONSTANT_J_MOL_K * ambientTemperatureK)
  const fuelKg = moles * substance.molarMassKgMol.value
  const energyJ = fuelKg * substance.heatOfCombustionJKg.value
  const tnt = tntEquivalent(energyJ, tntYield, TNT_ENERGY_J_KG.value)
  const inside = isochoricOverpressure({
    volumeM3,
    fuelVolumeM3,
    stoichiometricFraction: mixture.value,
    expansionRatio: substance.expansionRatio.value,
    isochoricRatio: substance.isochoricRatio.value,
    ambientPressurePa,
  })
  if (!tnt.ok) return tnt
  if (!inside.ok) return inside
  return computed({
    stoichiometricFraction: mixture.value,
    fuelKg,
    energyJ,
    tntKg: tnt.value,
    insideOverpressurePa: inside.value,
  })
}

export type ChamberBlastReach = {
  readonly byTntM: number
  readonly byBurntEnergyM: number
  /** The greater of the two. */
  readonly reachM: number
}

/**
 * Distance from a chamber at which the blast has fallen to an overpressure, m, by two curves: Kingery–Bulmash on the
 * TNT equivalent, Bauwens–Dorofeev on all the burnt energy. The greater is given, both are shown.
 * An overpressure above the bound inside is never reached outside. Screening, as the charge is.
 */
export function chamberBlastReach(chamber: ExplosiveChamber, overpressurePa: number): Outcome<ChamberBlastReach> {
  const charge = chamberCharge(chamber)
  if (!charge.ok) return charge
  const { tntKg, energyJ, insideOverpressurePa } = charge.value
  const tnt = kingeryBulmashReach(tntKg, overpressurePa)
  const burnt = bauwensDorofeevReach(energyJ, overpressurePa, chamber.ambientPressurePa)
  if (!tnt.ok) return tnt
  if (!burnt.ok) return burnt
  if (overpressurePa > insideOverpressurePa)
    return computed({ byTntM: 0, byBurntEnergyM: 0, reachM: 0 }, { 'criterion-not-reached': true })
  const reach = { byTntM: tnt.value, byBurntEnergyM: burnt.value, reachM: Math.max(tnt.value, burnt.value) }
  return { ok: true, value: reach, flags: [...new Set([...tnt.flags, ...burnt.flags])] }
}
