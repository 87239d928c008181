import type { Attribute, Scalar } from '../../sectors/sector.ts'
import { type DateOrder, readDay } from './date.ts'
import { readQuantity } from './quantity.ts'

export type Parsed = { readonly value: Scalar } | { readonly missing: true } | { readonly reason: string }

const MISSING: Parsed = { missing: true }
const LONGEST_TEXT = 2000
/** A surrogate without its other half: no database stores it. */
export const HALF_A_CHARACTER = /\p{Surrogate}/u

/** How the file writes what the value alone does not say. */
export interface Reading {
  /** The unit in the column's name. */
  readonly unit?: string | undefined
  readonly dates?: DateOrder | undefined
}

/** Reads one column's value as the attribute wants it; says why when it cannot. Blank and null are missing, never 0. */
export const parseAttribute = (attribute: Attribute, raw: unknown, reading: Reading = {}): Parsed => {
  if (raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '')) return MISSING
  if (typeof raw === 'object')
    return { reason: `expected a ${attribute.type}, got ${JSON.stringify(raw).slice(0, 60)}` }
  return PARSERS[attribute.type](attribute, raw as Scalar, reading)
}

const parseNumber = (attribute: Attribute, raw: Scalar, reading: Reading): Parsed => {
  const read = readQuantity(withoutMarks(attribute, raw), attribute.unit, reading.unit)
  if ('reason' in read) return read
  const { value } = read
  if (attribute.type === 'integer' && !Number.isInteger(value)) return { reason: `${value} is not a whole number` }
  const { range } = attribute
  if (range && (value < range.min || value > range.max)) {
    return { reason: `${value} ${attribute.unit} is outside ${range.min}–${range.max} ${attribute.unit}` }
  }
  return { value }
}

/** Surveys write nominal diameters as DN200 or φ200, and years as dates. */
const withoutMarks = ({ unit }: Attribute, raw: Scalar): Scalar => {
  if (typeof raw !== 'string') return raw
  if (unit === 'mm') return raw.trim().replace(/^(?:DN|De|D|Φ|φ|Ø|ø)\s*(?=[\d０-９])/iu, '')
  const day = unit === 'year' ? /^(\d{4})(?:[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?|年)?$/.exec(raw.trim()) : null
  return day ? (day[1] as string) : raw
}

const parseChoice = (attribute: Attribute, raw: Scalar): Parsed => {
  const wanted = String(raw).trim().toLowerCase()
  const choice = attribute.choices?.find(({ id, name, aliases }) =>
    [id, name.zh, name.en, ...(aliases ?? [])].some((spelling) => spelling.toLowerCase() === wanted),
  )
  if (choice) return { value: choice.id }
  const known = attribute.choices?.map(({ id }) => id).join(', ')
  return { reason: `"${String(raw).slice(0, 60)}" is none of: ${known}` }
}

const parseText = (_: Attribute, raw: Scalar): Parsed => {
  const value = String(raw)
  if (value.includes('\0')) return { reason: 'holds a NUL byte' }
  if (HALF_A_CHARACTER.test(value)) return { reason: 'holds half a character' }
  if (value.length > LONGEST_TEXT) return { reason: `${value.length} characters, at most ${LONGEST_TEXT} are kept` }
  return { value: value.trim() }
}

const TRUE = new Set(['true', 'yes', '1', '是'])
const FALSE = new Set(['false', 'no', '0', '否'])
const parseBoolean = (_: Attribute, raw: Scalar): Parsed => {
  const text = String(raw).trim().toLowerCase()
  if (TRUE.has(text)) return { value: true }
  if (FALSE.has(text)) return { value: false }
  return { reason: `"${text.slice(0, 60)}" is neither yes nor no` }
}

const parseDate = (_: Attribute, raw: Scalar, { dates }: Reading): Parsed => readDay(raw, dates)

const PARSERS: Record<Attribute['type'], (attribute: Attribute, raw: Scalar, reading: Reading) => Parsed> = {
  number: parseNumber,
  integer: parseNumber,
  text: parseText,
  choice: parseChoice,
  boolean: parseBoolean,
  date: parseDate,
}
