import { computed, notNegative, type Outcome, positive, refused } from '../outcome.ts'

export type Chamber = {
  readonly volumeM3: number
  /** Gas seeping in. */
  readonly gasInflowM3S: number
  /** Air exchanged through the cover and openings. */
  readonly airExchangeM3S: number
  /** Volume fraction of the gas in the air that comes in. */
  readonly incomingFraction: number
  /** Volume fraction in the chamber at the start. */
  readonly initialFraction: number
}

function unphysical(chamber: Chamber): boolean {
  const { volumeM3, gasInflowM3S, airExchangeM3S, incomingFraction, initialFraction } = chamber
  if (!positive(volumeM3, gasInflowM3S + airExchangeM3S)) return true
  if (!notNegative(gasInflowM3S, airExchangeM3S, incomingFraction, initialFraction)) return true
  return incomingFraction > 1 || initialFraction > 1
}

/** Level the chamber tends to, volume fraction: C∞ = (G + Qa Cin)/(Qa + G). Source: mass balance, well mixed. */
export function steadyFraction(chamber: Chamber): Outcome<number> {
  if (unphysical(chamber)) return refused('input-not-physical')
  const { gasInflowM3S, airExchangeM3S, incomingFraction } = chamber
  return computed((gasInflowM3S + airExchangeM3S * incomingFraction) / (airExchangeM3S + gasInflowM3S))
}

/**
 * Volume fraction after a time: C(t) = C∞ + (C0 − C∞) e^(−(Qa+G)t/V).
 * Source: mass balance. Range: well mixed; a tall shaft layers, so this is low at its top. No measured case: screening.
 */
export function fractionAfter(chamber: Chamber, timeS: number): Outcome<number> {
  const steady = steadyFraction(chamber)
  if (!steady.ok || !notNegative(timeS)) return refused('input-not-physical')
  const renewalPerS = (chamber.airExchangeM3S + chamber.gasInflowM3S) / chamber.volumeM3
  return computed(steady.value + (chamber.initialFraction - steady.value) * Math.exp(-renewalPerS * timeS))
}

/** Seconds until a volume fraction (the lower explosive limit, say) is first met from below; refuses where it never is. */
export function timeToFraction(chamber: Chamber, wantedFraction: number): Outcome<number> {
  const steady = steadyFraction(chamber)
  if (!steady.ok || !positive(wantedFraction)) return refused('input-not-physical')
  if (chamber.initialFraction >= wantedFraction) return computed(0)
  if (steady.value <= wantedFraction) return refused('never-reaches-limit')
  const renewalPerS = (chamber.airExchangeM3S + chamber.gasInflowM3S) / chamber.volumeM3
  return computed(Math.log((steady.value - chamber.initialFraction) / (steady.value - wantedFraction)) / renewalPerS)
}
