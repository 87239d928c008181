import { computed, notNegative, type Outcome, positive, refused } from '../outcome.ts'
import type { Sigmas } from './briggs.ts'

export type PlumePoint = {
  readonly releaseKgS: number
  readonly windMS: number
  /** Height of the release. */
  readonly releaseHeightM: number
  /** Across the wind. */
  readonly acrossM: number
  /** Height of the receptor. */
  readonly heightM: number
}

/**
 * Concentration in a steady plume with a reflecting ground, kg/m³:
 * C = Q/(2π σy σz u) e^(−y²/2σy²) {e^(−(z−h)²/2σz²) + e^(−(z+h)²/2σz²)}.
 * Source: Pasquill–Gifford; CCPS 1999 p. 97; TNO Purple Book App. 6.B. Cases: validation/consequence.json DSP-GAUSS-*.
 * Range: neutral or buoyant gas, steady release, wind of 1 m/s or more (flagged below).
 */
export function plumeConcentration(point: PlumePoint, sigmas: Sigmas): Outcome<number> {
  const { releaseKgS, windMS, releaseHeightM, acrossM, heightM } = point
  const { sigmaYM, sigmaZM } = sigmas
  if (!positive(releaseKgS, windMS, sigmaYM, sigmaZM) || !notNegative(releaseHeightM, heightM, Math.abs(acrossM)))
    return refused('input-not-physical')
  const across = Math.exp(-(acrossM ** 2) / (2 * sigmaYM ** 2))
  const direct = Math.exp(-((heightM - releaseHeightM) ** 2) / (2 * sigmaZM ** 2))
  const reflected = Math.exp(-((heightM + releaseHeightM) ** 2) / (2 * sigmaZM ** 2))
  const value = ((releaseKgS * across) / (2 * Math.PI * sigmaYM * sigmaZM * windMS)) * (direct + reflected)
  return computed(value, { 'wind-below-1-m-s': windMS < 1 })
}
