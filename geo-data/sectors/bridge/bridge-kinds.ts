import { BUILT_YEAR, chosen, measured } from '../part/pipe-attribute.ts'
import type { Attribute, Kind } from '../sector.ts'
import { type Text, text } from '../text.ts'

export const BRIDGE = '#9f9052'
const BRIDGE_DEEP = '#82753f'

const flag = (name: string, label: Text): Attribute => ({ name, label, type: 'boolean', unit: 'none' })

const STRUCTURES = [
  { id: 'girder', name: text('梁桥', 'Girder bridge'), aliases: ['梁式桥', 'beam'] },
  { id: 'rigid-frame', name: text('刚构桥', 'Rigid-frame bridge') },
  { id: 'arch', name: text('拱桥', 'Arch bridge') },
  { id: 'tied-arch', name: text('系杆拱桥', 'Tied-arch bridge') },
  { id: 'cable-stayed', name: text('斜拉桥', 'Cable-stayed bridge') },
  { id: 'suspension', name: text('悬索桥', 'Suspension bridge') },
  { id: 'viaduct', name: text('高架桥', 'Viaduct') },
  { id: 'ramp', name: text('匝道桥', 'Ramp') },
]

/** What R172 selects by: how old, how long, how built, how rated, what may strike or overload it. */
const SELECTION: readonly Attribute[] = [
  chosen('structure', text('结构形式', 'Structure'), STRUCTURES),
  chosen('use', text('类别', 'Use'), [
    { id: 'city', name: text('城市桥梁', 'City bridge') },
    { id: 'highway', name: text('公路桥梁', 'Highway bridge') },
  ]),
  chosen('maintenance_class', text('养护类别', 'Maintenance class'), [
    { id: 'i', name: text('Ⅰ类养护', 'Class I') },
    { id: 'ii', name: text('Ⅱ类养护', 'Class II') },
    { id: 'iii', name: text('Ⅲ类养护', 'Class III') },
    { id: 'iv', name: text('Ⅳ类养护', 'Class IV') },
    { id: 'v', name: text('Ⅴ类养护', 'Class V') },
  ]),
  chosen('condition_grade', text('完好状况等级（城市桥梁）', 'Condition grade (city bridge)'), [
    { id: 'a', name: text('A 级', 'Grade A') },
    { id: 'b', name: text('B 级', 'Grade B') },
    { id: 'c', name: text('C 级', 'Grade C') },
    { id: 'd', name: text('D 级', 'Grade D') },
    { id: 'e', name: text('E 级', 'Grade E') },
  ]),
  chosen('technical_class', text('技术状况类别（公路桥梁）', 'Technical class (highway bridge)'), [
    { id: '1', name: text('1 类', 'Class 1') },
    { id: '2', name: text('2 类', 'Class 2') },
    { id: '3', name: text('3 类', 'Class 3') },
    { id: '4', name: text('4 类', 'Class 4') },
    { id: '5', name: text('5 类', 'Class 5') },
  ]),
  BUILT_YEAR,
  measured('length_m', text('桥长', 'Length'), 'm', { min: 5, max: 60000 }),
  measured('main_span_m', text('主跨', 'Main span'), 'm', { min: 3, max: 3000 }),
  measured('width_m', text('桥宽', 'Width'), 'm', { min: 2, max: 100 }),
  measured('clearance_m', text('桥下净空', 'Clearance below'), 'm', { min: 0, max: 120 }),
  measured('load_limit_t', text('限载', 'Load limit'), 't', { min: 1, max: 500 }),
  flag('defects', text('存在明显病害', 'Evident defects')),
  flag('overload_risk', text('超载风险大', 'High risk of overload')),
  flag('collision_risk', text('车、船、冰排撞击风险高', 'High risk of impact by vehicle, ship or ice')),
  flag('single_column_pier', text('含独柱墩', 'Single-column piers')),
]

export const BRIDGE_KINDS: readonly Kind[] = [
  {
    id: 'bridge',
    name: text('桥梁', 'Bridge'),
    geometry: 'point',
    layer: 'surface',
    symbol: { as: 'point', shape: 'hexagon', glyph: '桥', radiusPx: 9, colour: BRIDGE },
    minZoom: 10,
    attributes: SELECTION,
    crossed: true,
  },
  {
    id: 'deck',
    name: text('桥面', 'Deck'),
    geometry: 'polygon',
    layer: 'surface',
    symbol: { as: 'polygon', colour: BRIDGE, opacity: 0.5 },
    minZoom: 12,
    attributes: [
      measured('deck_height_m', text('桥面高', 'Height of the deck'), 'm', { min: 0, max: 200 }),
      measured('thickness_m', text('梁高', 'Depth of the girder'), 'm', { min: 0.2, max: 15 }),
    ],
    solid: { height: 'deck_height_m', thickness: 'thickness_m' },
    crossed: true,
  },
  {
    id: 'pier',
    name: text('桥墩', 'Pier'),
    geometry: 'point',
    layer: 'surface',
    symbol: { as: 'point', shape: 'square', glyph: '墩', radiusPx: 4, colour: BRIDGE_DEEP },
    minZoom: 15,
    attributes: [
      measured('height_m', text('墩高', 'Height'), 'm', { min: 0.5, max: 200 }),
      flag('single_column', text('独柱墩', 'Single column')),
      flag('in_water', text('水中墩', 'Stands in water')),
    ],
    solid: { height: 'height_m' },
  },
  {
    id: 'tower',
    name: text('桥塔', 'Tower'),
    geometry: 'point',
    layer: 'surface',
    symbol: { as: 'point', shape: 'triangle', glyph: '塔', radiusPx: 6, colour: BRIDGE_DEEP },
    minZoom: 14,
    attributes: [measured('height_m', text('塔高', 'Height'), 'm', { min: 5, max: 400 })],
    solid: { height: 'height_m' },
  },
]
