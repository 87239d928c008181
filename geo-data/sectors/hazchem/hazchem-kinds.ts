import {
  BUILT_YEAR,
  buriedLineAttributes,
  carriageAttributes,
  chamberAttributes,
  chosen,
  measured,
  VALVE_ATTRIBUTES,
} from '../part/pipe-attribute.ts'
import type { Choice, Kind } from '../sector.ts'
import { text } from '../text.ts'

const LINE = '#8fa67b'
const DEEP = '#6d8560'

export const HAZCHEM_SUBSTANCES: readonly Choice[] = [
  { id: 'propylene', name: text('丙烯', 'Propylene'), aliases: ['propene'] },
  { id: 'ethylene', name: text('乙烯', 'Ethylene'), aliases: ['ethene'] },
  { id: 'propane', name: text('液化石油气（丙烷）', 'LPG (propane)'), aliases: ['丙烷', 'lpg', '液化石油气'] },
  { id: 'butane', name: text('丁烷', 'Butane') },
  { id: 'butadiene', name: text('丁二烯', 'Butadiene'), aliases: ['1,3-butadiene'] },
  { id: 'benzene', name: text('苯', 'Benzene') },
  { id: 'ammonia', name: text('液氨', 'Ammonia'), aliases: ['氨', 'nh3'] },
  { id: 'chlorine', name: text('氯', 'Chlorine'), aliases: ['液氯', 'cl2'] },
  { id: 'hydrogen', name: text('氢气', 'Hydrogen'), aliases: ['氢', 'h2'] },
  { id: 'naphtha', name: text('石脑油', 'Naphtha') },
  { id: 'gasoline', name: text('汽油', 'Petrol'), aliases: ['petrol'] },
  { id: 'diesel', name: text('柴油', 'Diesel') },
  { id: 'crude-oil', name: text('原油', 'Crude oil'), aliases: ['crude'] },
]

const MATERIALS: readonly Choice[] = [
  { id: 'steel', name: text('碳钢', 'Carbon steel'), aliases: ['钢管', '钢'] },
  { id: 'stainless', name: text('不锈钢', 'Stainless steel') },
]

/** What every vessel of a chemical says of itself, in a tank farm or a works. */
export const VESSEL = {
  attributes: [
    {
      name: 'substance',
      label: text('介质', 'Substance'),
      type: 'choice',
      unit: 'none',
      choices: HAZCHEM_SUBSTANCES,
      aliases: ['介质', 'medium', 'product'],
    },
    measured('volume_m3', text('容积', 'Volume'), 'm3', { min: 1, max: 200000 }),
    measured('pressure_mpa', text('设计压力', 'Design pressure'), 'MPa', { min: 0, max: 20 }),
    measured('height_m', text('罐高', 'Height'), 'm', { min: 1, max: 80 }),
    measured('bund_m2', text('围堰面积', 'Area of the bund'), 'm2', { min: 1, max: 100000 }),
  ],
  holds: { substance: { attribute: 'substance' }, volume: 'volume_m3', pressure: 'pressure_mpa' },
} satisfies Pick<Kind, 'attributes' | 'holds'>

export const HAZCHEM_KINDS: readonly Kind[] = [
  {
    id: 'pipeline',
    name: text('危化品管道', 'Hazardous-chemical pipeline'),
    aliases: ['pipe', '工业管道', '化工管道', '危化', 'gy', 'hg'],
    geometry: 'line',
    layer: 'underground',
    symbol: { as: 'line', widthPx: 3, colour: LINE },
    minZoom: 9,
    attributes: [
      ...carriageAttributes(HAZCHEM_SUBSTANCES, { substance: 'propylene', pressureMpa: 2.5, diameterMm: 200 }),
      ...buriedLineAttributes(MATERIALS),
      measured('wall_mm', text('壁厚', 'Wall thickness'), 'mm', { min: 1, max: 100 }),
      chosen('risk_level', text('风险等级', 'Risk grade'), [
        { id: 'grade-1', name: text('一级', 'Grade 1') },
        { id: 'grade-2', name: text('二级', 'Grade 2') },
        { id: 'grade-3', name: text('三级', 'Grade 3') },
        { id: 'grade-4', name: text('四级', 'Grade 4') },
      ]),
    ],
    carries: { substance: 'substance', pressure: 'pressure_mpa', diameter: 'diameter_mm' },
    flow: { by: 'record' },
  },
  {
    id: 'station',
    name: text('首末站与泵站', 'Terminal or pump station'),
    geometry: 'point',
    layer: 'surface',
    symbol: { as: 'point', shape: 'square', glyph: '泵', radiusPx: 9, colour: DEEP },
    minZoom: 9,
    attributes: [measured('pressure_mpa', text('出站压力', 'Outlet pressure'), 'MPa', { min: 0, max: 20 }), BUILT_YEAR],
    source: true,
  },
  {
    id: 'block-valve',
    name: text('截断阀', 'Block valve'),
    aliases: ['valve', '阀门', '阀', '截断阀'],
    geometry: 'point',
    layer: 'underground',
    symbol: { as: 'point', shape: 'diamond', glyph: '阀', radiusPx: 6, colour: LINE },
    minZoom: 12,
    attributes: VALVE_ATTRIBUTES,
    isolates: { state: 'valve_state', operation: 'operation' },
  },
  {
    id: 'node',
    name: text('管道节点', 'Pipeline node'),
    aliases: [
      'junction',
      '直通',
      '直线点',
      '弯头',
      '三通',
      '四通',
      '变径',
      '转折点',
      '拐点',
      '探测点',
      '标志桩',
      '一般管线点',
    ],
    geometry: 'point',
    layer: 'underground',
    symbol: { as: 'point', shape: 'circle', glyph: '', radiusPx: 2, colour: LINE },
    minZoom: 16,
    attributes: [],
  },
  {
    id: 'valve-chamber',
    name: text('阀室', 'Valve chamber'),
    aliases: ['阀门井', '阀井', '检修井'],
    geometry: 'point',
    layer: 'underground',
    symbol: { as: 'point', shape: 'ring', glyph: '室', radiusPx: 5, colour: DEEP },
    minZoom: 14,
    attributes: chamberAttributes({ volumeM3: 20, coverKg: 120, coverM: 0.8 }),
    space: {
      type: 'valve-chamber',
      volume: 'chamber_volume_m3',
      coverMass: 'cover_mass_kg',
      coverDiameter: 'cover_diameter_m',
    },
  },
  {
    id: 'tank',
    name: text('储罐', 'Storage tank'),
    geometry: 'polygon',
    layer: 'surface',
    symbol: { as: 'polygon', colour: DEEP, opacity: 0.6 },
    minZoom: 12,
    ...VESSEL,
    solid: { height: 'height_m' },
  },
]
