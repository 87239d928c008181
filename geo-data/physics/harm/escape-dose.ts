import { computed, notNegative, type Outcome, positive, refused } from '../outcome.ts'

export type Escape = {
  readonly reactionS: number
  readonly speedMS: number
  /** Of the fire, or of the time until there is shelter. */
  readonly longestS: number
}

const STEPS = 400

/**
 * Thermal dose of somebody who stands, then runs straight away from the flame, (W/m²)^(4/3) s: ∫ q(x(t))^(4/3) dt,
 * x = x0 + v max(0, t − reaction), up to the longest time.
 * Source: TNO Green Book and Purple Book 5 (5 s reaction, then 4 m/s), remembered; the integral is Simpson's. Screening.
 */
export function doseWithEscape(
  heatAt: (distanceM: number) => number,
  standingM: number,
  course: Escape,
): Outcome<number> {
  const { reactionS, speedMS, longestS } = course
  if (!positive(standingM, longestS) || !notNegative(reactionS, speedMS)) return refused('input-not-physical')
  const standsS = Math.min(reactionS, longestS)
  const runsS = longestS - standsS
  const rate = (sinceS: number): number => heatAt(standingM + speedMS * sinceS) ** (4 / 3)
  let running = 0
  for (let step = 0; step <= STEPS; step += 1) {
    const weight = step === 0 || step === STEPS ? 1 : step % 2 === 1 ? 4 : 2
    running += weight * rate((step * runsS) / STEPS)
  }
  const dose = rate(0) * standsS + (running * runsS) / (3 * STEPS)
  return Number.isFinite(dose) ? computed(dose) : refused('input-not-physical')
}
