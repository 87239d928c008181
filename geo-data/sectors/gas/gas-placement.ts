import { ours, secondary } from '../provenance.ts'
import type { PlacementRule } from '../sector.ts'
import { text } from '../text.ts'

/* How far one sensor serves a main is ours: the guide names the places and one distance (12.5 m). */

const VIBRATION_SERVES_M = 150
const VIDEO_SERVES_M = 200
/** A detector in the well at either end tells of the run between. */
const WELL_SERVES_M = 60

/** 003 四(一)1 names the places. */
const OURS = ours('how far one sensor serves a main or a drain: the guide gives no distance')
const GUIDE = secondary('四(一)1(5)', 'the guide’s 12.5 m, as requirements.md R111 quotes it')

/** Where sensors go first (R109), zones of outer disturbance (R110), which spaces count as adjacent (R111). */
export const GAS_PLACEMENT: readonly PlacementRule[] = [
  {
    id: 'high-pressure',
    requirement: 'R109',
    name: text('高压、次高压管线', 'High and sub-high pressure mains'),
    kinds: ['gas.main'],
    where: [{ attribute: 'pressure_class', is: 'one-of', values: ['high', 'sub-high'] }],
    metric: 'vibration',
    priority: 1,
    servedWithinMetres: VIBRATION_SERVES_M,
    figures: OURS,
  },
  {
    id: 'medium-pressure-dense',
    requirement: 'R109',
    name: text('人口密集区中压主干管线', 'Medium-pressure mains in dense areas'),
    kinds: ['gas.main'],
    where: [
      { attribute: 'pressure_class', is: 'one-of', values: ['medium'] },
      { attribute: 'diameter_mm', is: 'at-least', value: 200 },
    ],
    near: [{ of: 'protection-targets', kinds: [], withinMetres: 100 }],
    metric: 'vibration',
    priority: 2,
    servedWithinMetres: VIBRATION_SERVES_M,
    figures: OURS,
  },
  {
    id: 'stations',
    requirement: 'R109',
    name: text('燃气场站', 'Gas stations'),
    kinds: ['gas.station'],
    metric: 'methane-column',
    priority: 2,
  },
  {
    id: 'catering',
    requirement: 'R109',
    name: text('餐饮等用气场所', 'Catering users'),
    kinds: ['gas.catering'],
    metric: 'methane-catering',
    priority: 3,
  },
  {
    id: 'disturbance',
    requirement: 'R110',
    name: text('燃气管道外部扰动风险区域/管段', 'External-disturbance zones and segments'),
    kinds: ['gas.main'],
    near: [{ of: 'kinds', kinds: ['gas.disturbance-zone'], withinMetres: 0 }],
    metric: 'work-video',
    priority: 2,
    servedWithinMetres: VIDEO_SERVES_M,
    figures: OURS,
  },
  {
    id: 'valve-wells',
    requirement: 'R111',
    name: text('燃气阀门井内', 'Inside gas valve wells'),
    kinds: ['gas.valve-well'],
    metric: 'methane-adjacent',
    priority: 1,
  },
  {
    id: 'crossed-spaces',
    requirement: 'R111',
    name: text('有燃气管线穿越的密闭和半密闭空间', 'Closed and semi-closed spaces crossed by gas lines'),
    kinds: ['drainage.conduit', 'gas.utility-trench'],
    near: [{ of: 'kinds', kinds: ['gas.main'], withinMetres: 0 }],
    metric: 'methane-adjacent',
    priority: 1,
    servedWithinMetres: WELL_SERVES_M,
    figures: OURS,
  },
  {
    id: 'adjacent-utilities',
    requirement: 'R111',
    name: text(
      '燃气管线相邻 12.5 米内的雨污水、电力、通信等管线或其他相关设施',
      'Rain, sewage, power, telecom and other utilities within 12.5 m of a gas line',
    ),
    kinds: ['drainage.manhole', 'gas.utility-well', 'water.valve-well', 'heating.chamber'],
    near: [{ of: 'kinds', kinds: ['gas.main'], withinMetres: 12.5 }],
    figures: GUIDE,
    metric: 'methane-adjacent',
    priority: 1,
  },
]
