import { VESSEL } from '../hazchem/hazchem-kinds.ts'
import { cries, levelsAbove, levelsBelow } from '../part/default-threshold.ts'
import { TANK_SCENARIOS } from '../part/leak/tank-scenario.ts'
import { measured } from '../part/pipe-attribute.ts'
import { AT_ALL_LEVELS } from '../part/plan-step.ts'
import { ours } from '../provenance.ts'
import type { DefaultThreshold, Hazard, Kind, Metric, PlacementRule } from '../sector.ts'
import { text } from '../text.ts'
import { equipment, ourIndicator as of, site, type Trade, tank } from './enterprise-part.ts'
import { DETECTOR, worksHazard, worksPlan, worksStep } from './enterprise-response.ts'

const NOTE = text(
  '指南四（三）列出气体、压力、液位、温度而无技术指标；量程为本平台约定。',
  'Guide 4(3) names gas, pressure, level and temperature without figures; the range is ours.',
)

const KINDS: readonly Kind[] = [
  site('chemical-works', text('危险化学品企业', 'Hazardous-chemical enterprise'), '化'),
  {
    ...tank('chemical-tank', text('危化品储罐', 'Chemical tank'), VESSEL.attributes),
    holds: VESSEL.holds,
  },
  equipment('chemical-unit', text('生产装置', 'Process unit'), '装', []),
  equipment('chemical-store', text('危化品仓库', 'Chemical store'), '库', [
    measured('capacity_t', text('储量', 'Capacity'), 't', { min: 0, max: 100000 }),
  ]),
]

const TANK = ['enterprise.chemical-tank'] as const
const EVERYWHERE = [...TANK, 'enterprise.chemical-unit', 'enterprise.chemical-store'] as const

const METRICS: readonly Metric[] = [
  of(['chemical-level', 'R198'], text('储罐液位', 'Tank level'), ['percent', 0, 100, 1], TANK, { note: NOTE }),
  of(
    ['chemical-pressure', 'R198'],
    text('压力', 'Pressure'),
    ['MPa', -0.1, 20, 3],
    [...TANK, 'enterprise.chemical-unit'],
    {
      note: NOTE,
    },
  ),
  of(['chemical-temperature', 'R198'], text('温度', 'Temperature'), ['°C', -200, 800, 1], EVERYWHERE, { note: NOTE }),
  of(['chemical-combustible', 'R198'], text('可燃气体', 'Combustible gas'), ['%LEL', 0, 100, 1], EVERYWHERE, {
    note: NOTE,
  }),
  of(['chemical-toxic', 'R198'], text('有毒气体', 'Toxic gas'), ['ppm', 0, 5000, 1], EVERYWHERE, { note: NOTE }),
]

const STARTER = ours('a starter; each tank and unit has its own set-points')

const THRESHOLDS: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('储罐液位过高', 'Tank too full'),
    { metric: 'chemical-level', unit: 'percent', hysteresis: 1, provenance: STARTER },
    ['P2', 90, 30],
    ['P1', 95],
  ),
  ...levelsBelow(
    text('储罐液位过低', 'Tank too empty'),
    { metric: 'chemical-level', unit: 'percent', hysteresis: 1, provenance: STARTER },
    ['P3', 5, 60],
  ),
  ...levelsAbove(
    text('可燃气体超限', 'Combustible gas above the limit'),
    { metric: 'chemical-combustible', unit: '%LEL', hysteresis: 5, provenance: DETECTOR },
    ['P2', 25, 5],
    ['P1', 50],
  ),
  ...levelsAbove(
    text('有毒气体超限', 'Toxic gas above the limit'),
    {
      metric: 'chemical-toxic',
      unit: 'ppm',
      hysteresis: 2,
      provenance: ours('each gas has its own limit: a starter for hydrogen sulphide and chlorine works alike'),
    },
    ['P2', 10, 5],
    ['P1', 30],
  ),
  cries('chemical-combustible', 'self-alarm', text('探测器自报警', 'Detector cries by itself'), 'P2'),
  cries('chemical-toxic', 'self-alarm', text('探测器自报警', 'Detector cries by itself'), 'P2'),
]

const LEAK = worksHazard(
  {
    id: 'chemical-leak',
    name: text('危化品泄漏与火灾', 'Chemical leak and fire'),
    question: text('漏的是什么，会不会烧到邻罐？', 'What leaks, and may it reach the next tank?'),
    metrics: METRICS.map(({ id }) => id),
  },
  ['enterprise.chemical-tank', 'enterprise.chemical-unit', 'enterprise.chemical-store'],
  {
    events: ['self-alarm'],
    scenarios: TANK_SCENARIOS,
  },
)

const HAZARDS: readonly Hazard[] = [LEAK]

const PLANS = [
  worksPlan(
    LEAK,
    [
      worksStep(
        'isolate-unit',
        text('切断进出料、启动喷淋', 'Cut the feed, start the deluge'),
        [5, AT_ALL_LEVELS],
        text(
          '紧急切断，罐区喷淋冷却，关闭雨排，切换事故池，报介质与存量。',
          'Emergency cut-off, deluge on, rain drain shut to the emergency basin; report substance and quantity.',
        ),
      ),
    ],
    {
      verify: text(
        '自上风向，按介质选防护等级，测爆测毒并拍照。',
        'From upwind, protected for the substance; test for explosion and toxicity, take pictures.',
      ),
      brigade: text(
        '冷却着火罐与邻罐，泄漏未控不灭稳定燃烧，留足退路。',
        'Cool the burning tank and its neighbours, let a steady fire burn until the leak is held, keep a way back.',
      ),
      cordon: text('按「管制外沿」断路，熄火停车。', 'Close the roads at the cordon line; engines off.'),
    },
  ),
]

const PLACEMENT: readonly PlacementRule[] = [
  {
    id: 'chemical-tank-level',
    requirement: 'R198',
    name: text('储罐液位', 'Tank level'),
    kinds: ['enterprise.chemical-tank'],
    metric: 'chemical-level',
    priority: 1,
  },
  {
    id: 'chemical-tank-gas',
    requirement: 'R198',
    name: text('储罐区可燃气体', 'Combustible gas at tanks'),
    kinds: ['enterprise.chemical-tank'],
    metric: 'chemical-combustible',
    priority: 1,
  },
  {
    id: 'chemical-store',
    requirement: 'R198',
    name: text('危化品仓库', 'Chemical stores'),
    kinds: ['enterprise.chemical-store'],
    metric: 'chemical-temperature',
    priority: 2,
  },
]

/** Hazardous-chemical enterprises (R198); the pipelines between them are a sector of their own. */
export const CHEMICAL: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [
    { id: 'self-alarm', name: text('探测器自报警', 'Detector cries by itself'), nature: 'alarm', blinds: false },
  ],
  thresholds: THRESHOLDS,
  hazards: HAZARDS,
  placement: PLACEMENT,
  plans: PLANS,
}
