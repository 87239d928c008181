import { STANDARD_GRAVITY_M_S2 } from '../nature.ts'
import { computed, type Outcome, positive, refused } from '../outcome.ts'

export type Stack = {
  readonly diameterM: number
  readonly exitVelocityMS: number
  readonly gasTemperatureK: number
  readonly airTemperatureK: number
  /** At the stack's height. */
  readonly windMS: number
}

export type PlumeRise = {
  /** m⁴/s³ */
  readonly buoyancyFlux: number
  /** Where the final rise is reached. */
  readonly finalDistanceM: number
  readonly riseM: number
}

function buoyancyFlux(stack: Stack, gravityMS2: number): Outcome<number> {
  const { diameterM, exitVelocityMS, gasTemperatureK, airTemperatureK, windMS } = stack
  if (!positive(diameterM, exitVelocityMS, gasTemperatureK, airTemperatureK, windMS))
    return refused('input-not-physical')
  if (gasTemperatureK <= airTemperatureK) return refused('not-buoyant')
  const excess = (gasTemperatureK - airTemperatureK) / (4 * gasTemperatureK)
  return computed(gravityMS2 * exitVelocityMS * diameterM ** 2 * excess)
}

/**
 * Final rise of a buoyant plume in unstable or neutral air: Fb = g u D² (Tr−Ta)/(4Tr);
 * Fb < 55: xf = 49 Fb^(5/8), Δh = 21.425 Fb^(3/4)/u; else xf = 119 Fb^(2/5), Δh = 38.71 Fb^(3/5)/u.
 * Source: Briggs 1969–75, EPA-454/B-95-003b. Case: validation/consequence.json DSP-RISE-01.
 * Range: hot gas lighter by its temperature alone, no downwash; refuses gas no warmer than the air.
 */
export function neutralPlumeRise(stack: Stack, gravityMS2: number = STANDARD_GRAVITY_M_S2): Outcome<PlumeRise> {
  const flux = buoyancyFlux(stack, gravityMS2)
  if (!flux.ok) return flux
  const strong = flux.value >= 55
  const finalDistanceM = strong ? 119 * flux.value ** 0.4 : 49 * flux.value ** 0.625
  const riseM = (strong ? 38.71 * flux.value ** 0.6 : 21.425 * flux.value ** 0.75) / stack.windMS
  return computed({ buoyancyFlux: flux.value, finalDistanceM, riseM }, { 'wind-below-1-m-s': stack.windMS < 1 })
}

/**
 * Final rise in stable air: s = (g/Ta) dθ/dz; xf = 2.0715 u/√s; Δh = 2.6 (Fb/(u s))^(1/3), in a near calm no more than
 * 4 Fb^(1/4) s^(−3/8). Source and range as above; dθ/dz 0.020 K/m in class E, 0.035 in F. Case: DSP-RISE-02.
 */
export function stablePlumeRise(
  stack: Stack,
  potentialGradientKM: number,
  gravityMS2: number = STANDARD_GRAVITY_M_S2,
): Outcome<PlumeRise> {
  const flux = buoyancyFlux(stack, gravityMS2)
  if (!flux.ok) return flux
  if (!positive(potentialGradientKM)) return refused('input-not-physical')
  const stability = (gravityMS2 / stack.airTemperatureK) * potentialGradientKM
  const bent = 2.6 * Math.cbrt(flux.value / (stack.windMS * stability))
  const calm = (4 * flux.value ** 0.25) / stability ** 0.375
  const finalDistanceM = (2.0715 * stack.windMS) / Math.sqrt(stability)
  return computed({ buoyancyFlux: flux.value, finalDistanceM, riseM: Math.min(bent, calm) })
}
