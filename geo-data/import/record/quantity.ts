import type { Text } from '../../sectors/text.ts'
import { convert, sameQuantity, UNITS, type Unit } from '../../sectors/unit.ts'
import { plain } from './column-name.ts'

/** How many of a registry unit one of a spelled unit is. Units that the registry does not keep are its own here: 1 in = 25.4 mm exactly. */
interface Spelled {
  readonly unit: Unit
  readonly factor: number
}

const FOREIGN: Readonly<Record<string, Spelled>> = {
  in: { unit: 'mm', factor: 25.4 },
  inch: { unit: 'mm', factor: 25.4 },
  inches: { unit: 'mm', factor: 25.4 },
  英寸: { unit: 'mm', factor: 25.4 },
  ft: { unit: 'm', factor: 0.3048 },
  feet: { unit: 'm', factor: 0.3048 },
  英尺: { unit: 'm', factor: 0.3048 },
  mi: { unit: 'm', factor: 1609.344 },
  cm: { unit: 'mm', factor: 10 },
  厘米: { unit: 'mm', factor: 10 },
  km: { unit: 'm', factor: 1000 },
  公里: { unit: 'm', factor: 1000 },
  毫米: { unit: 'mm', factor: 1 },
  米: { unit: 'm', factor: 1 },
  psi: { unit: 'MPa', factor: 0.006894757293168 },
  psig: { unit: 'MPa', factor: 0.006894757293168 },
  bar: { unit: 'MPa', factor: 0.1 },
  mbar: { unit: 'MPa', factor: 1e-4 },
  pa: { unit: 'MPa', factor: 1e-6 },
  兆帕: { unit: 'MPa', factor: 1 },
  千帕: { unit: 'kPa', factor: 1 },
  'kgf/cm2': { unit: 'MPa', factor: 0.0980665 },
  gpm: { unit: 'L/s', factor: 0.0630901964 },
  cfs: { unit: 'L/s', factor: 28.316846592 },
  mgd: { unit: 'L/s', factor: 43.8126363889 },
  cms: { unit: 'L/s', factor: 1000 },
  lps: { unit: 'L/s', factor: 1 },
  cmh: { unit: 'm3/h', factor: 1 },
  cmd: { unit: 'm3/h', factor: 1 / 24 },
  ft2: { unit: 'm2', factor: 0.09290304 },
  ac: { unit: 'm2', factor: 4046.8564224 },
  ha: { unit: 'm2', factor: 10_000 },
  gal: { unit: 'm3', factor: 0.003785411784 },
  ft3: { unit: 'm3', factor: 0.028316846592 },
  lb: { unit: 'kg', factor: 0.45359237 },
  lbs: { unit: 'kg', factor: 0.45359237 },
}

const spelled = new Map<string, Spelled>([
  ...(Object.entries(UNITS) as [Unit, { symbol: string }][]).flatMap(([unit, { symbol }]): [string, Spelled][] => [
    [unit.toLowerCase(), { unit, factor: 1 }],
    [plain(symbol).toLowerCase(), { unit, factor: 1 }],
  ]),
  ...Object.entries(FOREIGN),
])
spelled.delete('')

/** What a unit written in a file is, or undefined for one nobody knows. */
export const unitSpelled = (text: string): Spelled | undefined => spelled.get(plain(text).toLowerCase())

/** A value in a spelled unit, in another; undefined when the two measure different things. */
export const inUnit = (value: number, from: Spelled, to: Unit): number | undefined => {
  if (!sameQuantity(from.unit, to)) return undefined
  const exact = convert(value * from.factor, from.unit, to)
  // 12 in is 304.8 mm, not 304.79999999999995.
  return exact === undefined ? undefined : Number(exact.toPrecision(12))
}

export type Measured = { readonly value: number } | { readonly reason: Text }

const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(.*)$/i
const CHINESE_NUMERALS = /^[〇零一二三四五六七八九十百千万亿两点壹贰叁肆伍陆柒捌玖拾佰仟]+$/

/**
 * A number as files write it: a number, or digits (full-width too) with or without a unit behind them.
 * @param unit what it is wanted in; @param columnUnit the unit that stands in the column's name, if any
 */
export const readQuantity = (raw: unknown, unit: Unit, columnUnit?: string): Measured => {
  if (typeof raw !== 'number' && typeof raw !== 'string') return { reason: notANumber(shown(raw)) }
  const text = plain(String(raw))
  const parts = NUMBER.exec(text)
  if (!parts) return { reason: notANumber(text) }
  const behind = parts[2] === '' ? columnUnit : parts[2]
  const value = Number(parts[1])
  if (!Number.isFinite(value)) return { reason: notANumber(shown(raw)) }
  if (behind === undefined) return { value }
  const from = unitSpelled(behind)
  if (!from) return parts[2] === '' ? { value } : { reason: notANumber(shown(raw)) }
  const converted = inUnit(value, from, unit)
  return converted === undefined ? { reason: notThatQuantity(`${shown(raw)} ${behind}`, unit) } : { value: converted }
}

const shown = (raw: unknown): string => String(raw).slice(0, 60)

const notThatQuantity = (written: string, unit: Unit): Text => ({
  zh: `${written} 不能换算为${UNITS[unit].name.zh}：请核对单位`,
  en: `${written} is no ${UNITS[unit].quantity}`,
})

const notANumber = (text: string): Text =>
  CHINESE_NUMERALS.test(text)
    ? {
        zh: `“${shown(text)}”是中文数字：请改写为阿拉伯数字`,
        en: `"${shown(text)}" is written in Chinese numerals, not a number: write it in digits`,
      }
    : { zh: `“${shown(text)}”不是数字`, en: `"${shown(text)}" is not a number` }
