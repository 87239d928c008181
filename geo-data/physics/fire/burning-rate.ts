import { computed, type Outcome, positive, refused } from '../outcome.ts'
import type { Substance } from '../substance/substance.ts'
import { BABRAUSKAS } from './pool-burning-table.ts'

/**
 * Mass burning flux of a pool, kg/(m² s): ṁ" = ṁ"∞ (1 − e^(−kβD)).
 * Source: Babrauskas 1983. Case: validation/consequence.json FIR-POOL-01 (benzene). Range: D from 0.2 m, still air.
 */
export function babrauskasBurningFlux(infiniteKgM2S: number, kBetaPerM: number, diameterM: number): Outcome<number> {
  if (!positive(infiniteKgM2S, kBetaPerM, diameterM)) return refused('input-not-physical')
  return computed(infiniteKgM2S * (1 - Math.exp(-kBetaPerM * diameterM)), { 'below-law-range': diameterM < 0.2 })
}

export type PoolLiquid = {
  readonly heatOfCombustionJKg: number
  readonly latentHeatJKg: number
  readonly heatCapacityJKgK: number
  readonly boilingPointK: number
  readonly ambientTemperatureK: number
}

/**
 * Mass burning flux of a wide pool from the heats of the liquid, kg/(m² s):
 * ṁ" = 0.001 ΔHc/(ΔHv + cp max(0, Tb − Ta)).
 * Source: Burgess & Zabetakis 1962 in the form of the TNO Yellow Book, remembered. No case held: screening.
 */
export function burgessBurningFlux(liquid: PoolLiquid): Outcome<number> {
  const { heatOfCombustionJKg, latentHeatJKg, heatCapacityJKgK, boilingPointK, ambientTemperatureK } = liquid
  if (!positive(heatOfCombustionJKg, latentHeatJKg, heatCapacityJKgK, boilingPointK, ambientTemperatureK))
    return refused('input-not-physical')
  const warming = heatCapacityJKgK * Math.max(0, boilingPointK - ambientTemperatureK)
  return computed((0.001 * heatOfCombustionJKg) / (latentHeatJKg + warming))
}

/** Diameter of a pool of a volume at its least depth, or held by a bund, m: D = √(4V/(πδ)). Case: FIR-POOL-01. */
export function spiltPoolDiameter(volumeM3: number, depthM: number): Outcome<number> {
  if (!positive(volumeM3, depthM)) return refused('input-not-physical')
  return computed(Math.sqrt((4 * volumeM3) / (Math.PI * depthM)))
}

/** Diameter at which a fed pool burns as fast as it is fed, m: D = √(4ṁ/(πṁ")). Source: mass balance. */
export function fedPoolDiameter(feedKgS: number, burningFluxKgM2S: number): Outcome<number> {
  if (!positive(feedKgS, burningFluxKgM2S)) return refused('input-not-physical')
  return computed(Math.sqrt((4 * feedKgS) / (Math.PI * burningFluxKgM2S)))
}

/**
 * Mass burning flux of a pool of a substance, kg/(m² s): by Babrauskas where the table has it, by Burgess & Zabetakis
 * elsewhere. Refuses what is no liquid at 20 °C. Source, case and range as the two above.
 */
export function poolBurningFlux(substance: Substance, diameterM: number, ambientTemperatureK: number): Outcome<number> {
  const row = BABRAUSKAS[substance.id]
  if (row) return babrauskasBurningFlux(row.infiniteKgM2S, row.kBetaPerM, diameterM)
  if (!substance.liquid) return refused('no-liquid')
  return burgessBurningFlux({
    heatOfCombustionJKg: substance.heatOfCombustionJKg.value,
    latentHeatJKg: substance.latentHeatJKg.value,
    heatCapacityJKgK: substance.liquid.heatCapacityJKgK.value,
    boilingPointK: substance.boilingPointK.value,
    ambientTemperatureK,
  })
}
