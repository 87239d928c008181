import type { Attribute, Scalar } from '../../sectors/sector.ts'

export type Parsed = { readonly value: Scalar } | { readonly missing: true } | { readonly reason: string }

const MISSING: Parsed = { missing: true }
const LONGEST_TEXT = 2000

/** Reads one column's value as the attribute wants it; says why when it cannot. Blank and null are missing, never 0. */
export const parseAttribute = (attribute: Attribute, raw: unknown): Parsed => {
  if (raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '')) return MISSING
  if (typeof raw === 'object')
    return { reason: `expected a ${attribute.type}, got ${JSON.stringify(raw).slice(0, 60)}` }
  return PARSERS[attribute.type](attribute, raw as Scalar)
}

const parseNumber = (attribute: Attribute, raw: Scalar): Parsed => {
  const value = typeof raw === 'number' ? raw : Number(stripDiameterMark(attribute, String(raw).trim()))
  if (!Number.isFinite(value)) return { reason: `"${String(raw).slice(0, 60)}" is not a number` }
  if (attribute.type === 'integer' && !Number.isInteger(value)) return { reason: `${value} is not a whole number` }
  const { range } = attribute
  if (range && (value < range.min || value > range.max)) {
    return { reason: `${value} ${attribute.unit} is outside ${range.min}–${range.max} ${attribute.unit}` }
  }
  return { value }
}

/** Surveys write nominal diameters as DN200. */
const stripDiameterMark = ({ unit }: Attribute, text: string): string =>
  unit === 'mm' ? text.replace(/^(?:DN|dn|Φ|φ)\s*/, '') : text

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

const parseDate = (_: Attribute, raw: Scalar): Parsed => {
  const text = String(raw).trim()
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (day && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)) return { value: text }
  return { reason: `"${text.slice(0, 60)}" is not a date written 2022-04-11` }
}

const PARSERS: Record<Attribute['type'], (attribute: Attribute, raw: Scalar) => Parsed> = {
  number: parseNumber,
  integer: parseNumber,
  text: parseText,
  choice: parseChoice,
  boolean: parseBoolean,
  date: parseDate,
}
