import { pointKind, wellKind } from '../part/network/network-kind.ts'
import {
  GROUND_ELEVATION,
  SECTION,
  surveyLineAttributes,
  surveyPointAttributes,
} from '../part/network/survey-attribute.ts'
import { BUILT_YEAR, buriedLineAttributes, chosen, measured } from '../part/pipe-attribute.ts'
import type { Choice, Kind } from '../sector.ts'
import { text } from '../text.ts'

export const DRAINAGE = '#988b85'
export const DRAINAGE_DEEP = '#7d706b'

/** CJJ 61 writes YS, WS, HS (remembered). */
export const SERVICES: readonly Choice[] = [
  { id: 'rain', name: text('雨水', 'Rain water'), aliases: ['雨', 'ys', '雨水管'] },
  { id: 'sewage', name: text('污水', 'Sewage'), aliases: ['污', 'ws', '污水管'] },
  { id: 'combined', name: text('合流', 'Combined'), aliases: ['雨污合流', 'hs', '雨污'] },
]

export const SERVICE = chosen('service', text('类别', 'Service'), SERVICES)

const MATERIALS: readonly Choice[] = [
  { id: 'concrete', name: text('混凝土', 'Concrete'), aliases: ['砼', '钢筋混凝土', '钢筋砼', 'hnt', 'tz'] },
  { id: 'plastic', name: text('塑料', 'Plastic'), aliases: ['hdpe', 'pvc', 'pe', '双壁波纹管', 'sl'] },
  { id: 'brick', name: text('砖砌', 'Brick'), aliases: ['砖', 'zq', '砖石', '砖沟'] },
  { id: 'ductile-iron', name: text('球墨铸铁', 'Ductile iron'), aliases: ['球墨', '铸铁', 'zt', 'qt'] },
  { id: 'steel', name: text('钢管', 'Steel'), aliases: ['钢', 'g'] },
  { id: 'stone', name: text('石砌', 'Stone'), aliases: ['石', '条石'] },
]

const LINES: readonly Kind[] = [
  {
    id: 'conduit',
    name: text('雨污水管渠', 'Drain or sewer'),
    aliases: ['conduit', '排水管', '雨水管', '污水管', 'ps', 'ys', 'ws', 'hs'],
    geometry: 'line',
    layer: 'underground',
    symbol: { as: 'line', widthPx: 1.5, dash: [4, 2], colour: DRAINAGE },
    minZoom: 13,
    attributes: [
      SERVICE,
      chosen('role', text('作用', 'Role'), [
        { id: 'trunk', name: text('主干管', 'Trunk sewer'), aliases: ['干管', '主干'] },
        { id: 'branch', name: text('支管', 'Branch'), aliases: ['连接管'] },
        { id: 'pump-inlet', name: text('泵站进水管', 'Pump-station inlet') },
        { id: 'works-inlet', name: text('污水厂进水管', 'Treatment-works inlet') },
      ]),
      {
        name: 'diameter_mm',
        label: text('管径（或等效）', 'Diameter (or equivalent)'),
        type: 'number',
        unit: 'mm',
        range: { min: 50, max: 6000 },
        aliases: ['管径', 'dn', 'diameter'],
      },
      ...SECTION,
      ...buriedLineAttributes(MATERIALS),
      ...surveyLineAttributes,
      measured('roughness', text('曼宁糙率', 'Manning roughness'), 'none', { min: 0.005, max: 0.2 }),
    ],
    space: { type: 'drain' },
    flow: { by: 'fall', fromHeight: 'from_elevation_m', toHeight: 'to_elevation_m' },
    clearance: 'drain',
  },
  {
    id: 'pump',
    name: text('排水泵（管网链路）', 'Pump (link of a network model)'),
    aliases: ['pump'],
    geometry: 'line',
    layer: 'underground',
    symbol: { as: 'line', widthPx: 3, dash: [1, 1], colour: DRAINAGE_DEEP },
    minZoom: 14,
    attributes: [measured('capacity_m3h', text('额定流量', 'Rated flow'), 'm3/h', { min: 0, max: 500000 })],
    flow: { by: 'record' },
  },
  {
    id: 'flow-regulator',
    name: text('堰、孔口（管网链路）', 'Weir or orifice (link of a network model)'),
    aliases: ['weir', 'orifice', 'outlet'],
    geometry: 'line',
    layer: 'underground',
    symbol: { as: 'line', widthPx: 3, dash: [1, 1], colour: DRAINAGE },
    minZoom: 14,
    attributes: [measured('height_m', text('高度', 'Height'), 'm', { min: 0, max: 50 })],
    flow: { by: 'record' },
  },
]

const WELL = wellKind(
  {
    id: 'manhole',
    name: text('雨污水检查井', 'Drain manhole'),
    aliases: [
      ...['junction', 'divider', '检查井', '检修井', '窨井', '雨水井', '污水井'],
      ...['沉泥井', '跌水井', '雨水检查井', '污水检查井'],
    ],
    spaceType: 'drain',
  },
  { volumeM3: 3.5, coverKg: 80, coverM: 0.7 },
  DRAINAGE,
)

const MANHOLE: Kind = { ...WELL, attributes: [SERVICE, ...WELL.attributes] }

const SURFACE: readonly Kind[] = [
  pointKind(
    {
      id: 'gully',
      name: text('雨水口（篦）', 'Gully'),
      layer: 'surface',
      minZoom: 17,
      attributes: [GROUND_ELEVATION],
      aliases: ['雨水口', '雨水篦', '雨篦', '雨水箅'],
    },
    ['square', '', 2],
    DRAINAGE,
  ),
  pointKind(
    {
      id: 'connection-well',
      name: text('排水户接户井', 'Connection well of a discharger'),
      layer: 'underground',
      minZoom: 15,
      attributes: [
        SERVICE,
        {
          name: 'over_limit_risk',
          label: text('存在超标超限排放风险', 'Risk of over-limit discharge'),
          type: 'boolean',
          unit: 'none',
        },
        ...surveyPointAttributes,
      ],
      aliases: ['接户井'],
    },
    ['ring', '接', 4],
    DRAINAGE,
  ),
  pointKind(
    {
      id: 'pump-station',
      name: text('排水泵站', 'Drainage pump station'),
      layer: 'surface',
      minZoom: 11,
      attributes: [
        SERVICE,
        measured('capacity_m3h', text('设计流量', 'Design flow'), 'm3/h', { min: 0, max: 1e6 }),
        measured('pumps', text('水泵台数', 'Pumps'), 'count', { min: 0, max: 100 }),
        BUILT_YEAR,
      ],
      aliases: ['泵站', '雨水泵站', '污水泵站'],
    },
    ['triangle', '泵', 8],
    DRAINAGE_DEEP,
  ),
  pointKind(
    {
      id: 'treatment-works',
      name: text('污水处理厂', 'Sewage treatment works'),
      layer: 'surface',
      minZoom: 9,
      attributes: [measured('capacity_m3d', text('日处理能力', 'Capacity'), 'm3/d', { min: 0, max: 5e6 }), BUILT_YEAR],
      aliases: ['污水厂'],
    },
    ['square', '厂', 9],
    DRAINAGE_DEEP,
  ),
]

/** Drains, sewers and their works; what the water does above ground stands in `flood-kinds.ts` (R131–R137). */
export const DRAINAGE_KINDS: readonly Kind[] = [MANHOLE, ...LINES, ...SURFACE]
