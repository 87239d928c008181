import { STANDARD_GRAVITY_M_S2 } from '../nature.ts'
import { computed, notNegative, type Outcome, positive, refused } from '../outcome.ts'

export type Cover = {
  readonly massKg: number
  readonly diameterM: number
  /** Force that locks or bolts hold it down with. */
  readonly holdingForceN: number
}

/** Pressure under a cover that lifts it, Pa: (m g + F)/A. Source: balance of forces. */
export function coverLiftPressure(cover: Cover): Outcome<number> {
  const { massKg, diameterM, holdingForceN } = cover
  if (!positive(massKg, diameterM) || !notNegative(holdingForceN)) return refused('input-not-physical')
  return computed((massKg * STANDARD_GRAVITY_M_S2 + holdingForceN) / ((Math.PI / 4) * diameterM ** 2))
}

export type CoverThrow = { readonly launchSpeedMS: number; readonly throwM: number }

/**
 * How far a cover may be thrown, m: full pressure works on it until the gap around its rim is as large as the
 * opening (a stroke of d/4), ½ m v² = (Δp A − m g − F) d/4; then a throw without drag at 45°, R = v²/g.
 * Source: work and ballistics. A bound: the pressure falls as the cover rises. No measured case: screening.
 */
export function coverThrow(cover: Cover, overpressurePa: number): Outcome<CoverThrow> {
  const lift = coverLiftPressure(cover)
  if (!lift.ok) return lift
  if (!notNegative(overpressurePa)) return refused('input-not-physical')
  if (overpressurePa <= lift.value) return computed({ launchSpeedMS: 0, throwM: 0 }, { 'cover-holds': true })
  const netForceN = (overpressurePa - lift.value) * (Math.PI / 4) * cover.diameterM ** 2
  const speedSquared = (2 * netForceN * (cover.diameterM / 4)) / cover.massKg
  const throwM = speedSquared / STANDARD_GRAVITY_M_S2
  return computed({ launchSpeedMS: Math.sqrt(speedSquared), throwM }, { 'bound-without-drag': true })
}
