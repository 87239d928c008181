import { computed, notNegative, type Outcome, positive, refused } from '../../outcome.ts'

const HOURS_PER_YEAR = 8_760
const FATAL_HOURS = 1e8

/** Fatal accident rate, deaths per 10⁸ hours exposed: FAR = PLL 10⁸/(8,760 n). Case: validation/consequence.json RSK-01. */
export function fatalAccidentRate(lossOfLifePerYear: number, people: number): Outcome<number> {
  if (!notNegative(lossOfLifePerYear) || !positive(people)) return refused('input-not-physical')
  return computed((lossOfLifePerYear * FATAL_HOURS) / (HOURS_PER_YEAR * people))
}

/** Average individual risk, per year: AIR = H FAR/10⁸, H the hours a year that one is exposed. Case: RSK-01. */
export function averageIndividualRisk(rate: number, hoursPerYear: number): Outcome<number> {
  if (!notNegative(rate, hoursPerYear)) return refused('input-not-physical')
  return computed((hoursPerYear * rate) / FATAL_HOURS)
}
