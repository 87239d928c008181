import { GAS_CONSTANT_J_MOL_K } from '../../nature.ts'
import { computed, type Outcome, positive, refused } from '../../outcome.ts'

export type EvaporatingPool = {
  readonly diameterM: number
  readonly windMS: number
  readonly temperatureK: number
  /** At the temperature of the pool. */
  readonly vapourPressurePa: number
  readonly ambientPressurePa: number
  readonly molarMassKgMol: number
  /** In air. */
  readonly diffusivityM2S: number
  readonly airViscosityM2S: number
}

/**
 * Vapour leaving a pool below its boiling point, kg/(m² s): k = 0.00482 U^0.78 X^−0.11 Sc^−0.67, ṁ" = k M p_v/(RT).
 * Source: Mackay & Matsugu 1973, remembered. No case held: screening.
 * Range: wind of 1 m/s or more; refuses a liquid at or above its boiling point (pool-boiling.ts).
 */
export function evaporationFlux(pool: EvaporatingPool): Outcome<number> {
  const { diameterM, windMS, temperatureK, vapourPressurePa, ambientPressurePa, molarMassKgMol } = pool
  if (!positive(diameterM, windMS, temperatureK, vapourPressurePa, ambientPressurePa, molarMassKgMol))
    return refused('input-not-physical')
  if (!positive(pool.diffusivityM2S, pool.airViscosityM2S)) return refused('input-not-physical')
  if (vapourPressurePa >= ambientPressurePa) return refused('boils')
  const schmidt = pool.airViscosityM2S / pool.diffusivityM2S
  const transferMS = 0.00482 * windMS ** 0.78 * diameterM ** -0.11 * schmidt ** -0.67
  const flux = (transferMS * molarMassKgMol * vapourPressurePa) / (GAS_CONSTANT_J_MOL_K * temperatureK)
  return computed(flux, { 'wind-below-1-m-s': windMS < 1 })
}
