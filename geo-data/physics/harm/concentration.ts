import { GAS_CONSTANT_J_MOL_K } from '../nature.ts'
import { computed, notNegative, type Outcome, positive, refused } from '../outcome.ts'

/** How a toxic concentration is counted: by volume, or by mass. */
export type ConcentrationUnit = 'ppm' | 'mg/m3'

/**
 * A concentration that carries its unit in its type and in its value: a probit for the one does not take the other, and
 * neither takes a bare number.
 */
export type Concentration<U extends ConcentrationUnit = ConcentrationUnit> = {
  readonly unit: U
  readonly value: number
}

/** Parts per million by volume. */
export const ppm = (value: number): Concentration<'ppm'> => ({ unit: 'ppm', value })

/** Milligrams per cubic metre. */
export const mgM3 = (value: number): Concentration<'mg/m3'> => ({ unit: 'mg/m3', value })

export type GasState = {
  readonly molarMassKgMol: number
  readonly temperatureK: number
  /** Absolute. */
  readonly pressurePa: number
}

/** Milligrams in a cubic metre of each ppm: M p/(R T) of an ideal gas. 24.45 litres a mole at 25 °C and one atmosphere. */
function milligramsPerPpm({ molarMassKgMol, temperatureK, pressurePa }: GasState): number {
  return (molarMassKgMol * pressurePa) / (GAS_CONSTANT_J_MOL_K * temperatureK)
}

/** A concentration by mass: ρ = y M p/(R T), ideal gas. */
export function asMgM3(concentration: Concentration, gas: GasState): Outcome<Concentration<'mg/m3'>> {
  if (!notNegative(concentration.value) || !positive(gas.molarMassKgMol, gas.temperatureK, gas.pressurePa))
    return refused('input-not-physical')
  if (concentration.unit === 'mg/m3') return computed(mgM3(concentration.value))
  return computed(mgM3(concentration.value * milligramsPerPpm(gas)))
}

/** A concentration by volume: the same turned round; more than a million parts is refused. */
export function asPpm(concentration: Concentration, gas: GasState): Outcome<Concentration<'ppm'>> {
  if (!notNegative(concentration.value) || !positive(gas.molarMassKgMol, gas.temperatureK, gas.pressurePa))
    return refused('input-not-physical')
  const value = concentration.unit === 'ppm' ? concentration.value : concentration.value / milligramsPerPpm(gas)
  return value > 1e6 * (1 + 1e-9) ? refused('input-not-physical') : computed(ppm(value))
}
