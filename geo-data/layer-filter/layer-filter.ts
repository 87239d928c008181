import type { Attribute } from '../sectors/kind.ts'
import type { Text } from '../sectors/text.ts'

/**
 * What a condition asks of an attribute: one of a few values; at least, above, at most, below a number or a date; a part of a text; that
 * nothing is on record of it (a default of the kind is no record).
 */
export const VERBS = ['is', 'least', 'above', 'most', 'below', 'has', 'unsaid'] as const

export type Verb = (typeof VERBS)[number]

export const isVerb = (text: string): text is Verb => (VERBS as readonly string[]).includes(text)

export interface Condition {
  /** Of the kind, as the registry declares it. */
  readonly attribute: string
  readonly verb: Verb
  /** As they stand in the address; several for `is`, none for `unsaid`, one for the rest. */
  readonly values: readonly string[]
}

/** Which things of a kind are shown: those that meet every condition. */
export interface LayerFilter {
  /** SECTOR.KIND */
  readonly layer: string
  readonly conditions: readonly Condition[]
}

/** Why a part of what was asked is no filter, and where it stands: `filter.gas.main.diameter_mm`. */
export interface FilterFault {
  readonly field: string
  readonly reason: Text
}

/** So much can be meant by a hand; more is an attack or a mistake. */
export const MOST = { letters: 2_000, layers: 20, conditions: 12, values: 40, valueLetters: 80 } as const

const ORDERED: readonly Verb[] = ['least', 'above', 'most', 'below', 'unsaid']

const VERBS_OF: Readonly<Record<Attribute['type'], readonly Verb[]>> = {
  number: ORDERED,
  integer: ORDERED,
  date: ORDERED,
  choice: ['is', 'unsaid'],
  boolean: ['is', 'unsaid'],
  text: ['has', 'unsaid'],
}

/** What may be asked of an attribute. */
export const verbsOf = ({ type }: Pick<Attribute, 'type'>): readonly Verb[] => VERBS_OF[type]
