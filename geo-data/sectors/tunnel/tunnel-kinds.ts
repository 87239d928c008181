import { BUILT_YEAR, chosen, DEPTH, measured, VALVE_ATTRIBUTES } from '../part/pipe-attribute.ts'
import type { Attribute, Kind } from '../sector.ts'
import { type Text, text } from '../text.ts'

export const TUNNEL = '#5daca9'
const TUNNEL_DEEP = '#458f8d'

/** One fire compartment (防火分区) is one line: from fire door to fire door, its length is its geometry's. */
const COMPARTMENT: readonly Attribute[] = [
  {
    name: 'compartment_no',
    label: text('防火分区编号', 'Compartment number'),
    type: 'text',
    unit: 'none',
    aliases: ['防火分区', '分区编号'],
  },
  measured('width_m', text('净宽', 'Clear width'), 'm', { min: 0.5, max: 15 }),
  measured('height_m', text('净高', 'Clear height'), 'm', { min: 0.5, max: 10 }),
  BUILT_YEAR,
  DEPTH,
]

const BORE = { height: 'height_m', width: 'width_m' }

const CABINS = [
  { id: 'comprehensive', name: text('综合舱', 'Shared cabin') },
  { id: 'power', name: text('电力舱', 'Power cabin') },
  { id: 'water-telecom', name: text('水信舱', 'Water and telecom cabin') },
  { id: 'heat', name: text('热力舱', 'Heat cabin') },
  { id: 'drain', name: text('污水舱', 'Sewage cabin') },
]

const pipe = (id: string, name: Text, colour: string, dash?: readonly number[]): Kind => ({
  id,
  name,
  geometry: 'line',
  layer: 'underground',
  symbol: { as: 'line', widthPx: 1.5, colour, ...(dash ? { dash } : {}) },
  minZoom: 15,
  attributes: [
    {
      name: 'diameter_mm',
      label: text('公称直径', 'Nominal diameter'),
      type: 'number',
      unit: 'mm',
      range: { min: 10, max: 3000 },
      aliases: ['管径', 'dn', 'diameter'],
    },
    BUILT_YEAR,
    DEPTH,
  ],
})

const point = (id: string, name: Text, shape: 'square' | 'diamond' | 'ring' | 'circle', glyph: string): Kind => ({
  id,
  name,
  geometry: 'point',
  layer: 'underground',
  symbol: { as: 'point', shape, glyph, radiusPx: 5, colour: TUNNEL_DEEP },
  minZoom: 14,
  attributes: [DEPTH],
})

const GAS_PIPE: Kind = {
  ...pipe('gas-pipe', text('入廊燃气管线', 'Gas line in the tunnel'), '#b487a8'),
  attributes: [
    {
      name: 'substance',
      label: text('介质', 'Substance'),
      type: 'choice',
      unit: 'none',
      choices: [{ id: 'methane', name: text('天然气（甲烷）', 'Natural gas (methane)'), aliases: ['天然气'] }],
      default: 'methane',
    },
    measured('pressure_mpa', text('运行压力', 'Operating pressure'), 'MPa', { min: 0, max: 4 }),
    ...pipe('gas-pipe', text('—', '—'), '').attributes,
  ],
  carries: { substance: 'substance', pressure: 'pressure_mpa', diameter: 'diameter_mm' },
}

export const TUNNEL_KINDS: readonly Kind[] = [
  {
    id: 'compartment',
    name: text('管廊防火分区', 'Tunnel compartment'),
    geometry: 'line',
    layer: 'underground',
    symbol: { as: 'line', widthPx: 4, colour: TUNNEL },
    minZoom: 10,
    attributes: [chosen('cabin', text('舱室', 'Cabin'), CABINS), ...COMPARTMENT],
    space: { type: 'tunnel-cabin' },
    solid: BORE,
  },
  {
    id: 'gas-compartment',
    name: text('燃气舱防火分区', 'Gas-cabin compartment'),
    geometry: 'line',
    layer: 'underground',
    symbol: { as: 'line', widthPx: 4, dash: [3, 1], colour: TUNNEL },
    minZoom: 10,
    attributes: COMPARTMENT,
    space: { type: 'gas-cabin' },
    solid: BORE,
  },
  GAS_PIPE,
  pipe('water-pipe', text('入廊供水管线', 'Water line in the tunnel'), '#7094b2'),
  pipe('heat-pipe', text('入廊热力管线', 'Heat line in the tunnel'), '#a76f7a'),
  pipe('drain-pipe', text('入廊排水管线', 'Drain in the tunnel'), '#988b85', [4, 2]),
  point('shaft', text('通风口与出入口', 'Vent or entrance'), 'square', '口'),
  point('joint', text('廊体拼接处', 'Joint of two segments'), 'diamond', '缝'),
  point('sump', text('集水坑', 'Sump'), 'ring', '坑'),
  {
    ...point('gas-valve', text('入廊燃气阀门', 'Gas valve in the tunnel'), 'diamond', '阀'),
    attributes: VALVE_ATTRIBUTES,
    isolates: { state: 'valve_state', operation: 'operation' },
  },
]
