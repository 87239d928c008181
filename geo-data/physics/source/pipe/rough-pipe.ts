import { STANDARD_ATMOSPHERE_PA } from '../../nature.ts'
import { computed, type Outcome, positive, refused } from '../../outcome.ts'

/** 0 °C, at which a normal cubic metre is counted. */
export const NORMAL_TEMPERATURE_K = 273.15

export type RoughPipe = {
  readonly diameterM: number
  readonly lengthM: number
  /** Darcy. */
  readonly frictionFactor: number
  /** Absolute. */
  readonly inletPressurePa: number
  readonly massFlowKgS: number
  /** At 0 °C and one atmosphere. */
  readonly normalDensityKgM3: number
  readonly temperatureK: number
  readonly compressibility: number
}

/**
 * Pressure at the end of a gas pipe, Pa absolute: P1² − P2² = λ · 16 ρn pn (T/Tn) K L Qn²/(π² D⁵), Qn = ṁ/ρn.
 * Source: isothermal ideal gas without the kinetic term (Cerbe, Grundlagen der Gastechnik; pandapipes).
 * Cases: validation/consequence.json SRC-NET-03, NET-STANET-01. Range: slow gas; refuses where the pipe cannot carry it.
 */
export function roughPipeOutletPressure(pipe: RoughPipe): Outcome<number> {
  const { diameterM, lengthM, frictionFactor, inletPressurePa, massFlowKgS, normalDensityKgM3 } = pipe
  if (!positive(diameterM, lengthM, frictionFactor, inletPressurePa, massFlowKgS, normalDensityKgM3))
    return refused('input-not-physical')
  if (!positive(pipe.temperatureK, pipe.compressibility)) return refused('input-not-physical')
  const normalFlowM3S = massFlowKgS / normalDensityKgM3
  const thermal = (pipe.temperatureK / NORMAL_TEMPERATURE_K) * pipe.compressibility
  const resistance = (16 * normalDensityKgM3 * STANDARD_ATMOSPHERE_PA * thermal) / (Math.PI ** 2 * diameterM ** 5)
  const squared = inletPressurePa ** 2 - frictionFactor * resistance * lengthM * normalFlowM3S ** 2
  return squared > 0 ? computed(Math.sqrt(squared)) : refused('beyond-law-range')
}

/**
 * Darcy friction factor: λ = 64/Re + 1/(−2 log10(k/(3.71 D)))².
 * Source: Nikuradse's rough pipe with the laminar part added, as STANET and pandapipes do. Cases: NET-STANET-01 to -03.
 * Range: rough turbulent flow; the sum is a bridge, not a measurement, between Re 2,300 and 4,000 (flagged).
 */
export function nikuradseFriction(reynolds: number, roughnessM: number, diameterM: number): Outcome<number> {
  if (!positive(reynolds, roughnessM, diameterM) || roughnessM >= diameterM) return refused('input-not-physical')
  const rough = 1 / (-2 * Math.log10(roughnessM / (3.71 * diameterM))) ** 2
  return computed(64 / reynolds + rough, { 'below-law-range': reynolds < 4_000 })
}
