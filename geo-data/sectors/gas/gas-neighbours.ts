import { buriedLineAttributes, chamberAttributes, chosen } from '../part/pipe-attribute.ts'
import type { Choice, Kind } from '../sector.ts'
import { text } from '../text.ts'

/*
 * Wells and trenches of power, telecom and other utilities that adjoin gas pipes and are no sector of their own (R108). Drains, water valve
 * wells and heat chambers belong to their sectors: whoever needs "every adjacent space" asks for the trait `space` across all of them.
 */

const UTILITY = '#7d8794'

const UTILITIES: readonly Choice[] = [
  { id: 'water', name: text('供水', 'Water supply'), aliases: ['给水'] },
  { id: 'power', name: text('电力', 'Power'), aliases: ['电'] },
  { id: 'telecom', name: text('通信', 'Telecom'), aliases: ['电信', '通讯'] },
]

const CONCRETE: readonly Choice[] = [
  { id: 'concrete', name: text('混凝土', 'Concrete'), aliases: ['砼'] },
  { id: 'plastic', name: text('塑料', 'Plastic'), aliases: ['hdpe', 'pvc'] },
  { id: 'brick', name: text('砖砌', 'Brick') },
]

const CHAMBER = { volume: 'chamber_volume_m3', coverMass: 'cover_mass_kg', coverDiameter: 'cover_diameter_m' }

/** Size of a run; its length is its geometry's. */
const bore = {
  name: 'diameter_mm',
  label: text('管径（或等效）', 'Diameter (or equivalent)'),
  type: 'number',
  unit: 'mm',
  range: { min: 50, max: 6000 },
  aliases: ['管径', 'dn', 'diameter'],
} as const

export const GAS_NEIGHBOUR_KINDS: readonly Kind[] = [
  {
    id: 'utility-well',
    name: text('水电通信井', 'Water, power or telecom well'),
    geometry: 'point',
    layer: 'underground',
    symbol: { as: 'point', shape: 'ring', glyph: '井', radiusPx: 4, colour: UTILITY },
    minZoom: 15,
    attributes: [
      chosen('utility', text('类别', 'Utility'), UTILITIES),
      ...chamberAttributes({ volumeM3: 5, coverKg: 80, coverM: 0.7 }),
    ],
    space: { type: 'utility', ...CHAMBER },
  },
  {
    id: 'utility-trench',
    name: text('水电通信管沟', 'Water, power or telecom trench'),
    geometry: 'line',
    layer: 'underground',
    symbol: { as: 'line', widthPx: 1.5, dash: [2, 2], colour: UTILITY },
    minZoom: 14,
    attributes: [chosen('utility', text('类别', 'Utility'), UTILITIES), bore, ...buriedLineAttributes(CONCRETE)],
    space: { type: 'utility' },
    clearance: 'cable',
  },
]
