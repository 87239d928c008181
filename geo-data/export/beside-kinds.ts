import { SECTORS, sectorById } from '../sectors/registry.ts'
import type { Attribute } from '../sectors/sector.ts'
import { type Text, text } from '../sectors/text.ts'
import type { Unit } from '../sectors/unit.ts'

/** Tables that the map shows as one layer each, though no file is imported as it: they only leave. */
export type BesideTable = 'sensor' | 'camera' | 'protection_target' | 'hazard_source'

/** As a Layer, which may be any of these. */
export interface BesideLayer {
  readonly ref: string
  readonly name: Text
  readonly geometry: 'point'
  readonly attributes: readonly Attribute[]
  readonly from: { readonly table: 'beside'; readonly of: BesideTable; readonly sectorId?: string }
}

const attribute = (name: string, label: Text, type: Attribute['type'] = 'text', unit: Unit = 'none'): Attribute => ({
  name,
  label,
  type,
  unit,
})

const KIND = attribute('kind', text('类别', 'Kind'))
const PHONE = attribute('phone', text('电话', 'Phone'))

const SENSOR: readonly Attribute[] = [
  attribute('metric', text('指标', 'Metric')),
  attribute('unit', text('单位', 'Unit')),
  attribute('state', text('状态', 'State')),
  attribute('stands_on', text('所在设施', 'Stands on')),
]

const BESIDE: Readonly<Record<string, { table: BesideTable; name: Text; attributes: readonly Attribute[] }>> = {
  camera: {
    table: 'camera',
    name: text('视频点', 'Cameras'),
    attributes: [
      attribute('bearing_deg', text('朝向', 'Bearing'), 'number', '°'),
      attribute('field_of_view_deg', text('视场角', 'Field of view'), 'number', '°'),
    ],
  },
  'protection-target': {
    table: 'protection_target',
    name: text('防护目标', 'Protection targets'),
    attributes: [KIND, attribute('people', text('人数', 'People'), 'integer', 'count'), PHONE],
  },
  'hazard-source': {
    table: 'hazard_source',
    name: text('危险源', 'Hazard sources'),
    attributes: [
      KIND,
      attribute('substance', text('物质', 'Substance')),
      attribute('quantity_kg', text('数量', 'Quantity'), 'number', 'kg'),
    ],
  },
}

export const besideRefs = (): readonly string[] => [...SECTORS.map(({ id }) => `${id}.sensor`), ...Object.keys(BESIDE)]

/** `camera`, `protection-target`, `hazard-source`, and the sensors of a sector as `gas.sensor`; undefined for any other. */
export const besideNamed = (ref: string): BesideLayer | undefined => {
  const sector = sectorById(/^(.+)\.sensor$/.exec(ref)?.[1] ?? '')
  if (sector) {
    const name = text(`${sector.name.zh}监测点`, `${sector.name.en} sensors`)
    return {
      ref,
      name,
      geometry: 'point',
      attributes: SENSOR,
      from: { table: 'beside', of: 'sensor', sectorId: sector.id },
    }
  }
  const found = Object.hasOwn(BESIDE, ref) ? BESIDE[ref] : undefined
  if (!found) return undefined
  const { table, name, attributes } = found
  return { ref, name, geometry: 'point', attributes, from: { table: 'beside', of: table } }
}
