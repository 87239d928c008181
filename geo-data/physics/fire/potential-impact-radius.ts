import { computed, type Outcome, positive, refused } from '../outcome.ts'

const PASCAL_PER_PSI = 6_894.757293168
const METRE_PER_INCH = 0.0254
const METRE_PER_FOOT = 0.3048

/** ft/(in √psi) for natural gas, 49 CFR 192.903. GRI-00/0189 gives 0.685 before rounding. */
export const IMPACT_COEFFICIENT = 0.69

/** Below these a line is no transmission line whatever it is called: our proposal, from the 1.6 MPa of city high pressure. */
const LEAST_PRESSURE_PA = 1.6e6
const LEAST_DIAMETER_M = 0.1

/** Heat at the radius: 5,000 Btu/(h ft²). Land use only. */
export const IMPACT_INTENSITY_W_M2 = 15_770

export type Rupture = {
  readonly pipeline: 'transmission' | 'distribution' | 'gathering' | 'other'
  readonly release: 'full-bore-rupture' | 'hole'
  readonly substance: string
  /** Gauge, maximum allowable. */
  readonly gaugePressurePa: number
  readonly diameterM: number
}

/** The bare formula, m: r[ft] = k √(p[psig] d[in]²). It says nothing of where it may be used: potentialImpactRadius does. */
export function impactRadius(gaugePressurePa: number, diameterM: number, coefficient: number): Outcome<number> {
  if (!positive(gaugePressurePa, diameterM, coefficient)) return refused('input-not-physical')
  const inches = diameterM / METRE_PER_INCH
  return computed(coefficient * Math.sqrt((gaugePressurePa / PASCAL_PER_PSI) * inches ** 2) * METRE_PER_FOOT)
}

/**
 * Potential impact radius of a full-bore rupture of a natural-gas transmission line, m:
 * r[ft] = 0.69 √(p[psig] d[in]²).
 * Source: 49 CFR 192.903; GRI-00/0189. Case: validation/consequence.json FIR-PIR-01 (ASME B31.8S).
 * Range: refuses all but that: a DN200 main at 0.4 MPa would get 12.6 m, a false comfort.
 */
export function potentialImpactRadius(rupture: Rupture): Outcome<number> {
  const { pipeline, release, substance, gaugePressurePa, diameterM } = rupture
  if (!positive(gaugePressurePa, diameterM)) return refused('input-not-physical')
  if (pipeline !== 'transmission') return refused('not-a-transmission-line')
  if (release !== 'full-bore-rupture') return refused('not-a-full-bore-rupture')
  if (substance !== 'methane') return refused('not-natural-gas')
  if (gaugePressurePa < LEAST_PRESSURE_PA) return refused('pressure-below-transmission')
  if (diameterM < LEAST_DIAMETER_M) return refused('diameter-below-transmission')
  return impactRadius(gaugePressurePa, diameterM, IMPACT_COEFFICIENT)
}

export type ImpactParameters = {
  readonly efficiency: number
  readonly emissivity: number
  readonly decay: number
  readonly dischargeCoefficient: number
  readonly heatOfCombustionBtuLb: number
  readonly heatCapacityRatio: number
  readonly molarMassLbLbmol: number
  readonly temperatureR: number
  readonly intensityBtuHFt2: number
}

/**
 * Coefficient of the radius for any gas, ft/(in √psi): √{(115920/8) μ χ λ Cd Hc (Q/a0)/I}, Q the choked flow factor
 * γ (2/(γ+1))^((γ+1)/(2(γ−1))), a0 the speed of sound √(γ R T/M), ft/s.
 * Source: ASME B31.8S general equation, read; its parameters for natural gas are recalled, so the case FIR-PIR-02 is
 * not verified. British units are the source's own.
 */
export function impactCoefficient(parameters: ImpactParameters): Outcome<number> {
  const { efficiency, emissivity, decay, dischargeCoefficient, heatOfCombustionBtuLb } = parameters
  const { heatCapacityRatio: gamma, molarMassLbLbmol, temperatureR, intensityBtuHFt2 } = parameters
  if (!positive(efficiency, emissivity, decay, dischargeCoefficient, heatOfCombustionBtuLb, gamma - 1))
    return refused('input-not-physical')
  if (!positive(molarMassLbLbmol, temperatureR, intensityBtuHFt2)) return refused('input-not-physical')
  const flow = gamma * (2 / (gamma + 1)) ** ((gamma + 1) / (2 * (gamma - 1)))
  const soundFtS = Math.sqrt((gamma * 1545 * 32.174 * temperatureR) / molarMassLbLbmol)
  const heat = efficiency * emissivity * decay * dischargeCoefficient * heatOfCombustionBtuLb
  return computed(Math.sqrt(((115_920 / 8) * heat * flow) / soundFtS / intensityBtuHFt2))
}
