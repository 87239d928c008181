import { isRoomKind, KIND_OWNERS, type RoomTable, targetNamed } from '../import/room/rooms.ts'
import type { Attribute } from '../sectors/sector.ts'
import type { Text } from '../sectors/text.ts'
import { hasDesk } from '../user/user.ts'
import { type BesideLayer, besideNamed, besideRefs } from './beside-kinds.ts'

/** How a layer leaves the house, by the ending of its file. */
export const EXPORT_FORMATS = ['geojson', 'csv', 'gpkg', 'zip', 'xlsx'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const isExportFormat = (text: string): text is ExportFormat =>
  (EXPORT_FORMATS as readonly string[]).includes(text)

/** Who may carry a layer out of the house; which rows of it, the record itself decides. */
export const mayExport = (role: string): boolean => role === 'system' || hasDesk(role)

/** One kind of thing, as `--as` of the import names it: what is exported can be imported again. */
export interface Layer {
  readonly ref: string
  readonly name: Text
  readonly geometry: 'point' | 'line' | 'polygon'
  readonly attributes: readonly Attribute[]
  readonly from:
    | { readonly table: 'asset' | 'segment'; readonly sectorId: string; readonly kind: string }
    | { readonly table: 'room'; readonly kind: string; readonly into: RoomTable }
    | BesideLayer['from']
}

/** As much of a layer as a table of any geometries needs. */
export type Sheet = Pick<Layer, 'ref' | 'attributes'>

/** `gas.main`, `protection-target.hospital`, `gas.sensor`; undefined where no layer is called so. */
export const layerNamed = (ref: string): Layer | undefined => {
  const { sector, kind } = targetNamed(ref) ?? {}
  if (!sector || !kind) return besideNamed(ref)
  const from = isRoomKind(kind)
    ? ({ table: 'room', kind: kind.id, into: kind.into } as const)
    : ({ table: kind.geometry === 'line' ? 'segment' : 'asset', sectorId: sector.id, kind: kind.id } as const)
  return { ref, name: kind.name, geometry: kind.geometry, attributes: kind.attributes, from }
}

/** Every layer that leaves the house, by name. */
export const exportedLayers = (): readonly string[] => [
  ...KIND_OWNERS.flatMap(({ id, kinds }) => kinds.map((kind) => `${id}.${kind.id}`)),
  ...besideRefs(),
]

/** One thing of a layer. What is only assumed of it is not among its attributes: nobody has recorded it. */
export interface ExportedThing {
  readonly code: string
  readonly nameZh: string | null
  readonly nameEn: string | null
  readonly attributes: Readonly<Record<string, string | number | boolean>>
  readonly assumed: readonly string[]
  /** ISO well-known binary, WGS 84, longitude first. */
  readonly wkb: Buffer
}

/** Who took it, and when. */
export interface Stamp {
  readonly by: string
  readonly at: Date
}

/** Texts of a thing before its attributes. */
export const OWN_FIELDS = ['code', 'name_zh', 'name_en'] as const

/** A thing's values in the order of `fieldsOf`. */
export const valuesOf = (layer: Sheet, thing: ExportedThing): (string | number | boolean | null)[] => [
  thing.code,
  thing.nameZh,
  thing.nameEn,
  ...layer.attributes.map(({ name }) => thing.attributes[name] ?? null),
  thing.assumed.join(' '),
]

export const fieldsOf = (layer: Sheet): { readonly name: string; readonly type: Attribute['type'] }[] => [
  ...OWN_FIELDS.map((name) => ({ name, type: 'text' as const })),
  ...layer.attributes.map(({ name, type }) => ({ name, type })),
  { name: 'assumed', type: 'text' },
]

/** `gas.main_20261122T101500Z.csv` */
export const fileNameOf = (layer: Layer, format: ExportFormat, at: Date): string =>
  `${layer.ref}_${at.toISOString().replace(/[-:]|\.\d+/g, '')}.${format}`
