import { STANDARD_GRAVITY_M_S2 } from '../nature.ts'
import { andThen, computed, notNegative, type Outcome, positive, refused } from '../outcome.ts'
import { farthestFalling } from '../reach.ts'
import { cylinderView } from './cylinder-view.ts'

/** Radiation of the soot that hides the flame, W/m². TNO Yellow Book 6.5.3. */
const SOOT_POWER_W_M2 = 20_000

export type PoolFire = {
  readonly diameterM: number
  readonly burningFluxKgM2S: number
  readonly heatOfCombustionJKg: number
  /** Share of the heat radiated from the flame's surface; 0.4 in the Yellow Book's example. */
  readonly radiantFraction: number
  /** Share of the surface hidden by soot; 0.8 for oils, 0 the upper bound. */
  readonly sootFraction: number
  readonly windMS: number
  readonly airDensityKgM3: number
  readonly airViscosityM2S: number
}

export type PoolFlame = {
  readonly lengthM: number
  readonly tiltRad: number
  readonly greatestPowerWM2: number
  readonly surfacePowerWM2: number
}

function unphysical(pool: PoolFire): boolean {
  const { diameterM, burningFluxKgM2S, heatOfCombustionJKg, radiantFraction, airDensityKgM3, airViscosityM2S } = pool
  if (!positive(diameterM, burningFluxKgM2S, heatOfCombustionJKg, radiantFraction, airDensityKgM3, airViscosityM2S))
    return true
  return !notNegative(pool.windMS, pool.sootFraction) || pool.sootFraction > 1 || radiantFraction > 1
}

/**
 * The flame over a pool: uc = (g ṁ" D/ρa)^(1/3), u* = max(1, u/uc); L/D = 55 [ṁ"/(ρa √(gD))]^0.67 u*^−0.21;
 * tanθ/cosθ = 0.666 Fr^0.333 Re^0.117; SEPmax = Fs ṁ" ΔHc/(1 + 4L/D); SEP = SEPmax (1−s) + 20 kW/m² s.
 * Source: Thomas 1963, AGA 1974 and the TNO Yellow Book 6.5.3. Case: validation/consequence.json FIR-POOL-01.
 * Range: round pool, steady burning, liquid hydrocarbon; nothing shields the target.
 */
export function poolFlame(pool: PoolFire): Outcome<PoolFlame> {
  if (unphysical(pool)) return refused('input-not-physical')
  const { diameterM, burningFluxKgM2S, windMS, airDensityKgM3, sootFraction } = pool
  const gravityM2S2 = STANDARD_GRAVITY_M_S2 * diameterM
  const buoyantMS = Math.cbrt((gravityM2S2 * burningFluxKgM2S) / airDensityKgM3)
  const relativeWind = Math.max(1, windMS / buoyantMS)
  const slenderness =
    55 * (burningFluxKgM2S / (airDensityKgM3 * Math.sqrt(gravityM2S2))) ** 0.67 * relativeWind ** -0.21
  const froude = windMS ** 2 / gravityM2S2
  const reynolds = (windMS * diameterM) / pool.airViscosityM2S
  const lean = 0.666 * froude ** 0.333 * reynolds ** 0.117
  const greatestPowerWM2 = (pool.radiantFraction * burningFluxKgM2S * pool.heatOfCombustionJKg) / (1 + 4 * slenderness)
  return computed({
    lengthM: slenderness * diameterM,
    tiltRad: lean > 0 ? Math.asin((Math.sqrt(1 + 4 * lean ** 2) - 1) / (2 * lean)) : 0,
    greatestPowerWM2,
    surfacePowerWM2: greatestPowerWM2 * (1 - sootFraction) + SOOT_POWER_W_M2 * sootFraction,
  })
}

/** Heat of a pool fire on a surface downwind, W/m²: q = SEP F τ, distance from the middle of the pool. */
export function poolFireHeat(pool: PoolFire, distanceM: number, transmissivity: number): Outcome<number> {
  if (!positive(distanceM, transmissivity) || transmissivity > 1) return refused('input-not-physical')
  const radiusM = pool.diameterM / 2
  return andThen(poolFlame(pool), (flame) => {
    const view = cylinderView(flame.lengthM / radiusM, distanceM / radiusM, flame.tiltRad)
    return view.ok ? computed(flame.surfacePowerWM2 * view.value.greatest * transmissivity) : view
  })
}

/**
 * Farthest distance downwind of the middle of a pool with an intensity, m. Where the law fails, under the leaning
 * flame, the intensity counts as met: the reach is never less than the overhang.
 */
export function poolFireReach(pool: PoolFire, intensityWM2: number, transmissivity: number): Outcome<number> {
  const flame = poolFlame(pool)
  if (!flame.ok) return flame
  if (!positive(intensityWM2, transmissivity) || transmissivity > 1) return refused('input-not-physical')
  const overhangM = pool.diameterM / 2 + flame.value.lengthM * Math.sin(flame.value.tiltRad)
  const span = { fromM: overhangM, toM: Math.max(1_000, 100 * pool.diameterM) }
  const heat = (distanceM: number): number => {
    const found = poolFireHeat(pool, distanceM, transmissivity)
    return found.ok ? found.value : Number.POSITIVE_INFINITY
  }
  const reachM = farthestFalling(heat, intensityWM2, span) ?? overhangM
  return computed(reachM, {
    'reach-beyond-range': reachM >= span.toM,
    'inside-flame': reachM <= overhangM * (1 + 1e-9),
  })
}
