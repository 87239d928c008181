import { computed, notNegative, type Outcome, refused } from '../../outcome.ts'

/**
 * Shares of the ends of a tree of yes and no: end i is "no" to all questions before and "yes" to question i, the last
 * is "no" to all; they add up to 1. Source: total probability. Case: validation/consequence.json RSK-02.
 */
export function eventTreeShares(yes: readonly number[]): Outcome<readonly number[]> {
  if (!yes.every((share) => notNegative(share) && share <= 1)) return refused('input-not-physical')
  let left = 1
  const ends = yes.map((share) => {
    const end = left * share
    left -= end
    return end
  })
  return computed([...ends, left])
}
