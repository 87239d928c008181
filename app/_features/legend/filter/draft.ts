import { conditionFault } from '../../../../geo-data/layer-filter/filter-fault.ts'
import { type Condition, type FilterFault, type Verb, verbsOf } from '../../../../geo-data/layer-filter/layer-filter.ts'
import type { Attribute } from '../../../../geo-data/sectors/sector.ts'

/** What stands in the form for one attribute; empty fields ask nothing. */
export interface AttributeDraft {
  readonly lower: { readonly verb: Verb; readonly value: string }
  readonly upper: { readonly verb: Verb; readonly value: string }
  readonly chosen: readonly string[]
  readonly part: string
  readonly unsaid: boolean
}

export const EMPTY: AttributeDraft = {
  lower: { verb: 'least', value: '' },
  upper: { verb: 'most', value: '' },
  chosen: [],
  part: '',
  unsaid: false,
}

export type Draft = Readonly<Record<string, AttributeDraft>>

const LOWER: readonly Verb[] = ['least', 'above']

const taken = (draft: AttributeDraft, { verb, values }: Condition): AttributeDraft => {
  const [value = ''] = values
  if (verb === 'is') return { ...draft, chosen: values }
  if (verb === 'has') return { ...draft, part: value }
  if (verb === 'unsaid') return { ...draft, unsaid: true }
  return LOWER.includes(verb) ? { ...draft, lower: { verb, value } } : { ...draft, upper: { verb, value } }
}

/** The form as a filter fills it in. */
export const draftOf = (conditions: readonly Condition[]): Draft => {
  const draft: Record<string, AttributeDraft> = {}
  for (const condition of conditions) draft[condition.attribute] = taken(draft[condition.attribute] ?? EMPTY, condition)
  return draft
}

/** Whoever types 1.50 or a space too much means 1.5. */
const asWritten = (value: string): string => {
  const trimmed = value.trim()
  return /^-?\d*\.?\d+$/.test(trimmed) ? String(Number(trimmed)) : trimmed
}

const asked = (attribute: Attribute, draft: AttributeDraft): Condition[] => {
  const one = (verb: Verb, values: readonly string[]): Condition => ({ attribute: attribute.name, verb, values })
  if (draft.unsaid) return [one('unsaid', [])]
  const bounds = [draft.lower, draft.upper]
    .filter(({ value }) => value.trim() !== '')
    .map(({ verb, value }) => one(verb, [asWritten(value)]))
  return [
    ...(draft.chosen.length > 0 ? [one('is', draft.chosen)] : []),
    ...bounds,
    ...(draft.part.trim() === '' ? [] : [one('has', [draft.part.trim()])]),
  ].filter(({ verb }) => verbsOf(attribute).includes(verb))
}

/** What the form asks, in the order in which the registry declares it. */
export const conditionsOf = (attributes: readonly Attribute[], draft: Draft): readonly Condition[] =>
  attributes.flatMap((attribute) => asked(attribute, draft[attribute.name] ?? EMPTY))

/** What is wrong with the form, by attribute. */
export const faultsOf = (layer: string, conditions: readonly Condition[]): ReadonlyMap<string, FilterFault> =>
  new Map(
    conditions.flatMap((condition) => {
      const fault = conditionFault(layer, condition)
      return fault ? [[condition.attribute, fault] as const] : []
    }),
  )
