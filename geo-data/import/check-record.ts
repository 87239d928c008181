import { createHash } from 'node:crypto'
import type { Geometry, Position } from 'geojson'
import type { Attribute, Kind, Scalar } from '../sectors/sector.ts'
import { parseAttribute } from './attribute-value.ts'
import { shape } from './geometry.ts'
import type { Checked, Rejection, SourceRecord } from './import.ts'

/** Column of the file, lower case, to what it means here: an attribute's name, or code, name_zh, name_en. */
export type ColumnMap = ReadonlyMap<string, string>

const OWN_COLUMNS = {
  code: ['code', '编号', '管段编号', '物探点号'],
  name_zh: ['name_zh', 'name', '名称'],
  name_en: ['name_en', 'english_name'],
} as const
const LONGEST_NAME = 200
/** Cover assumed above a buried line whose depth nobody recorded, metres: it must be drawn somewhere, and is marked. */
const ASSUMED_DEPTH_M = 1

/**
 * Which column is read for what: those given by hand first, then the registry's names and aliases.
 * @returns unknown: targets given by hand that the kind does not have
 */
export const columnMap = (
  kind: Kind,
  given: Readonly<Record<string, string>>,
): { map: ColumnMap; unknown: string[] } => {
  const targets = new Set([...Object.keys(OWN_COLUMNS), ...kind.attributes.map(({ name }) => name), 'name'])
  const map = new Map<string, string>()
  for (const [target, spellings] of Object.entries(OWN_COLUMNS)) for (const column of spellings) map.set(column, target)
  for (const attribute of kind.attributes) {
    for (const column of [attribute.name, ...(attribute.aliases ?? [])]) map.set(column.toLowerCase(), attribute.name)
  }
  for (const [column, target] of Object.entries(given))
    map.set(column.toLowerCase(), target === 'name' ? 'name_zh' : target)
  return { map, unknown: Object.values(given).filter((target) => !targets.has(target)) }
}

/** Checks one record against its kind: every bad field is named, and one bad field refuses the record. */
export const checkRecord = (
  kind: Kind,
  columns: ColumnMap,
  reproject: (position: Position) => Position,
  source: SourceRecord,
): Checked => {
  const rejections: Rejection[] = []
  const refuse = (field: string, reason: string): void => {
    rejections.push({ record: source.record, field, reason })
  }
  const raw = byTarget(columns, source.properties)
  const { attributes, assumed } = attributesOf(kind, raw, refuse)
  const texts = Object.fromEntries(
    Object.keys(OWN_COLUMNS).map((target) => [target, text(target, raw.get(target), refuse)]),
  )
  const shaped = shape(kind, source.geometry, Number(attributes.depth_m ?? 0), reproject)
  if ('reason' in shaped) refuse('geometry', shaped.reason)
  if (rejections.length > 0 || 'reason' in shaped) return { rejections }
  return {
    thing: {
      record: source.record,
      code: texts.code ?? `geo-${fingerprint(shaped.geometry)}`,
      nameZh: texts.name_zh ?? null,
      nameEn: texts.name_en ?? null,
      attributes,
      assumed,
      geometry: shaped.geometry,
    },
  }
}

const byTarget = (columns: ColumnMap, properties: SourceRecord['properties']): Map<string, unknown> => {
  const raw = new Map<string, unknown>()
  for (const [column, value] of Object.entries(properties)) {
    const target = columns.get(column.trim().toLowerCase())
    if (target !== undefined && (raw.get(target) ?? null) === null) raw.set(target, value)
  }
  return raw
}

const attributesOf = (kind: Kind, raw: Map<string, unknown>, refuse: (field: string, reason: string) => void) => {
  const attributes: Record<string, Scalar> = {}
  const assumed: string[] = []
  for (const attribute of kind.attributes) {
    const parsed = parseAttribute(attribute, raw.get(attribute.name))
    if ('reason' in parsed) refuse(attribute.name, parsed.reason)
    else if ('value' in parsed) attributes[attribute.name] = parsed.value
    else supply(attribute, attributes, assumed)
  }
  if (kind.geometry === 'line' && kind.layer === 'underground' && attributes.depth_m === undefined) {
    attributes.depth_m = ASSUMED_DEPTH_M
    assumed.push('depth_m')
  }
  return { attributes, assumed }
}

const supply = (attribute: Attribute, attributes: Record<string, Scalar>, assumed: string[]): void => {
  if (attribute.assumedDefault) {
    attributes[attribute.name] = attribute.assumedDefault.value
    assumed.push(attribute.name)
  } else if (attribute.default !== undefined) {
    attributes[attribute.name] = attribute.default
  }
}

const text = (field: string, raw: unknown, refuse: (field: string, reason: string) => void): string | undefined => {
  const value = raw === null || raw === undefined ? '' : String(raw).trim()
  const reason = wrongText(raw, value)
  if (reason !== undefined) refuse(field, reason)
  return value === '' || reason !== undefined ? undefined : value
}

const wrongText = (raw: unknown, value: string): string | undefined => {
  if (typeof raw === 'object' && raw !== null) return 'is not a text'
  if (value.includes('\0')) return 'holds a NUL byte'
  return value.length > LONGEST_NAME ? `has ${value.length} characters, at most ${LONGEST_NAME} are kept` : undefined
}

/** The same place gives the same code, so that a file without codes can be imported twice; 1e-7 degrees is about 1 cm. */
export const fingerprint = (geometry: Geometry): string =>
  createHash('sha256')
    .update(JSON.stringify(geometry, (_, value) => (typeof value === 'number' ? Math.round(value * 1e7) : value)))
    .digest('hex')
    .slice(0, 12)
