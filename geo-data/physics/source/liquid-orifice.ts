import { STANDARD_GRAVITY_M_S2 } from '../nature.ts'
import { computed, notNegative, type Outcome, positive, refused } from '../outcome.ts'

export type LiquidOrifice = {
  readonly holeAreaM2: number
  readonly dischargeCoefficient: number
  readonly densityKgM3: number
  /** Absolute. */
  readonly upstreamPressurePa: number
  /** Absolute. */
  readonly ambientPressurePa: number
  /** Height of liquid above the hole. */
  readonly headM: number
}

export type LiquidJet = { readonly massFlowKgS: number; readonly exitVelocityMS: number }

/**
 * Bernoulli flow of a liquid through a hole: ṁ = Cd A √{2ρ(ΔP + ρ g h)}; u = ṁ/(ρA).
 * Source: TNO Yellow Book 2.6.4.1; CCPS 1999 p. 40. Cases: validation/consequence.json.
 * Range: liquid that does not flash inside the hole (short path); a liquefied gas is over-predicted.
 */
export function liquidOrificeFlow(orifice: LiquidOrifice): Outcome<LiquidJet> {
  const { holeAreaM2, dischargeCoefficient, densityKgM3, upstreamPressurePa, ambientPressurePa, headM } = orifice
  if (
    !positive(holeAreaM2, dischargeCoefficient, densityKgM3, upstreamPressurePa, ambientPressurePa) ||
    !notNegative(headM)
  )
    return refused('input-not-physical')
  const drivePa = upstreamPressurePa - ambientPressurePa + densityKgM3 * STANDARD_GRAVITY_M_S2 * headM
  if (drivePa <= 0) return refused('no-driving-pressure')
  const massFlowKgS = dischargeCoefficient * holeAreaM2 * Math.sqrt(2 * densityKgM3 * drivePa)
  return computed({ massFlowKgS, exitVelocityMS: massFlowKgS / (holeAreaM2 * densityKgM3) })
}

/**
 * Viscosity correction of a liquid orifice: Kv = (0.9935 + 2.878 Re^−0.5 + 342.75 Re^−1.5)^−1, never
 * above 1, which the fit passes by 0.4 % in a thin liquid.
 * Source: API Std 520-I (2014) eq. 30. Range: Re from about 30 up.
 */
export function viscosityCorrection(reynolds: number): Outcome<number> {
  if (!positive(reynolds)) return refused('input-not-physical')
  const value = 1 / (0.9935 + 2.878 * reynolds ** -0.5 + 342.75 * reynolds ** -1.5)
  return computed(Math.min(1, value), { 'below-law-range': reynolds < 30 })
}
