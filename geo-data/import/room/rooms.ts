import { SECTORS, unitRoles } from '../../sectors/registry.ts'
import type { Attribute } from '../../sectors/sector.ts'
import { type Text, text } from '../../sectors/text.ts'
import type { ImportKind, KindOwner } from '../import.ts'
import { RANKS } from './street-rank.ts'

/** What an import takes that belongs to no sector: it goes into the rooms that the map, the zones and the plans already read. */
export type RoomTable =
  | { readonly table: 'basemap_feature'; readonly class: string; readonly kindFrom?: string; readonly fallback: string }
  | { readonly table: 'building' }
  | { readonly table: 'protection_target' | 'hazard_source' | 'resource' | 'scene_model' }

export interface RoomKind extends ImportKind {
  readonly into: RoomTable
}

export interface Room extends KindOwner {
  readonly kinds: readonly RoomKind[]
}

const words = (name: string, label: Text, aliases: readonly string[] = [], fallback?: string): Attribute => ({
  name,
  label,
  type: 'text',
  unit: 'none',
  aliases,
  ...(fallback === undefined ? {} : { default: fallback }),
})

const metres = (
  name: string,
  label: Text,
  range: { min: number; max: number },
  aliases: readonly string[],
): Attribute => ({
  name,
  label,
  type: 'number',
  unit: 'm',
  range,
  aliases,
})

type Sketch = Pick<ImportKind, 'id' | 'name' | 'geometry' | 'attributes'> & { readonly aliases?: readonly string[] }

const kind = (sketch: Sketch, into: RoomTable): RoomKind => ({ layer: 'surface', ...sketch, into })

const cover = (id: string, name: Text, aliases: readonly string[], fallback: string): RoomKind =>
  kind(
    {
      id,
      name,
      aliases,
      geometry: 'polygon',
      attributes: [words('kind', text('类别', 'Kind'), ['fclass', 'class', '类别', id])],
    },
    { table: 'basemap_feature', class: id, kindFrom: 'kind', fallback },
  )

const BASEMAP: Room = {
  id: 'basemap',
  name: text('底图', 'Base map'),
  kinds: [
    kind(
      {
        id: 'road',
        name: text('道路', 'Street'),
        aliases: ['highway', 'street'],
        geometry: 'line',
        attributes: [
          {
            name: 'rank',
            label: text('等级', 'Rank'),
            type: 'choice',
            unit: 'none',
            choices: RANKS,
            aliases: ['highway', 'fclass', '道路等级'],
            default: 'residential',
          },
        ],
      },
      { table: 'basemap_feature', class: 'road', kindFrom: 'rank', fallback: 'residential' },
    ),
    kind(
      { id: 'railway', name: text('铁路', 'Railway'), geometry: 'line', attributes: [] },
      { table: 'basemap_feature', class: 'railway', fallback: 'rail' },
    ),
    cover('water', text('水面', 'Water'), [], 'water'),
    cover('green', text('绿地', 'Green'), [], 'park'),
    cover('landuse', text('用地', 'Land use'), [], 'land'),
    kind(
      {
        id: 'building',
        name: text('建筑', 'Building'),
        geometry: 'polygon',
        attributes: [
          words('use', text('用途', 'Use'), ['building', 'fclass', '用途'], 'unspecified'),
          metres('height_m', text('高度', 'Height'), { min: 0.5, max: 1000 }, ['height', '高度', '建筑高度']),
          {
            name: 'storeys',
            label: text('层数', 'Storeys'),
            type: 'number',
            unit: 'count',
            range: { min: 0, max: 250 },
            aliases: ['building:levels', 'levels', '层数'],
          },
        ],
      },
      { table: 'building' },
    ),
  ],
}

const REACHED_AT = [
  words('phone', text('电话', 'Phone'), ['电话', 'contact_phone']),
  words('address', text('地址', 'Address'), ['地址']),
]

const PEOPLE: Attribute = {
  name: 'people',
  label: text('人数', 'People'),
  type: 'integer',
  unit: 'count',
  range: { min: 0, max: 1_000_000 },
  aliases: ['人数', '床位', 'beds', 'enrolment'],
}

const place = (
  id: string,
  zh: string,
  en: string,
  table: 'protection_target' | 'hazard_source',
  more: readonly Attribute[],
) => kind({ id, name: text(zh, en), geometry: 'point', attributes: [...REACHED_AT, ...more] }, { table })

const target = (id: string, zh: string, en: string) => place(id, zh, en, 'protection_target', [PEOPLE])

const PROTECTION_TARGETS: Room = {
  id: 'protection-target',
  name: text('防护目标', 'Protection target'),
  kinds: [
    target('hospital', '医院', 'Hospital'),
    target('school', '学校', 'School'),
    target('kindergarten', '幼儿园', 'Kindergarten'),
    target('college', '高等院校', 'College'),
    target('nursing-home', '养老院', 'Nursing home'),
    target('mall', '商场', 'Shopping mall'),
    target('public', '公共场所', 'Public place'),
    target('shelter', '应急避难场所', 'Emergency shelter'),
  ],
}

const STORED: readonly Attribute[] = [
  words('substance', text('物质', 'Substance'), ['物质', '介质', 'chemical', 'chemicals', 'chemical(s)']),
  {
    name: 'quantity_kg',
    label: text('数量', 'Quantity'),
    type: 'number',
    unit: 'kg',
    range: { min: 0, max: 1e9 },
    aliases: ['数量', 'quantity'],
  },
]

const source = (id: string, zh: string, en: string) => place(id, zh, en, 'hazard_source', STORED)

const HAZARD_SOURCES: Room = {
  id: 'hazard-source',
  name: text('危险源', 'Hazard source'),
  kinds: [
    source('chemical-facility', '涉危化品企业', 'Chemical facility'),
    source('chemical-store', '危化品仓库', 'Chemical store'),
    source('petrol-station', '加油站', 'Petrol station'),
    source('lpg-station', '液化气站', 'LPG station'),
    source('substation', '变电站', 'Substation'),
  ],
}

const FORM: Attribute = {
  name: 'form',
  label: text('形式', 'Form'),
  type: 'choice',
  unit: 'none',
  choices: [
    { id: 'crew', name: text('队伍', 'Crew') },
    { id: 'vehicle', name: text('车辆', 'Vehicle') },
    { id: 'stock', name: text('物资', 'Stock') },
    { id: 'expert', name: text('专家', 'Expert') },
  ],
  default: 'crew',
}

/** One kind for each unit role of the registry: whom a plan may call. */
const RESOURCES: Room = {
  id: 'resource',
  name: text('应急资源', 'Resource'),
  kinds: unitRoles().map(({ id, name }) =>
    kind({ id, name, geometry: 'point', attributes: [...REACHED_AT, FORM] }, { table: 'resource' }),
  ),
}

const ELLIPSOID = { min: -1000, max: 10_000 }
const model = (id: string, name: Text): RoomKind =>
  kind(
    {
      id,
      name,
      geometry: 'polygon',
      attributes: [
        words('uri', text('地址', 'URI'), ['uri', 'url']),
        metres('lowest_m', text('最低', 'Lowest'), ELLIPSOID, []),
        metres('highest_m', text('最高', 'Highest'), ELLIPSOID, []),
      ],
    },
    { table: 'scene_model' },
  )

const SCENE: Room = {
  id: 'scene',
  name: text('三维模型', '3D model'),
  kinds: [model('3d-tiles', text('3D Tiles', '3D Tiles')), model('citygml', text('CityGML', 'CityGML'))],
}

/** By data: another kind is one line here. */
const ROOMS: readonly Room[] = [BASEMAP, PROTECTION_TARGETS, HAZARD_SOURCES, RESOURCES, SCENE]

export const isRoomKind = (one: ImportKind): one is RoomKind => 'into' in one

/** Everything a file may become: the kinds of every sector and of every room. */
export const KIND_OWNERS: readonly KindOwner[] = [...SECTORS, ...ROOMS]

/** What `--as` names: `gas`, `gas.main`, `basemap`, `protection-target.hospital`; undefined where nothing is called so. */
export const targetNamed = (ref: string): { readonly sector: KindOwner; readonly kind?: ImportKind } | undefined => {
  const [ownerId, ...kindId] = ref.split('.')
  const sector = KIND_OWNERS.find(({ id }) => id === ownerId)
  if (!sector || kindId.length === 0) return sector && { sector }
  const kind = sector.kinds.find(({ id }) => id === kindId.join('.'))
  return kind && { sector, kind }
}
