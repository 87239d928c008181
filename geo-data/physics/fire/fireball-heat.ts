import { computed, notNegative, type Outcome, positive, refused } from '../outcome.ts'
import { farthestFalling } from '../reach.ts'
import { fireballDiameter } from './fireball.ts'

export type Fireball = {
  readonly fuelKg: number
  readonly heatOfCombustionJKg: number
  /** At which the vessel bursts, absolute. */
  readonly burstPressurePa: number
  /** Share of the radiation the air lets through; 1 is the upper bound. */
  readonly transmissivity: number
}

export type FireballFlame = {
  readonly diameterM: number
  readonly durationS: number
  readonly radiantFraction: number
  readonly surfacePowerWM2: number
  /** Of its middle. */
  readonly heightM: number
}

/** Its middle rises to three quarters of its diameter. CCPS 1994. */
const HEIGHT_PER_DIAMETER = 0.75
/** No fireball was ever measured brighter. CCPS 1994: 200 to 400 kW/m². */
const GREATEST_POWER_W_M2 = 400_000
const LARGE_KG = 30_000

/**
 * Fireball of a BLEVE: t = 0.45 m^(1/3) s below 30 t, 2.6 m^(1/6) from there; χ = 0.27 p^0.32 (p in MPa);
 * SEP = χ m ΔHc/(π D² t), held at 400 kW/m².
 * Source: D and its cases in fireball.ts; duration and Roberts' χ (1981) as in CCPS 1994 and the TNO Yellow Book,
 * remembered: no case of duration or heat is held, screening. Range: as fireball.ts; χ never above 0.4 (flagged).
 */
export function fireballFlame(ball: Fireball): Outcome<FireballFlame> {
  const { fuelKg, heatOfCombustionJKg, burstPressurePa, transmissivity } = ball
  const diameter = fireballDiameter(fuelKg)
  if (!diameter.ok) return diameter
  if (!positive(heatOfCombustionJKg, burstPressurePa, transmissivity) || transmissivity > 1)
    return refused('input-not-physical')
  const diameterM = diameter.value
  const durationS = fuelKg < LARGE_KG ? 0.45 * Math.cbrt(fuelKg) : 2.6 * fuelKg ** (1 / 6)
  const wanted = 0.27 * (burstPressurePa / 1e6) ** 0.32
  const radiantFraction = Math.min(0.4, wanted)
  const power = (radiantFraction * fuelKg * heatOfCombustionJKg) / (Math.PI * diameterM ** 2 * durationS)
  return computed(
    {
      diameterM,
      durationS,
      radiantFraction,
      surfacePowerWM2: Math.min(GREATEST_POWER_W_M2, power),
      heightM: HEIGHT_PER_DIAMETER * diameterM,
    },
    { 'beyond-law-range': diameter.flags.length > 0 || wanted > 0.4 || power > GREATEST_POWER_W_M2 },
  )
}

/** Heat on a surface facing the fireball, W/m²: q = SEP (D/2)²/(H² + x²) τ, x along the ground. Screening, as above. */
export function fireballHeat(ball: Fireball, distanceM: number): Outcome<number> {
  const flame = fireballFlame(ball)
  if (!flame.ok) return flame
  if (!notNegative(distanceM)) return refused('input-not-physical')
  const { diameterM, heightM, surfacePowerWM2 } = flame.value
  const view = Math.min(1, (diameterM / 2) ** 2 / (heightM ** 2 + distanceM ** 2))
  return { ...flame, value: surfacePowerWM2 * view * ball.transmissivity }
}

/** Farthest distance along the ground with an intensity, m; 0 where it is nowhere met. */
export function fireballReach(ball: Fireball, intensityWM2: number): Outcome<number> {
  const flame = fireballFlame(ball)
  if (!flame.ok) return flame
  if (!positive(intensityWM2)) return refused('input-not-physical')
  const level = (distanceM: number): number => {
    const found = fireballHeat(ball, distanceM)
    return found.ok ? found.value : 0
  }
  const reachM = farthestFalling(level, intensityWM2, { fromM: 0.1, toM: 200 * flame.value.diameterM })
  return reachM === undefined ? computed(0, { 'criterion-not-reached': true }) : { ...flame, value: reachM }
}
