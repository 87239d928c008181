import { createHash } from 'node:crypto'
import type { Geometry } from 'geojson'
import type { Attribute, Scalar } from '../../sectors/sector.ts'
import type { Text } from '../../sectors/text.ts'
import type { Placing } from '../crs/crs.ts'
import type { Middle } from '../crs/doubt.ts'
import { shape } from '../geometry/shape.ts'
import type { Checked, Fault, ImportKind, Rejection, SourceRecord } from '../import.ts'
import { parseAttribute, unstorable } from './attribute-value.ts'
import { type ColumnMap, columnMap, OWN_COLUMNS } from './column-map.ts'
import type { DateOrder } from './date.ts'
import { kindOf, kindsOf, type Target } from './role.ts'
import { equalAreaDiameter, sectionOf } from './section.ts'

const LONGEST_NAME = 200
/** Cover assumed above a buried line whose depth nobody recorded, metres: it must be drawn somewhere, and is marked. */
const ASSUMED_DEPTH_M = 1

export type Check = (source: SourceRecord) => Checked

/** A check of records one by one: which kind each is, and whether that kind's fields hold. */
export const checker = (
  target: Target,
  {
    columns: given,
    dates,
  }: { readonly columns: Readonly<Record<string, string>>; readonly dates?: DateOrder | undefined },
  placing: Placing,
  middle?: Middle,
): Check => {
  const maps = new Map(kindsOf(target).map((kind) => [kind, columnMap(kind, given)]))
  return (source) => {
    const kind = kindOf(target, source.roles)
    const columns = kind && maps.get(kind)
    if (kind && columns) return checkRecord(kind, { columns, dates, placing, middle }, source)
    const faults = [{ field: 'kind', reason: noSuchKind(target, source) }, ...(source.faults ?? [])]
    return { rejections: faults.map((fault) => rejection(source, fault)) }
  }
}

const noSuchKind = ({ sector }: Target, { roles = [] }: SourceRecord): Text =>
  roles.length === 0
    ? {
        zh: `文件没有说明这是什么：请选定类型（${sector.id}.类型）`,
        en: `the file does not say what this is: name a kind, --as ${sector.id}.KIND`,
      }
    : {
        zh: `${sector.name.zh}中没有“${roles.join('”或“').slice(0, 80)}”：请把它对应到一个类型`,
        en: `nothing of ${sector.id} answers to "${roles.join('" or "').slice(0, 80)}": map it to a kind with --role`,
      }

const rejection = ({ record, where }: SourceRecord, fault: Fault): Rejection => ({
  record,
  ...(where === undefined ? {} : { where }),
  ...fault,
})

interface Rules {
  readonly columns: ColumnMap
  readonly dates: DateOrder | undefined
  readonly placing: Placing
  readonly middle: Middle
}

/** Checks one record against its kind: every bad field is named, and one bad field refuses the record. */
const checkRecord = (kind: ImportKind, { columns, dates, placing, middle }: Rules, source: SourceRecord): Checked => {
  const faults: Fault[] = [...(source.faults ?? [])]
  const refuse = (field: string, reason: Text): void => {
    faults.push({ field, reason })
  }
  const raw = byTarget(kind, columns, source.properties)
  const { attributes, assumed } = attributesOf(kind, raw, dates, refuse)
  const texts = Object.fromEntries(
    Object.keys(OWN_COLUMNS).map((target) => [target, text(target, raw.get(target)?.value, refuse)]),
  )
  for (const end of source.ends ? [source.ends.from, source.ends.to] : []) text('ends', end, refuse)
  const shaped = shape(kind, source.geometry, Number(attributes.depth_m ?? 0), placing, middle)
  // A format that could not build the geometry has already said why.
  if ('reason' in shaped && !source.faults?.length) refuse('geometry', shaped.reason)
  if (faults.length > 0 || 'reason' in shaped) return { rejections: faults.map((fault) => rejection(source, fault)) }
  return {
    thing: {
      record: source.record,
      kind,
      code: texts.code ?? `geo-${fingerprint(shaped.geometry, texts.name_zh)}`,
      nameZh: texts.name_zh ?? null,
      nameEn: texts.name_en ?? null,
      attributes,
      assumed,
      geometry: shaped.geometry,
      ...(source.ends ? { ends: source.ends } : {}),
    },
  }
}

/** What a file said of one target, and in which unit its column is. */
interface Raw {
  readonly value: unknown
  readonly unit?: string | undefined
  /** Not what was surveyed but reckoned from it. */
  readonly derived?: boolean
}

const byTarget = (kind: ImportKind, columns: ColumnMap, properties: SourceRecord['properties']): Map<string, Raw> => {
  const raw = new Map<string, Raw>()
  for (const [column, value] of Object.entries(properties)) {
    const meaning = columns(column)
    if (meaning !== undefined && blank(raw.get(meaning.target)?.value))
      raw.set(meaning.target, { value, unit: meaning.unit })
  }
  const section = sectionOf(raw.get('diameter_mm')?.value)
  if (section === undefined) return raw
  const has = new Set(kind.attributes.map(({ name }) => name))
  if (has.has('width_mm') && has.has('height_mm')) {
    raw.set('width_mm', { value: section.width }).set('height_mm', { value: section.height })
  }
  return raw.set('diameter_mm', { value: equalAreaDiameter(section), derived: true })
}

const blank = (value: unknown): boolean =>
  (value ?? null) === null || (typeof value === 'string' && value.trim() === '')

const attributesOf = (
  kind: ImportKind,
  raw: Map<string, Raw>,
  dates: DateOrder | undefined,
  refuse: (field: string, reason: Text) => void,
) => {
  const attributes: Record<string, Scalar> = {}
  const assumed: string[] = []
  for (const attribute of kind.attributes) {
    const { value, unit, derived } = raw.get(attribute.name) ?? { value: null }
    const parsed = parseAttribute(attribute, value, { unit, dates })
    if ('reason' in parsed) refuse(attribute.name, parsed.reason)
    else if ('value' in parsed) attributes[attribute.name] = parsed.value
    else supply(attribute, attributes, assumed)
    if (derived) assumed.push(attribute.name)
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

const text = (field: string, raw: unknown, refuse: (field: string, reason: Text) => void): string | undefined => {
  const value = typeof raw === 'object' || raw === undefined ? '' : String(raw).trim()
  const reason = wrongText(raw, value)
  if (reason !== undefined) refuse(field, reason)
  return value === '' || reason !== undefined ? undefined : value
}

const wrongText = (raw: unknown, value: string): Text | undefined =>
  typeof raw === 'object' && raw !== null ? { zh: '不是文字', en: 'is not a text' } : unstorable(value, LONGEST_NAME)

/**
 * The same place gives the same code, so that a file without codes can be imported twice; 1e-7 degrees is about 1 cm. Points
 * are told apart by name too: two schools may stand at one address.
 */
const fingerprint = (geometry: Geometry, name: string | undefined): string =>
  createHash('sha256')
    .update(JSON.stringify(geometry, (_, value) => (typeof value === 'number' ? Math.round(value * 1e7) : value)))
    .update(geometry.type === 'Point' ? (name ?? '') : '')
    .digest('hex')
    .slice(0, 12)
