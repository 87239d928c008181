import { computed, type Outcome, positive, refused } from '../../outcome.ts'
import type { Stability } from '../briggs.ts'

/** L = a zR^b. */
const OBUKHOV: Record<Exclude<Stability, 'D'>, readonly [a: number, b: number]> = {
  A: [-11.4, 0.1],
  B: [-26, 0.17],
  C: [-123, 0.3],
  E: [123, 0.3],
  F: [26, 0.17],
}

/**
 * Monin–Obukhov length, m, infinite in neutral air: L = a zR^b.
 * Source: fits to Golder 1972, as in Pasquill 1974 and GasDispersion.jl. Case: validation/consequence.json DSP-MO-01.
 * Range: roughness of 1 mm to 2 m; flagged beyond.
 */
export function moninObukhovLength(stability: Stability, roughnessM: number): Outcome<number> {
  if (!positive(roughnessM)) return refused('input-not-physical')
  const flags = { 'below-law-range': roughnessM < 1e-3, 'beyond-law-range': roughnessM > 2 }
  if (stability === 'D') return computed(Number.POSITIVE_INFINITY, flags)
  const [a, b] = OBUKHOV[stability]
  return computed(a * roughnessM ** b, flags)
}

/** Turning of the Earth, rad/s. */
const EARTH_RATE_PER_S = 7.2921e-5

/**
 * Height up to which wind alone mixes the air, m: h = 0.3 u* / f, f = 2Ω sin φ.
 * Source: EPA-454/B-95-003 (ISC3). Case: DSP-MIX-01. Range: neutral air away from the equator; refuses within 5°.
 */
export function mechanicalMixingHeight(frictionVelocityMS: number, latitudeDeg: number): Outcome<number> {
  if (!positive(frictionVelocityMS) || !(Math.abs(latitudeDeg) <= 90)) return refused('input-not-physical')
  if (Math.abs(latitudeDeg) < 5) return refused('below-law-range')
  const coriolis = 2 * EARTH_RATE_PER_S * Math.sin((Math.abs(latitudeDeg) * Math.PI) / 180)
  return computed((0.3 * frictionVelocityMS) / coriolis)
}
