import { computed, notNegative, type Outcome, positive, refused } from '../../outcome.ts'
import { farthestAt } from '../../reach.ts'

/** One way a release may go: each factor but the first a probability. */
export type RiskBranch = {
  readonly frequencyPerYear: number
  readonly weather: number
  readonly direction: number
  readonly ignition: number
  /** Of somebody at the place, outdoors, all the time. */
  readonly death: number
}

const isProbability = (share: number): boolean => notNegative(share) && share <= 1

/**
 * Individual risk at a place, per year: Σ f · P(weather) · P(direction) · P(ignition) · P(death).
 * Source: TNO Purple Book step 6. Case: validation/consequence.json RSK-03. Range: rare, independent branches.
 */
export function individualRisk(branches: readonly RiskBranch[]): Outcome<number> {
  let sum = 0
  for (const { frequencyPerYear, weather, direction, ignition, death } of branches) {
    if (!notNegative(frequencyPerYear) || ![weather, direction, ignition, death].every(isProbability))
      return refused('input-not-physical')
    sum += frequencyPerYear * weather * direction * ignition * death
  }
  return computed(sum)
}

/** Farthest distance at which an individual risk is still met, m: the contour's radius where the risk is the same all round. */
export function riskReach(
  riskAt: (distanceM: number) => number,
  perYear: number,
  span: { readonly fromM: number; readonly toM: number },
): Outcome<number> {
  if (!positive(perYear, span.fromM, span.toM - span.fromM)) return refused('input-not-physical')
  const reachM = farthestAt(riskAt, perYear, span)
  if (reachM === undefined) return computed(0, { 'criterion-not-reached': true })
  return computed(reachM, { 'reach-beyond-range': reachM >= span.toM })
}
