import { GAS_CONSTANT_J_MOL_K } from '../nature.ts'
import { computed, type Outcome, positive, refused } from '../outcome.ts'

export type GasOrifice = {
  readonly holeAreaM2: number
  /** 0.62 sharp edge (Yellow Book), 0.85 (CCPS jet), 0.975 (API 520 valve), 1 upper bound: moves the flow by up to 60 %. */
  readonly dischargeCoefficient: number
  /** Absolute. */
  readonly upstreamPressurePa: number
  readonly upstreamTemperatureK: number
  /** Absolute. */
  readonly ambientPressurePa: number
  readonly molarMassKgMol: number
  readonly heatCapacityRatio: number
  readonly compressibility: number
  /** Bore of the pipe; with it a hole wider than half of it is flagged. */
  readonly pipeDiameterM?: number
}

export type GasJet = {
  readonly massFlowKgS: number
  readonly choked: boolean
  readonly exitPressurePa: number
  readonly exitTemperatureK: number
  readonly exitDensityKgM3: number
  /** Mass flow over hole area and exit density, so it carries the discharge coefficient. */
  readonly exitVelocityMS: number
}

/** Below this ratio of ambient to upstream pressure the flow is choked: r = (2/(γ+1))^(γ/(γ−1)). */
export function criticalPressureRatio(heatCapacityRatio: number): number {
  return (2 / (heatCapacityRatio + 1)) ** (heatCapacityRatio / (heatCapacityRatio - 1))
}

/**
 * Isentropic gas flow through a hole, choked or not.
 * η = max(Pa/P0, r_c); ρ0 = P0 M/(Z R T0); ṁ = Cd A √{2γ/(γ−1) · P0 ρ0 (η^(2/γ) − η^((γ+1)/γ))};
 * exit: P = ηP0, T = T0 η^((γ−1)/γ), ρ = ρ0 η^(1/γ).
 * Source: TNO Yellow Book 2.5; API Std 520-I; CCPS 1999 p. 47. Cases: validation/consequence.json.
 * Range: gas near ideal (Z given), hole small against the bore; refuses where no pressure drives it.
 */
export function gasOrificeFlow(orifice: GasOrifice): Outcome<GasJet> {
  const { holeAreaM2, dischargeCoefficient, upstreamPressurePa: p0, upstreamTemperatureK: t0 } = orifice
  const { ambientPressurePa, molarMassKgMol, heatCapacityRatio: gamma, compressibility } = orifice
  if (
    !positive(holeAreaM2, dischargeCoefficient, p0, t0, ambientPressurePa, molarMassKgMol, compressibility, gamma - 1)
  )
    return refused('input-not-physical')
  if (p0 <= ambientPressurePa) return refused('no-driving-pressure')
  const critical = criticalPressureRatio(gamma)
  const eta = Math.max(ambientPressurePa / p0, critical)
  const density = (p0 * molarMassKgMol) / (compressibility * GAS_CONSTANT_J_MOL_K * t0)
  const drive = ((2 * gamma) / (gamma - 1)) * p0 * density * (eta ** (2 / gamma) - eta ** ((gamma + 1) / gamma))
  const massFlowKgS = dischargeCoefficient * holeAreaM2 * Math.sqrt(drive)
  const exitDensityKgM3 = density * eta ** (1 / gamma)
  const jet = {
    massFlowKgS,
    choked: ambientPressurePa / p0 <= critical,
    exitPressurePa: eta * p0,
    exitTemperatureK: t0 * eta ** ((gamma - 1) / gamma),
    exitDensityKgM3,
    exitVelocityMS: massFlowKgS / (holeAreaM2 * exitDensityKgM3),
  }
  const bore = orifice.pipeDiameterM
  return computed(jet, { 'hole-not-small': bore !== undefined && holeAreaM2 > (Math.PI / 16) * bore ** 2 })
}

/** Area of a round hole, m². */
export function roundArea(diameterM: number): number {
  return (Math.PI / 4) * diameterM ** 2
}
