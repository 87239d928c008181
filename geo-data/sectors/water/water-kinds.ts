import { nodeKind, pointKind, valveKind, wellKind } from '../part/network/network-kind.ts'
import { surveyLineAttributes, surveyPointAttributes } from '../part/network/survey-attribute.ts'
import { BUILT_YEAR, buriedLineAttributes, carriageAttributes, chosen, measured } from '../part/pipe-attribute.ts'
import type { Attribute, Choice, Kind } from '../sector.ts'
import { text } from '../text.ts'

export const WATER = '#7094b2'
const DEEP = '#567996'

/** CJJ 61 writes JS for any supply pipe (remembered). */
const WATERS: readonly Choice[] = [
  { id: 'drinking-water', name: text('自来水', 'Drinking water'), aliases: ['给水', '供水', 'js', 'water'] },
  { id: 'raw-water', name: text('原水', 'Raw water') },
  { id: 'reclaimed-water', name: text('再生水', 'Reclaimed water'), aliases: ['中水'] },
]

export const WATER_MATERIALS: readonly Choice[] = [
  { id: 'ductile-iron', name: text('球墨铸铁', 'Ductile iron'), aliases: ['球墨', 'qt', 'dip', 'di'] },
  { id: 'cast-iron', name: text('灰口铸铁', 'Cast iron'), aliases: ['铸铁', '灰铸铁', 'zt', 'ci'] },
  { id: 'steel', name: text('钢管', 'Steel'), aliases: ['钢', 'g', 'gg', '钢质'] },
  { id: 'galvanised', name: text('镀锌管', 'Galvanised steel'), aliases: ['镀锌', 'dx'] },
  { id: 'pe', name: text('PE 管', 'Polyethylene'), aliases: ['聚乙烯', 'pe', 'hdpe', 'pe100'] },
  { id: 'pvc', name: text('PVC 管', 'PVC'), aliases: ['upvc', 'pvc-u', '塑料', 'sl'] },
  {
    id: 'pccp',
    name: text('预应力钢筒混凝土管（PCCP）', 'Prestressed concrete cylinder pipe (PCCP)'),
    aliases: ['pccp', '预应力钢筒混凝土'],
  },
  { id: 'concrete', name: text('混凝土管', 'Concrete'), aliases: ['砼', '混凝土', '钢筋混凝土', 'hnt'] },
  { id: 'asbestos-cement', name: text('石棉水泥管', 'Asbestos cement'), aliases: ['石棉', 'ac'] },
]

const MAIN_ATTRIBUTES: readonly Attribute[] = [
  chosen('role', text('管段作用', 'Role'), [
    { id: 'intake', name: text('取水管', 'Intake main') },
    { id: 'outlet', name: text('出厂管', 'Works outlet main') },
    { id: 'trunk', name: text('主干管', 'Trunk main'), aliases: ['干管', '主干'] },
    { id: 'distribution', name: text('配水管', 'Distribution main'), aliases: ['配水', '支管'] },
    { id: 'service', name: text('接户管', 'Service pipe') },
  ]),
  ...carriageAttributes(WATERS, { substance: 'drinking-water', pressureMpa: 0.35, diameterMm: 300 }),
  ...buriedLineAttributes(WATER_MATERIALS),
  ...surveyLineAttributes,
  measured('leak_count', text('历史漏损次数', 'Leaks on record'), 'count', { min: 0, max: 1000 }),
  measured('roughness', text('海曾-威廉系数', 'Hazen-Williams coefficient'), 'none', { min: 20, max: 200 }),
]

const LINES: readonly Kind[] = [
  {
    id: 'main',
    name: text('供水管线', 'Water main'),
    aliases: ['pipe', '给水管', '供水管', 'js'],
    geometry: 'line',
    layer: 'underground',
    symbol: { as: 'line', widthPx: 2, colour: WATER },
    minZoom: 9,
    attributes: MAIN_ATTRIBUTES,
    clearance: 'water',
    carries: { substance: 'substance', pressure: 'pressure_mpa', diameter: 'diameter_mm' },
  },
  {
    id: 'pump',
    name: text('水泵（管网链路）', 'Pump (link of a network model)'),
    aliases: ['pump'],
    geometry: 'line',
    layer: 'surface',
    symbol: { as: 'line', widthPx: 3, dash: [1, 1], colour: DEEP },
    minZoom: 14,
    attributes: [measured('power_kw', text('额定功率', 'Rated power'), 'kW', { min: 0, max: 50000 })],
    flow: { by: 'record' },
  },
  {
    id: 'control-valve',
    name: text('调节阀（管网链路）', 'Control valve (link of a network model)'),
    aliases: ['prv', 'psv', 'pbv', 'fcv', 'tcv', 'gpv'],
    geometry: 'line',
    layer: 'underground',
    symbol: { as: 'line', widthPx: 3, dash: [1, 1], colour: WATER },
    minZoom: 14,
    attributes: [measured('diameter_mm', text('公称直径', 'Nominal diameter'), 'mm', { min: 10, max: 3000 })],
    flow: { by: 'record' },
  },
]

const WORKS: readonly Kind[] = [
  {
    ...pointKind(
      {
        id: 'plant',
        name: text('水厂', 'Water works'),
        layer: 'surface',
        minZoom: 9,
        attributes: [
          measured('capacity_m3d', text('日供水能力', 'Capacity'), 'm3/d', { min: 0, max: 5e6 }),
          measured('pressure_mpa', text('出厂压力', 'Outlet pressure'), 'MPa', { min: 0, max: 2.5 }),
          BUILT_YEAR,
        ],
        aliases: ['水厂', 'reservoir', '水源'],
      },
      ['square', '厂', 9],
      DEEP,
    ),
    source: true,
  },
  pointKind(
    {
      id: 'intake',
      name: text('取水口', 'Intake'),
      layer: 'surface',
      minZoom: 10,
      attributes: [measured('capacity_m3d', text('日取水能力', 'Capacity'), 'm3/d', { min: 0, max: 5e6 }), BUILT_YEAR],
    },
    ['hexagon', '取', 7],
    DEEP,
  ),
  pointKind(
    {
      id: 'pump-station',
      name: text('供水加压泵站', 'Booster station'),
      layer: 'surface',
      minZoom: 12,
      attributes: [
        measured('outlet_mpa', text('出口压力', 'Outlet pressure'), 'MPa', { min: 0, max: 2.5 }),
        measured('pumps', text('水泵台数', 'Pumps'), 'count', { min: 0, max: 100 }),
        BUILT_YEAR,
      ],
      aliases: ['泵站', '加压站'],
    },
    ['triangle', '泵', 7],
    DEEP,
  ),
  {
    ...pointKind(
      {
        id: 'tank',
        name: text('清水池、高位水池', 'Service reservoir or tank'),
        layer: 'surface',
        minZoom: 12,
        attributes: [
          measured('volume_m3', text('容积', 'Volume'), 'm3', { min: 1, max: 500000 }),
          ...surveyPointAttributes,
          BUILT_YEAR,
        ],
        aliases: ['tank', '水池', '水塔'],
      },
      ['circle', '池', 7],
      DEEP,
    ),
    source: true,
  },
]

const FITTINGS: readonly Kind[] = [
  valveKind(text('供水阀门', 'Water valve'), WATER),
  wellKind(
    {
      id: 'valve-well',
      name: text('供水阀门井', 'Water valve well'),
      aliases: ['阀门井', '水表井', '排气阀井'],
      spaceType: 'water-well',
    },
    { volumeM3: 4, coverKg: 80, coverM: 0.7 },
    DEEP,
  ),
  pointKind(
    {
      id: 'hydrant',
      name: text('市政消火栓', 'Street hydrant'),
      layer: 'surface',
      minZoom: 15,
      attributes: [
        chosen('form', text('形式', 'Form'), [
          { id: 'above-ground', name: text('地上式', 'Above ground') },
          { id: 'below-ground', name: text('地下式', 'Below ground') },
        ]),
        measured('diameter_mm', text('公称直径', 'Nominal diameter'), 'mm', { min: 50, max: 300 }),
        BUILT_YEAR,
        ...surveyPointAttributes,
      ],
      aliases: ['消火栓', '消防栓', 'hydrant'],
    },
    ['circle', '栓', 5],
    WATER,
  ),
  pointKind(
    {
      id: 'user',
      name: text('用水大户', 'Large user'),
      layer: 'surface',
      minZoom: 14,
      attributes: [
        chosen('use', text('用途', 'Use'), [
          { id: 'housing', name: text('居民小区', 'Housing estate') },
          { id: 'hospital', name: text('医院', 'Hospital') },
          { id: 'school', name: text('学校', 'School') },
          { id: 'industry', name: text('工业', 'Industry') },
          { id: 'commerce', name: text('商业', 'Commerce') },
        ]),
        measured('demand_m3d', text('日用水量', 'Demand'), 'm3/d', { min: 0, max: 500000 }),
        measured('people', text('用水人口', 'People served'), 'count', { min: 0, max: 1e6 }),
      ],
      aliases: ['水表', '大用户', '用户'],
    },
    ['square', '户', 4],
    WATER,
  ),
  nodeKind(WATER, [
    chosen('role', text('节点作用', 'Role'), [
      { id: 'plain', name: text('一般节点', 'Plain node') },
      { id: 'hydraulic-divide', name: text('管网水力分界点', 'Hydraulic divide') },
      { id: 'large-junction', name: text('大管段交叉处', 'Crossing of large mains') },
    ]),
    measured('demand_m3h', text('节点需水量', 'Base demand'), 'm3/h', { min: -100000, max: 100000 }),
  ]),
]

/** Supply, from intake to hydrant (R121–R127). */
export const WATER_KINDS: readonly Kind[] = [...LINES, ...WORKS, ...FITTINGS]
