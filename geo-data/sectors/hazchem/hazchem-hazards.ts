import { HOLES, NEAR_IN_TEN_MINUTES } from '../part/correlation.ts'
import { ADJACENT_12_5 } from '../part/criterion.ts'
import { ISOLATION_MINUTES } from '../part/leak/isolation.ts'
import { cloudExplosion, flashFire, jetFire, poolFire, toxicCloud } from '../part/leak/leak-scenario.ts'
import { TANK_SCENARIOS } from '../part/leak/tank-scenario.ts'
import type { Hazard, PlacementRule, Scenario } from '../sector.ts'
import { text } from '../text.ts'

const OF_LINE = { subject: 'segment', parameters: [HOLES, ISOLATION_MINUTES] } as const
const JET_FIRE = jetFire(['source/liquid-orifice'], OF_LINE)
const POOL_FIRE = poolFire(OF_LINE)
const FLASH_FIRE = flashFire(OF_LINE)
const CLOUD_EXPLOSION = cloudExplosion(OF_LINE)
const TOXIC_CLOUD = toxicCloud(OF_LINE)

const ADJACENT_SPACES: Scenario = {
  id: 'adjacent-spaces',
  name: text('相邻空间', 'Adjacent spaces'),
  question: text('泄漏物会流入哪些沟渠井室？', 'Which drains and wells may it enter?'),
  subject: 'adjacent-spaces',
  laws: [],
  parameters: [],
  criteria: [ADJACENT_12_5],
}

export const HAZCHEM_HAZARDS: readonly Hazard[] = [
  {
    id: 'pipeline-leak',
    name: text('危化品管道泄漏', 'Hazardous-chemical pipeline leak'),
    question: text('哪一段在漏，云团与火烧到谁？', 'Which section leaks, and whom may cloud and fire reach?'),
    metrics: ['pressure', 'flow', 'combustible', 'temperature'],
    events: ['self-alarm'],
    suspects: { kinds: ['hazchem.pipeline', 'hazchem.tank'], withinMetres: 300 },
    adjacentMetres: 12.5,
    correlation: NEAR_IN_TEN_MINUTES,
    scenarios: [JET_FIRE, FLASH_FIRE, CLOUD_EXPLOSION, POOL_FIRE, TOXIC_CLOUD, ADJACENT_SPACES, ...TANK_SCENARIOS],
  },
  {
    id: 'third-party-damage',
    name: text('第三方施工与蓄意破坏', 'Third-party works and malicious damage'),
    question: text('谁在管上动土，挖破会怎样？', 'Who digs above the line, and what if it is struck?'),
    metrics: ['vibration'],
    events: ['excavation', 'malicious-damage'],
    suspects: { kinds: ['hazchem.pipeline'], withinMetres: 50 },
    adjacentMetres: 12.5,
    correlation: NEAR_IN_TEN_MINUTES,
    scenarios: [JET_FIRE, FLASH_FIRE, CLOUD_EXPLOSION, POOL_FIRE, TOXIC_CLOUD],
  },
]

export const HAZCHEM_PLACEMENT: readonly PlacementRule[] = [
  {
    id: 'running-state',
    requirement: 'R200',
    name: text('管道运行状态（首末站、截断阀）', 'Running state (terminals and block valves)'),
    kinds: ['hazchem.station', 'hazchem.block-valve'],
    metric: 'pressure',
    priority: 1,
  },
  {
    id: 'excavation',
    requirement: 'R200',
    name: text('第三方施工开挖、蓄意破坏', 'Third-party excavation and malicious damage'),
    kinds: ['hazchem.pipeline'],
    metric: 'vibration',
    priority: 2,
  },
  {
    id: 'leak',
    requirement: 'R200',
    name: text('阀室与储罐区泄漏', 'Leaks at valve chambers and tanks'),
    kinds: ['hazchem.valve-chamber', 'hazchem.tank'],
    metric: 'combustible',
    priority: 1,
  },
]
