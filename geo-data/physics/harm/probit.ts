import { computed, type Outcome, refused } from '../outcome.ts'

/** Where the series hands over to the continued fraction. */
const SERIES_TO = 3

/** Standard normal distribution Φ(x): Taylor series of the centre, continued fraction of the tail. Abramowitz & Stegun 26.2.11, 26.2.14. */
export function normalDistribution(x: number): number {
  const density = Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI)
  if (Math.abs(x) < SERIES_TO) {
    let term = x
    let sum = x
    for (let order = 3; order < 120; order += 2) {
      term *= x ** 2 / order
      sum += term
    }
    return 0.5 + density * sum
  }
  let fraction = Math.abs(x)
  for (let order = 60; order > 0; order -= 1) fraction = Math.abs(x) + order / fraction
  const tail = density / fraction
  return x > 0 ? 1 - tail : tail
}

/** Share of people harmed at a probit: P = Φ(Y − 5). Source: Finney; TNO Purple Book 5. Cases: validation/consequence.json PRB-00, PRB-PB51-*. */
export function probitProbability(probit: number): Outcome<number> {
  if (Number.isNaN(probit)) return refused('input-not-physical')
  return computed(normalDistribution(probit - 5))
}

/** Probit of a share of people harmed, 0 < P < 1: P = Φ(Y − 5) turned round by halving. */
export function probitOf(probability: number): Outcome<number> {
  if (!(probability > 0 && probability < 1)) return refused('input-not-physical')
  let low = -10
  let high = 20
  for (let halving = 0; halving < 100; halving += 1) {
    const middle = (low + high) / 2
    if (normalDistribution(middle - 5) < probability) low = middle
    else high = middle
  }
  return computed((low + high) / 2)
}
