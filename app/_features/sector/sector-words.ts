import { KINDS, kindByRef, METRICS, metricByRef, sectorById } from '../../../geo-data/sectors/registry.ts'
import { isUnit, UNITS } from '../../../geo-data/sectors/unit.ts'
import { formatNumber, formatShort, NOTHING, withUnit } from '../../_lib/format.ts'
import type { Text } from '../../_lib/language.tsx'

const saying = (id: string): Text => ({ zh: id, en: id })

/** A sector's name; its id where the registry does not list it. */
export const sectorName = (id: string): Text => sectorById(id)?.name ?? saying(id)

/** A sector's name where a wall has little room. */
export const sectorShortName = (id: string): Text => sectorById(id)?.short ?? saying(id)

/** A sector's muted colour and its one character. */
export const sectorMark = (id: string): { readonly colour: string; readonly glyph: string } => {
  const sector = sectorById(id)
  return { colour: sector?.colour ?? '#879aaa', glyph: sector?.glyph ?? '?' }
}

export const metricName = (sectorId: string, metric: string): Text =>
  metricByRef(`${sectorId}.${metric}`)?.it.name ?? saying(metric)

export const kindName = (sectorId: string, kind: string): Text =>
  kindByRef(`${sectorId}.${kind}`)?.it.name ?? saying(kind)

/** What the registry calls an attribute, whichever kind lists it first. */
export const attributeLabel = (name: string): Text | undefined =>
  KINDS.flatMap((kind) => kind.it.attributes).find((attribute) => attribute.name === name)?.label

/** A unit as it is printed beside a number. */
export const unitSymbol = (unit: string): string => (isUnit(unit) ? UNITS[unit].symbol : unit)

/** A value of a metric with the decimals the registry gives it, and its unit; a dash where there is none. */
export function metricValue(sectorId: string, metric: string, value: number | null | undefined, unit: string): string {
  const decimals = METRICS.find((one) => one.ref === `${sectorId}.${metric}`)?.it.decimals
  const number = decimals === undefined ? formatShort(value) : formatNumber(value, decimals)
  return withUnit(number, unitSymbol(unit))
}

/** A number in a unit, short; a dash where there is none. */
export const valueIn = (value: number | null | undefined, unit: string | null): string =>
  value === null || value === undefined ? NOTHING : withUnit(formatShort(value), unit === null ? '' : unitSymbol(unit))
