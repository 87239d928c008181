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

/**
 * Potential impact radius of a full-bore rupture of a natural-gas transmission line, m:
 * r[ft] = 0.69 √(p[psig] d[in]²).
 * Source: 49 CFR 192.903; GRI-00/0189. Case: validation/fire.json FIR-PIR-01 (ASME B31.8S).
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
  const inches = diameterM / METRE_PER_INCH
  return computed(IMPACT_COEFFICIENT * Math.sqrt((gaugePressurePa / PASCAL_PER_PSI) * inches ** 2) * METRE_PER_FOOT)
}
