import type { Attribute, Scalar } from '../../sectors/sector.ts'
import type { Text } from '../../sectors/text.ts'
import { type DateOrder, readDay } from './date.ts'
import { readQuantity } from './quantity.ts'

export type Parsed = { readonly value: Scalar } | { readonly missing: true } | { readonly reason: Text }

const MISSING: Parsed = { missing: true }
const LONGEST_TEXT = 2000
/** A surrogate without its other half: no database stores it. */
const HALF_A_CHARACTER = /\p{Surrogate}/u

/** Why a text cannot be kept, or undefined. */
export const unstorable = (value: string, longest: number): Text | undefined => {
  if (value.includes('\0')) return { zh: '含有 NUL 字节', en: 'holds a NUL byte' }
  if (HALF_A_CHARACTER.test(value)) return { zh: '含有半个字符', en: 'holds half a character' }
  if (value.length <= longest) return undefined
  return {
    zh: `有 ${value.length} 个字符，最多保留 ${longest} 个`,
    en: `has ${value.length} characters, at most ${longest} are kept`,
  }
}

/** How the file writes what the value alone does not say. */
export interface Reading {
  /** The unit in the column's name. */
  readonly unit?: string | undefined
  readonly dates?: DateOrder | undefined
}

/** Reads one column's value as the attribute wants it; says why when it cannot. Blank and null are missing, never 0. */
export const parseAttribute = (attribute: Attribute, raw: unknown, reading: Reading = {}): Parsed => {
  if (raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '')) return MISSING
  if (typeof raw === 'object') return { reason: notOfType(attribute, JSON.stringify(raw).slice(0, 60)) }
  return PARSERS[attribute.type](attribute, raw as Scalar, reading)
}

const TYPES_ZH: Record<Attribute['type'], string> = {
  number: '数字',
  integer: '整数',
  text: '文字',
  choice: '选项',
  boolean: '是或否',
  date: '日期',
}

const notOfType = ({ type }: Attribute, got: string): Text => ({
  zh: `应为${TYPES_ZH[type]}，实为 ${got}`,
  en: `expected a ${type}, got ${got}`,
})

const parseNumber = (attribute: Attribute, raw: Scalar, reading: Reading): Parsed => {
  const read = readQuantity(withoutMarks(attribute, raw), attribute.unit, reading.unit)
  if ('reason' in read) return read
  const { value } = read
  if (attribute.type === 'integer' && !Number.isInteger(value))
    return { reason: { zh: `${value} 不是整数`, en: `${value} is not a whole number` } }
  const { range } = attribute
  if (range && (value < range.min || value > range.max)) {
    const [found, allowed] = [`${value} ${attribute.unit}`, `${range.min}–${range.max} ${attribute.unit}`]
    return { reason: { zh: `${found} 超出范围 ${allowed}`, en: `${found} is outside ${allowed}` } }
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
  const [given, choices] = [String(raw).slice(0, 60), attribute.choices ?? []]
  return {
    reason: {
      zh: `“${given}”不是下列之一：${choices.map(({ name }) => name.zh).join('、')}`,
      en: `"${given}" is none of: ${choices.map(({ id }) => id).join(', ')}`,
    },
  }
}

const parseText = (_: Attribute, raw: Scalar): Parsed => {
  const value = String(raw)
  const reason = unstorable(value, LONGEST_TEXT)
  return reason ? { reason } : { value: value.trim() }
}

const TRUE = new Set(['true', 'yes', '1', '是'])
const FALSE = new Set(['false', 'no', '0', '否'])
const parseBoolean = (_: Attribute, raw: Scalar): Parsed => {
  const text = String(raw).trim().toLowerCase()
  if (TRUE.has(text)) return { value: true }
  if (FALSE.has(text)) return { value: false }
  return {
    reason: { zh: `“${text.slice(0, 60)}”既不是“是”也不是“否”`, en: `"${text.slice(0, 60)}" is neither yes nor no` },
  }
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
