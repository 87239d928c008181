import { computed, type Outcome, positive, refused } from '../outcome.ts'

/** The averaging time that Briggs' sigmas were drawn for, s. */
export const BRIGGS_AVERAGING_S = 600

/** A plume no longer narrows when watched for less than this, s: the instantaneous plume. TNO Yellow Book 4.5: 18.75 s. */
const INSTANT_S = 18.75

/**
 * Spread across the wind over another averaging time, m: σy(t) = σy(10 min) (t/600)^0.2.
 * Source: TNO Yellow Book 4.5, CCPS 1999. No case held: screening. Range: up to an hour; flagged beyond; below 18.75 s
 * the value of 18.75 s stands.
 */
export function sigmaYOver(sigmaY10MinM: number, averagingS: number): Outcome<number> {
  if (!positive(sigmaY10MinM, averagingS)) return refused('input-not-physical')
  const value = sigmaY10MinM * (Math.max(INSTANT_S, averagingS) / BRIGGS_AVERAGING_S) ** 0.2
  return computed(value, { 'below-law-range': averagingS < INSTANT_S, 'beyond-law-range': averagingS > 3_600 })
}
