import { REMARKS, type Remark } from '../physics/remark.ts'
import type { Mark } from '../sectors/provenance.ts'
import type { Text } from '../sectors/text.ts'

/** Where a figure comes from: the record, a default because the record is silent, an instrument, the user's own hand, a law. */
export type Origin = 'record' | 'assumed' | 'measured' | 'default' | 'override' | 'substance' | 'computed'

/** A number or word that a law was given, with all that is needed to doubt it. */
export interface Figure {
  readonly name: string
  readonly value: number | string
  readonly unit: string
  readonly origin: Origin
  readonly source: string
  readonly mark: Mark
}

/** How high a cloud stands over the ground along its axis. */
export interface Profile {
  readonly from: readonly [longitude: number, latitude: number]
  /** Null where it may go any way: then so high at every distance from there. */
  readonly towardsDeg: number | null
  readonly tops: readonly (readonly [alongM: number, topM: number])[]
}

/** One line of the reckoning: with the formula and the inputs anybody gets the result again. */
export interface Step {
  readonly name: Text
  readonly law: string
  readonly formula: string
  readonly inputs: readonly Figure[]
  readonly result: { readonly value: number; readonly unit: string }
  readonly flags: readonly Text[]
  /** Of the height of a cloud. */
  readonly profile?: Profile
}

export const figure = (
  name: string,
  value: number | string,
  unit: string,
  from: { readonly origin: Origin; readonly source: string; readonly mark: Mark },
): Figure => ({ name, value, unit, ...from })

/** A figure that an earlier step computed. */
export const derived = (name: string, value: number, unit: string): Figure =>
  figure(name, round(value), unit, { origin: 'computed', source: 'earlier step', mark: 'D' })

/** A figure of a substance's table, which cites its own source. */
export const cited = (
  name: string,
  from: { readonly value: number; readonly source: string; readonly mark: Mark },
  unit: string,
): Figure => figure(name, from.value, unit, { origin: 'substance', source: from.source, mark: from.mark })

export const said = (flags: readonly Remark[]): Text[] => flags.map((flag) => REMARKS[flag])

/** Six significant digits: more than any law here knows, enough to check it by hand. */
export const round = (value: number): number => Number(value.toPrecision(6))
