import { computed, notNegative, type Outcome, positive, refused } from '../../outcome.ts'

/** One end: how often, and how many die of it. */
export type FatalEnd = { readonly frequencyPerYear: number; readonly deaths: number }

export type CurvePoint = { readonly deaths: number; readonly frequencyPerYear: number }

const unphysical = (ends: readonly FatalEnd[]): boolean =>
  !ends.every(({ frequencyPerYear, deaths }) => notNegative(frequencyPerYear, deaths))

/** How often N people or more die, per year: F(N) = Σ f of the ends with at least N deaths. Case: validation/consequence.json RSK-04. */
export function frequencyOf(ends: readonly FatalEnd[], deaths: number): Outcome<number> {
  if (unphysical(ends) || !positive(deaths)) return refused('input-not-physical')
  return computed(ends.reduce((sum, end) => (end.deaths >= deaths ? sum + end.frequencyPerYear : sum), 0))
}

/** The F-N curve: one point for each number of deaths that occurs, fewest first. Source: TNO Purple Book 6. */
export function societalRiskCurve(ends: readonly FatalEnd[]): Outcome<readonly CurvePoint[]> {
  if (unphysical(ends)) return refused('input-not-physical')
  const counts = [...new Set(ends.filter(({ deaths }) => deaths > 0).map(({ deaths }) => deaths))].sort((a, b) => a - b)
  return computed(
    counts.map((deaths) => {
      const found = frequencyOf(ends, deaths)
      return { deaths, frequencyPerYear: found.ok ? found.value : Number.NaN }
    }),
  )
}

/** Deaths a year on average, the potential loss of life: Σ f N. */
export function potentialLossOfLife(ends: readonly FatalEnd[]): Outcome<number> {
  if (unphysical(ends)) return refused('input-not-physical')
  return computed(ends.reduce((sum, { frequencyPerYear, deaths }) => sum + frequencyPerYear * deaths, 0))
}

/** A limit F = c/N^slope from so many deaths on. */
export type RiskLine = {
  readonly constant: number
  readonly slope: number
  readonly fromDeaths: number
  readonly source: string
}

/** VROM's line for establishments. Case: RSK-05. The coordinates of the Chinese line are not known here (rules.md: U). */
export const DUTCH_LINE: RiskLine = {
  constant: 1e-3,
  slope: 2,
  fromDeaths: 10,
  source: 'VROM, Dutch orientation value',
}

/** How often N deaths may occur by a line, per year; refused below the number the line begins at. */
export function permittedFrequency(line: RiskLine, deaths: number): Outcome<number> {
  if (!positive(line.constant, line.slope, deaths)) return refused('input-not-physical')
  if (deaths < line.fromDeaths) return refused('below-law-range')
  return computed(line.constant / deaths ** line.slope)
}
