import { computed, type Outcome, positive, refused } from '../outcome.ts'

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
