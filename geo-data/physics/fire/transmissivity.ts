import { computed, notNegative, type Outcome, positive, refused } from '../outcome.ts'

const PASCAL_PER_MMHG = 133.322387415

export type AirPath = {
  readonly pathM: number
  readonly temperatureK: number
  /** 0 to 1. */
  readonly relativeHumidity: number
  readonly carbonDioxidePpm: number
}

/** Saturation pressure of water, Pa: 611.2 exp(17.62 t/(243.12 + t)), t in °C. Source: Magnus form, WMO-No. 8. −45 to 60 °C. */
export function waterSaturationPressure(temperatureK: number): number {
  const celsius = temperatureK - 273.15
  return 611.2 * Math.exp((17.62 * celsius) / (243.12 + celsius))
}

/**
 * Share of thermal radiation that air lets through:
 * τ = 1.006 − 0.01171 lgXw − 0.02368 lg²Xw − 0.03188 lgXc + 0.001164 lg²Xc,
 * Xw = RH L ps[mmHg] 288.651/T, Xc = L (273/T)(ppm/335).
 * Source: Wayne, J. Loss Prev. 4 (1991). Cases: validation/consequence.json FIR-TAU-*, up to 2.6 % low.
 * Range: black-body sources near 1,500 K, 10 m to 1 km, 253 to 303 K; flagged outside.
 */
export function transmissivity(path: AirPath): Outcome<number> {
  const { pathM, temperatureK, relativeHumidity, carbonDioxidePpm } = path
  if (!positive(pathM, temperatureK, carbonDioxidePpm, relativeHumidity) || !notNegative(1 - relativeHumidity))
    return refused('input-not-physical')
  const saturationMmHg = waterSaturationPressure(temperatureK) / PASCAL_PER_MMHG
  const water = Math.log10((relativeHumidity * pathM * saturationMmHg * 288.651) / temperatureK)
  const carbon = Math.log10((pathM * 273 * carbonDioxidePpm) / temperatureK / 335)
  const tau = 1.006 - 0.01171 * water - 0.02368 * water ** 2 - 0.03188 * carbon + 0.001164 * carbon ** 2
  return computed(Math.min(1, Math.max(0, tau)), {
    'below-law-range': pathM < 10 || temperatureK < 253,
    'beyond-law-range': pathM > 1_000 || temperatureK > 303,
  })
}
