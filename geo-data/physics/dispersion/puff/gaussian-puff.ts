import { notNegative, type Outcome, positive, refused } from '../../outcome.ts'
import type { Stability } from '../briggs.ts'
import { puffSigmas } from './puff-sigmas.ts'

export type Puff = {
  readonly massKg: number
  readonly windMS: number
  readonly releaseHeightM: number
  readonly stability: Stability
}

/** Where and when, from the release. */
export type PuffPoint = {
  readonly alongM: number
  readonly acrossM: number
  readonly heightM: number
  readonly timeS: number
}

const gauss = (offset: number, sigma: number): number => Math.exp(-(offset ** 2) / (2 * sigma ** 2))

/**
 * Concentration in a puff let out at once, kg/m³:
 * C = m/((2π)^(3/2) σx σy σz) e^(−(x−ut)²/2σx²) e^(−y²/2σy²) {e^(−(z−h)²/2σz²) + e^(−(z+h)²/2σz²)}, σ at the cloud's
 * middle, ut downwind. Source: CCPS 1999. Case: validation/consequence.json DSP-PUFF-01.
 * Range: neutral or buoyant gas, flat ground, wind of 1 m/s or more (flagged below).
 */
export function puffConcentration(puff: Puff, point: PuffPoint): Outcome<number> {
  const { massKg, windMS, releaseHeightM, stability } = puff
  const { alongM, acrossM, heightM, timeS } = point
  if (!positive(massKg, windMS, timeS) || !notNegative(releaseHeightM, heightM, Math.abs(acrossM), Math.abs(alongM)))
    return refused('input-not-physical')
  const sigmas = puffSigmas(stability, windMS * timeS)
  if (!sigmas.ok) return sigmas
  const { sigmaYM, sigmaZM } = sigmas.value
  const upwards = gauss(heightM - releaseHeightM, sigmaZM) + gauss(heightM + releaseHeightM, sigmaZM)
  const along = gauss(alongM - windMS * timeS, sigmaYM)
  const core = massKg / ((2 * Math.PI) ** 1.5 * sigmaYM ** 2 * sigmaZM)
  const value = core * along * gauss(acrossM, sigmaYM) * upwards
  return { ok: true, value, flags: windMS < 1 ? [...sigmas.flags, 'wind-below-1-m-s'] : sigmas.flags }
}
