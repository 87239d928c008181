import { andThen, computed, type Outcome, positive, refused } from '../outcome.ts'
import type { Substance } from '../substance/substance.ts'
import { flashFraction } from './flash.ts'
import { gasDensity } from './inventory.ts'

/** Airborne over flashed: the spray that flashing tears up stays in the cloud. */
const AIRBORNE_PER_FLASHED = 5

export type FlashedRelease = {
  readonly substance: Substance
  /** Liquid leaving the hole. */
  readonly liquidKgS: number
  readonly liquidTemperatureK: number
  readonly ambientPressurePa: number
}

export type FlashedCloud = {
  readonly flashFraction: number
  readonly airborneKgS: number
  readonly pooledKgS: number
  /** As vapour at its boiling point. */
  readonly gasFlowM3S: number
  readonly gasDensityKgM3: number
  readonly gasTemperatureK: number
}

/**
 * The cold cloud that a leaking liquefied gas feeds: min(1, 5 x) of it stays airborne, counted as vapour at the
 * boiling point, the rest pools.
 * Source: flash.ts; the factor 5 is of Dow's Chemical Exposure Index, remembered. No case held: screening.
 * Range: liquefied gas above its boiling point; refuses a substance that is no liquid at 20 °C.
 */
export function flashedCloud(release: FlashedRelease): Outcome<FlashedCloud> {
  const { substance, liquidKgS, liquidTemperatureK, ambientPressurePa } = release
  const { liquid, boilingPointK, latentHeatJKg, molarMassKgMol } = substance
  if (!liquid || !positive(liquidKgS, ambientPressurePa)) return refused('input-not-physical')
  const flash = flashFraction({
    temperatureK: liquidTemperatureK,
    boilingPointK: boilingPointK.value,
    heatCapacityJKgK: liquid.heatCapacityJKgK.value,
    latentHeatJKg: latentHeatJKg.value,
  })
  return andThen(flash, (fraction) => {
    const airborneKgS = liquidKgS * Math.min(1, AIRBORNE_PER_FLASHED * fraction)
    const gasDensityKgM3 = gasDensity({
      pressurePa: ambientPressurePa,
      temperatureK: boilingPointK.value,
      molarMassKgMol: molarMassKgMol.value,
      compressibility: 1,
    })
    return computed({
      flashFraction: fraction,
      airborneKgS,
      pooledKgS: liquidKgS - airborneKgS,
      gasFlowM3S: airborneKgS / gasDensityKgM3,
      gasDensityKgM3,
      gasTemperatureK: boilingPointK.value,
    })
  })
}
