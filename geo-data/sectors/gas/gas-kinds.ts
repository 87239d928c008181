import {
  BUILT_YEAR,
  buriedLineAttributes,
  carriageAttributes,
  chamberAttributes,
  chosen,
  measured,
  VALVE_ATTRIBUTES,
} from '../part/pipe-attribute.ts'
import type { Kind } from '../sector.ts'
import { text } from '../text.ts'

const GAS = '#b487a8'
const GAS_DEEP = '#8f6484'

/** Natural gas is counted as methane. */
const SUBSTANCES = [
  { id: 'methane', name: text('天然气（甲烷）', 'Natural gas (methane)'), aliases: ['天然气', 'natural gas', 'ng'] },
  { id: 'propane', name: text('液化石油气（丙烷）', 'LPG (propane)'), aliases: ['液化石油气', 'lpg'] },
]

const MATERIALS = [
  { id: 'steel', name: text('钢管', 'Steel'), aliases: ['钢', '钢质'] },
  { id: 'pe', name: text('PE 管', 'Polyethylene'), aliases: ['聚乙烯', 'pe100', 'pe80'] },
  { id: 'ductile-iron', name: text('球墨铸铁', 'Ductile iron'), aliases: ['球墨'] },
  { id: 'cast-iron', name: text('灰口铸铁', 'Cast iron'), aliases: ['铸铁', '灰铸铁'] },
]

/** Pressure classes of city gas: above 1.6 high, 0.4–1.6 sub-high, 0.01–0.4 medium, up to 0.01 MPa low (GB 50028, remembered). */
const PRESSURE_CLASSES = [
  { id: 'high', name: text('高压', 'High pressure') },
  { id: 'sub-high', name: text('次高压', 'Sub-high pressure') },
  { id: 'medium', name: text('中压', 'Medium pressure') },
  { id: 'low', name: text('低压', 'Low pressure') },
]

/** The network itself. */
export const GAS_KINDS: readonly Kind[] = [
  {
    id: 'main',
    name: text('燃气管线', 'Gas main'),
    aliases: ['pipe', '燃气', '燃气管', '天然气', 'rq', 'tr', 'mq'],
    geometry: 'line',
    layer: 'underground',
    symbol: { as: 'line', widthPx: 2, colour: GAS },
    minZoom: 9,
    attributes: [
      chosen('pressure_class', text('压力级制', 'Pressure class'), PRESSURE_CLASSES),
      ...carriageAttributes(SUBSTANCES, { substance: 'methane', pressureMpa: 0.4, diameterMm: 200 }),
      ...buriedLineAttributes(MATERIALS),
    ],
    carries: { substance: 'substance', pressure: 'pressure_mpa', diameter: 'diameter_mm' },
    clearance: 'gas',
  },
  {
    id: 'station',
    name: text('燃气场站', 'Gas station'),
    aliases: ['门站', '储配站', '燃气站', 'source'],
    geometry: 'point',
    layer: 'surface',
    symbol: { as: 'point', shape: 'square', glyph: '站', radiusPx: 9, colour: GAS_DEEP },
    minZoom: 9,
    attributes: [
      chosen('pressure_class', text('出站压力级制', 'Outlet pressure class'), PRESSURE_CLASSES),
      measured('pressure_mpa', text('出站压力', 'Outlet pressure'), 'MPa', { min: 0, max: 20 }),
      BUILT_YEAR,
    ],
    holds: { substance: { always: 'methane' }, pressure: 'pressure_mpa' },
    source: true,
  },
  {
    id: 'regulator',
    name: text('调压站（箱）', 'Pressure regulator'),
    aliases: ['调压站', '调压箱', '调压柜', '调压器'],
    geometry: 'point',
    layer: 'surface',
    symbol: { as: 'point', shape: 'triangle', glyph: '调', radiusPx: 6, colour: GAS },
    minZoom: 13,
    attributes: [
      measured('inlet_mpa', text('进口压力', 'Inlet pressure'), 'MPa', { min: 0, max: 20 }),
      measured('outlet_mpa', text('出口压力', 'Outlet pressure'), 'MPa', { min: 0, max: 20 }),
      BUILT_YEAR,
    ],
    holds: { substance: { always: 'methane' }, pressure: 'inlet_mpa' },
  },
  {
    id: 'valve',
    name: text('燃气阀门', 'Gas valve'),
    aliases: ['valve', '阀门', '阀', '闸阀', '球阀', '放散阀'],
    geometry: 'point',
    layer: 'underground',
    symbol: { as: 'point', shape: 'diamond', glyph: '阀', radiusPx: 5, colour: GAS },
    minZoom: 14,
    attributes: VALVE_ATTRIBUTES,
    isolates: { state: 'valve_state', operation: 'operation' },
  },
  {
    id: 'valve-well',
    name: text('燃气阀门井', 'Gas valve well'),
    aliases: ['阀门井', '阀井', '检修井', '检查井', '凝水井', '凝水缸', '抽水井'],
    geometry: 'point',
    layer: 'underground',
    symbol: { as: 'point', shape: 'ring', glyph: '井', radiusPx: 5, colour: GAS_DEEP },
    minZoom: 15,
    attributes: chamberAttributes({ volumeM3: 6, coverKg: 90, coverM: 0.8 }),
    space: {
      type: 'valve-well',
      volume: 'chamber_volume_m3',
      coverMass: 'cover_mass_kg',
      coverDiameter: 'cover_diameter_m',
    },
  },
  {
    id: 'node',
    name: text('管网节点', 'Network node'),
    aliases: [
      'junction',
      '直通',
      '直线点',
      '弯头',
      '三通',
      '四通',
      '变径',
      '变材',
      '转折点',
      '拐点',
      '预留口',
      '探测点',
      '出地',
      '入户',
      '一般管线点',
    ],
    geometry: 'point',
    layer: 'underground',
    symbol: { as: 'point', shape: 'circle', glyph: '', radiusPx: 2, colour: GAS },
    minZoom: 17,
    attributes: [],
  },
  {
    id: 'catering',
    name: text('餐饮用气场所', 'Catering premises'),
    geometry: 'point',
    layer: 'surface',
    symbol: { as: 'point', shape: 'circle', glyph: '餐', radiusPx: 5, colour: GAS },
    minZoom: 15,
    attributes: [
      measured('kitchen_volume_m3', text('厨房容积', 'Kitchen volume'), 'm3', { min: 5, max: 5000 }),
      measured('seats', text('座位数', 'Seats'), 'count', { min: 0, max: 5000 }),
    ],
    encloses: 'kitchen_volume_m3',
  },
  {
    id: 'disturbance-zone',
    name: text('外部扰动风险区', 'External-disturbance zone'),
    geometry: 'polygon',
    layer: 'surface',
    symbol: { as: 'polygon', colour: GAS, opacity: 0.15 },
    minZoom: 12,
    attributes: [
      chosen('cause', text('扰动原因', 'Cause'), [
        {
          id: 'subsidence-transport',
          name: text('沉降+穿跨邻近道路铁路', 'Subsidence and crossing road, rail or metro'),
        },
        { id: 'subsidence-water', name: text('沉降+穿跨河道', 'Subsidence and crossing a river or flood channel') },
        { id: 'encroachment', name: text('占压、近线', 'Building occupation or encroachment') },
        { id: 'geohazard', name: text('地质灾害', 'Geological hazard') },
        { id: 'construction', name: text('工程交叉施工', 'Multi-project construction') },
      ]),
    ],
  },
]
