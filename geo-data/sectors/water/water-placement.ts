import { ours, secondary } from '../provenance.ts'
import type { PlacementRule } from '../sector.ts'
import { text } from '../text.ts'

/*
 * R126. The guide names places, no distances but one (500 m). How near counts as "beside", and how far one sensor serves, are ours:
 * a pressure logger sees a burst some hundreds of metres off, a listening logger about a hundred.
 */

const PRESSURE_SERVES_M = 500
const SOUND_SERVES_M = 100
const BESIDE_M = 50
/** A protection target this near makes a place crowded. */
const CROWD_M = 200
/** Ranks of street on the ground map. */
const ARTERIALS = ['trunk', 'primary', 'arterial']

const OURS = ours('how near counts as beside, and how far one sensor serves: the guide gives no distance')
const GUIDE = secondary(
  '四(一)2(5)',
  'the guide’s 500 m, as requirements.md R126 quotes it; how far a logger serves is ours',
)

export const WATER_PLACEMENT: readonly PlacementRule[] = [
  {
    id: 'divides-and-junctions',
    requirement: 'R126',
    name: text('管网水力分界线、大管段交叉处', 'Hydraulic divides and crossings of large mains'),
    kinds: ['water.node'],
    where: [{ attribute: 'role', is: 'one-of', values: ['hydraulic-divide', 'large-junction'] }],
    metric: 'pressure',
    priority: 1,
    servedWithinMetres: BESIDE_M,
    figures: OURS,
  },
  {
    id: 'large-users',
    requirement: 'R126',
    name: text('大用户取水点', 'Large users'),
    kinds: ['water.user'],
    metric: 'flow',
    priority: 2,
    servedWithinMetres: BESIDE_M,
    figures: OURS,
  },
  {
    id: 'trunk-mains',
    requirement: 'R126',
    name: text('管网主干管', 'Trunk mains'),
    kinds: ['water.main'],
    where: [{ attribute: 'role', is: 'one-of', values: ['trunk'] }],
    metric: 'pressure',
    priority: 1,
    servedWithinMetres: PRESSURE_SERVES_M,
    figures: OURS,
  },
  {
    id: 'old-mains',
    requirement: 'R126',
    name: text('老旧管道（超过 30 年）', 'Old mains (more than 30 years)'),
    kinds: ['water.main'],
    where: [{ attribute: 'built_year', is: 'older-than', years: 30 }],
    metric: 'leak-sound',
    priority: 2,
    servedWithinMetres: SOUND_SERVES_M,
    figures: OURS,
  },
  {
    id: 'fragile-mains',
    requirement: 'R126',
    name: text('脆弱性管道（灰口铸铁、石棉水泥、PCCP）', 'Fragile mains (cast iron, asbestos cement, PCCP)'),
    kinds: ['water.main'],
    where: [{ attribute: 'material', is: 'one-of', values: ['cast-iron', 'asbestos-cement', 'pccp'] }],
    metric: 'leak-sound',
    priority: 2,
    servedWithinMetres: SOUND_SERVES_M,
    figures: OURS,
  },
  {
    id: 'cross-construction',
    requirement: 'R126',
    name: text('存在各工程交叉相关影响的供水管线', 'Mains where works cross one another'),
    kinds: ['water.main'],
    near: [
      {
        of: 'kinds',
        kinds: ['gas.disturbance-zone'],
        where: [{ attribute: 'cause', is: 'one-of', values: ['construction'] }],
        withinMetres: 0,
      },
    ],
    metric: 'leak-sound',
    priority: 2,
    servedWithinMetres: SOUND_SERVES_M,
    figures: OURS,
  },
  {
    id: 'geohazard',
    requirement: 'R126',
    name: text('存在地质灾害影响的供水管线', 'Mains exposed to geological hazards'),
    kinds: ['water.main'],
    near: [
      {
        of: 'kinds',
        kinds: ['gas.disturbance-zone'],
        where: [{ attribute: 'cause', is: 'one-of', values: ['geohazard'] }],
        withinMetres: 0,
      },
    ],
    metric: 'stress',
    priority: 3,
    servedWithinMetres: SOUND_SERVES_M,
    figures: OURS,
  },
  {
    id: 'intake-and-outlet',
    requirement: 'R126',
    name: text('水厂取水管段、出厂管段', 'Intake and works-outlet mains'),
    kinds: ['water.main'],
    where: [{ attribute: 'role', is: 'one-of', values: ['intake', 'outlet'] }],
    metric: 'flow',
    priority: 1,
    servedWithinMetres: BESIDE_M,
    figures: OURS,
  },
  {
    id: 'near-works',
    requirement: 'R126',
    name: text('水厂相邻（500m 以内）点位', 'Points within 500 m of the works'),
    kinds: ['water.main'],
    where: [{ attribute: 'role', is: 'one-of', values: ['intake', 'outlet', 'trunk'] }],
    near: [{ of: 'kinds', kinds: ['water.plant', 'water.intake'], withinMetres: 500 }],
    metric: 'pressure',
    priority: 1,
    servedWithinMetres: PRESSURE_SERVES_M,
    figures: GUIDE,
  },
  {
    id: 'public-facilities',
    requirement: 'R126',
    name: text('公共基础设施旁边的供水管道', 'Mains beside key public facilities'),
    kinds: ['water.main'],
    where: [{ attribute: 'diameter_mm', is: 'at-least', value: 300 }],
    near: [{ of: 'protection-targets', kinds: [], withinMetres: BESIDE_M }],
    metric: 'pressure',
    priority: 3,
    servedWithinMetres: PRESSURE_SERVES_M,
    figures: OURS,
  },
  {
    id: 'hydrants',
    requirement: 'R126',
    name: text('人员密集区域主干道路上的市政消火栓', 'Hydrants on arterial roads in crowded areas'),
    kinds: ['water.hydrant'],
    near: [
      { of: 'ground', classes: ['road'], kinds: ARTERIALS, withinMetres: 30 },
      { of: 'protection-targets', kinds: [], withinMetres: CROWD_M },
    ],
    metric: 'hydrant-pressure',
    priority: 3,
    figures: OURS,
  },
]
