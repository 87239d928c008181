import type { Step } from '../../../../geo-data/impact-zone/step.ts'

/** A law as the card needs it; the whole of it is on its own page. */
export interface LawFacts {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly range: { readonly zh: string; readonly en: string }
  readonly source: { readonly zh: string; readonly en: string }
  readonly standing: string
  readonly why: { readonly zh: string; readonly en: string } | null
}

/** The names in a zone's chain, `a → b`, and of a line's several chains, `a → b | c`, each once. */
export const lawNames = (chain: string, steps: readonly Pick<Step, 'law'>[]): readonly string[] => [
  ...new Set([...chain.split(/→|\|/).map((name) => name.trim()), ...steps.map(({ law }) => law)].filter(Boolean)),
]

/** The laws that a zone rests on, as far as they are laws: a clause that only draws a distance is none. */
export const lawsOf = (
  zone: { readonly law: string },
  steps: readonly Pick<Step, 'law'>[],
  laws: readonly LawFacts[],
): readonly LawFacts[] => {
  const named = lawNames(zone.law, steps)
  return laws.filter(({ id }) => named.some((name) => name.split(' → ').includes(id)))
}
