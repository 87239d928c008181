import { ours } from '../provenance.ts'
import type { Attribute, Choice, Scalar } from '../sector.ts'
import { type Text, text } from '../text.ts'

const RULES = 'rules.md: defaults of ours'

/** What a pipe holds, its size and its pressure: the three facts a consequence needs, assumed where a record is silent. */
export const carriageAttributes = (
  substances: readonly Choice[],
  assumed: { substance: string; pressureMpa: number; diameterMm: number },
): Attribute[] => [
  {
    name: 'substance',
    label: text('介质', 'Substance'),
    type: 'choice',
    unit: 'none',
    choices: substances,
    aliases: ['介质', 'medium', 'product', 'fluid'],
    assumedDefault: { value: assumed.substance, provenance: ours(RULES) },
  },
  {
    name: 'pressure_mpa',
    label: text('运行压力', 'Operating pressure'),
    type: 'number',
    unit: 'MPa',
    range: { min: 0, max: 20 },
    aliases: ['压力', '运行压力', 'pressure', 'op_pressure'],
    assumedDefault: { value: assumed.pressureMpa, provenance: ours(RULES) },
  },
  {
    name: 'diameter_mm',
    label: text('公称直径', 'Nominal diameter'),
    type: 'number',
    unit: 'mm',
    range: { min: 10, max: 3000 },
    aliases: ['管径', '直径', 'dn', 'diameter'],
    assumedDefault: { value: assumed.diameterMm, provenance: ours(RULES) },
  },
]

/** As survey books write it. */
const LAYING: readonly Choice[] = [
  { id: 'direct', name: text('直埋', 'Direct burial'), aliases: ['直埋敷设', '埋地'] },
  { id: 'casing', name: text('套管', 'In a casing'), aliases: ['管埋', '管块'] },
  { id: 'trench', name: text('管沟', 'In a trench'), aliases: ['沟埋', '沟道', '暗沟'] },
  { id: 'tunnel', name: text('综合管廊', 'In a utility tunnel'), aliases: ['管廊', '隧道'] },
  { id: 'trenchless', name: text('非开挖', 'Trenchless'), aliases: ['顶管', '定向钻', '拖拉管'] },
  { id: 'overhead', name: text('架空', 'Above ground'), aliases: ['明敷', '架空敷设'] },
  { id: 'crossing', name: text('倒虹', 'Inverted siphon or river crossing'), aliases: ['倒虹吸', '穿越', '水下'] },
]

/** What else is on record of a buried line. None of it is ever assumed. */
export const buriedLineAttributes = (materials: readonly Choice[]): Attribute[] => [
  {
    name: 'material',
    label: text('管材', 'Material'),
    type: 'choice',
    unit: 'none',
    choices: materials,
    aliases: ['材质', '管材'],
  },
  BUILT_YEAR,
  DEPTH,
  {
    name: 'laying',
    label: text('埋设方式', 'How it is laid'),
    type: 'choice',
    unit: 'none',
    choices: LAYING,
    aliases: ['埋设方式', '敷设方式', '埋设类型'],
  },
  {
    name: 'owner_name',
    label: text('权属单位', 'Owner as surveyed'),
    type: 'text',
    unit: 'none',
    aliases: ['权属单位', '产权单位', '管理单位', 'owner'],
  },
]

export const BUILT_YEAR: Attribute = {
  name: 'built_year',
  label: text('建成年份', 'Year built'),
  type: 'integer',
  unit: 'year',
  range: { min: 1900, max: 2100 },
  aliases: ['建成年份', '投运年份', '建设年代', '建设年份', '埋设年代', '敷设年代', '竣工年份', '竣工日期', 'year'],
}

export const DEPTH: Attribute = {
  name: 'depth_m',
  label: text('埋深', 'Depth of cover'),
  type: 'number',
  unit: 'm',
  range: { min: 0, max: 60 },
  aliases: ['埋深', 'depth'],
}

/** A number with its unit, assumed when a value of our own is given. */
export const measured = (
  name: string,
  label: Text,
  unit: Attribute['unit'],
  range: { min: number; max: number },
  assumed?: { value: Scalar; why: string },
): Attribute => ({
  name,
  label,
  type: 'number',
  unit,
  range,
  ...(assumed ? { assumedDefault: { value: assumed.value, provenance: ours(assumed.why) } } : {}),
})

/** One of a few named possibilities. */
export const chosen = (name: string, label: Text, choices: readonly Choice[], fallback?: string): Attribute => ({
  name,
  label,
  type: 'choice',
  unit: 'none',
  choices,
  ...(fallback === undefined ? {} : { default: fallback }),
})

/** Whether a valve can cut the line. A valve nobody has tried is unknown, never open. */
export const VALVE_ATTRIBUTES: readonly Attribute[] = [
  chosen(
    'valve_state',
    text('阀位', 'Valve state'),
    [
      { id: 'open', name: text('开', 'Open') },
      { id: 'closed', name: text('关', 'Closed') },
      { id: 'seized', name: text('卡死', 'Seized') },
      { id: 'unknown', name: text('不明', 'Unknown') },
    ],
    'unknown',
  ),
  chosen(
    'operation',
    text('操作方式', 'Operation'),
    [
      { id: 'manual', name: text('手动', 'Manual') },
      { id: 'remote', name: text('远控', 'Remote') },
      { id: 'automatic', name: text('自动', 'Automatic') },
    ],
    'manual',
  ),
  {
    name: 'diameter_mm',
    label: text('公称直径', 'Nominal diameter'),
    type: 'number',
    unit: 'mm',
    range: { min: 10, max: 3000 },
    aliases: ['管径', 'dn', 'diameter'],
  },
]

const WHY_CHAMBER = 'typical inspection chamber; replace by the record'

/** How large a chamber is and what covers it; assumed where a record is silent, for a blast must still be drawn. */
export const chamberAttributes = (assumed: { volumeM3: number; coverKg: number; coverM: number }): Attribute[] => [
  measured(
    'chamber_volume_m3',
    text('井室容积', 'Chamber volume'),
    'm3',
    { min: 0.05, max: 5000 },
    {
      value: assumed.volumeM3,
      why: WHY_CHAMBER,
    },
  ),
  measured(
    'cover_mass_kg',
    text('井盖质量', 'Cover mass'),
    'kg',
    { min: 1, max: 2000 },
    {
      value: assumed.coverKg,
      why: WHY_CHAMBER,
    },
  ),
  measured(
    'cover_diameter_m',
    text('井盖直径', 'Cover diameter'),
    'm',
    { min: 0.1, max: 5 },
    {
      value: assumed.coverM,
      why: WHY_CHAMBER,
    },
  ),
  DEPTH,
]
