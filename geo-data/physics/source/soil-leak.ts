import { GAS_CONSTANT_J_MOL_K } from '../nature.ts'
import { computed, type Outcome, positive, refused } from '../outcome.ts'
import { type GasOrifice, gasOrificeFlow } from './gas-orifice.ts'

export type Soil = {
  readonly permeabilityM2: number
  /** Of the cavity that the leak has around it. */
  readonly cavityRadiusM: number
  /** Of the pipe below an open surface. */
  readonly depthM: number
  readonly gasViscosityPaS: number
  readonly temperatureK: number
  /** Grain that pores are as wide as. */
  readonly grainM: number
}

/** Above this Reynolds number of the pores flow is no longer Darcy's. Bear 1972: 1 to 10. */
const DARCY_UP_TO = 1

/**
 * Gas driven through soil from a cavity to the open surface, kg/s:
 * ṁ = 2πkM (p0² − pa²)/{μRT (1/r0 − 1/(2H))}. Source: Darcy's law for ideal gas, point source with its image.
 * Range: laminar in the pores, uniform dry soil; paved or frozen ground carries less up and more aside. No case: screening.
 */
export function darcyFlow(soil: Soil, cavityPressurePa: number, ambientPressurePa: number, molarMassKgMol: number) {
  const { permeabilityM2, cavityRadiusM, depthM, gasViscosityPaS, temperatureK } = soil
  const spread = 1 / cavityRadiusM - 1 / (2 * depthM)
  const mobility = (2 * Math.PI * permeabilityM2 * molarMassKgMol) / (gasViscosityPaS * GAS_CONSTANT_J_MOL_K)
  return (mobility * (cavityPressurePa ** 2 - ambientPressurePa ** 2)) / (temperatureK * spread)
}

export type SoilLeak = { readonly massFlowKgS: number; readonly cavityPressurePa: number }

/**
 * Leak of a buried pipe: the hole and the soil in series, the pressure in the cavity being that at which both pass the
 * same flow. Source: gas-orifice.ts and Darcy's law above. Never more than the hole in open air. Screening.
 */
export function soilLeak(hole: GasOrifice, soil: Soil): Outcome<SoilLeak> {
  const { permeabilityM2, cavityRadiusM, depthM, gasViscosityPaS, temperatureK, grainM } = soil
  if (!positive(permeabilityM2, cavityRadiusM, depthM - cavityRadiusM, gasViscosityPaS, temperatureK, grainM))
    return refused('input-not-physical')
  const open = gasOrificeFlow(hole)
  if (!open.ok) return open
  const through = (pressurePa: number): number => {
    const found = gasOrificeFlow({ ...hole, ambientPressurePa: pressurePa })
    return found.ok ? found.value.massFlowKgS : 0
  }
  let low = hole.ambientPressurePa
  let high = hole.upstreamPressurePa
  for (let halving = 0; halving < 100; halving += 1) {
    const middle = (low + high) / 2
    const seeping = darcyFlow(soil, middle, hole.ambientPressurePa, hole.molarMassKgMol)
    if (seeping < through(middle)) low = middle
    else high = middle
  }
  const massFlowKgS = Math.min(
    open.value.massFlowKgS,
    darcyFlow(soil, low, hole.ambientPressurePa, hole.molarMassKgMol),
  )
  const wallFluxKgM2S = massFlowKgS / (2 * Math.PI * cavityRadiusM ** 2)
  const poreReynolds = (wallFluxKgM2S * grainM) / gasViscosityPaS
  return computed({ massFlowKgS, cavityPressurePa: low }, { 'not-laminar-in-soil': poreReynolds > DARCY_UP_TO })
}
