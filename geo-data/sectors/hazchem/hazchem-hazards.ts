import { HOLES, NEAR_IN_TEN_MINUTES } from '../part/correlation.ts'
import {
  ADJACENT_12_5,
  HALF_LOWER_FLAMMABLE_LIMIT,
  HEAT_1_6,
  HEAT_5,
  LOWER_FLAMMABLE_LIMIT,
  OVERPRESSURE_2,
  OVERPRESSURE_7,
} from '../part/criterion.ts'
import { ISOLATION_MINUTES } from '../part/isolation.ts'
import type { Hazard, PlacementRule, Scenario } from '../sector.ts'
import { text } from '../text.ts'

const JET_FIRE: Scenario = {
  id: 'jet-fire',
  name: text('喷射火', 'Jet fire'),
  question: text('若立即点燃，热辐射伤到哪里？', 'If it ignites at once, how far does heat harm?'),
  subject: 'segment',
  laws: ['source/liquid-orifice', 'fire/point-source'],
  parameters: [HOLES, ISOLATION_MINUTES],
  criteria: [HEAT_5, HEAT_1_6],
}

const POOL_FIRE: Scenario = {
  id: 'pool-fire',
  name: text('池火', 'Pool fire'),
  question: text('若聚成液池起火，热辐射伤到哪里？', 'If it gathers and burns as a pool, how far does heat harm?'),
  subject: 'segment',
  laws: ['source/liquid-orifice', 'fire/pool-fire'],
  parameters: [HOLES, ISOLATION_MINUTES],
  criteria: [HEAT_5, HEAT_1_6],
}

const FLASH_FIRE: Scenario = {
  id: 'flash-fire',
  name: text('闪火', 'Flash fire'),
  question: text(
    '重气云飘多远仍可燃，点火源管到哪里？',
    'How far can the heavy cloud burn, and where must ignition be controlled?',
  ),
  subject: 'segment',
  laws: ['source/flash', 'dispersion/britter-mcquaid'],
  parameters: [HOLES, ISOLATION_MINUTES],
  criteria: [LOWER_FLAMMABLE_LIMIT, HALF_LOWER_FLAMMABLE_LIMIT],
}

const CLOUD_EXPLOSION: Scenario = {
  id: 'cloud-explosion',
  name: text('蒸气云爆炸', 'Vapour cloud explosion'),
  question: text('云团若爆炸，超压伤到哪里？', 'If the cloud explodes, how far does overpressure harm?'),
  subject: 'segment',
  laws: ['source/flash', 'explosion/tnt-equivalence', 'explosion/kingery-bulmash'],
  parameters: [HOLES, ISOLATION_MINUTES],
  criteria: [OVERPRESSURE_7, OVERPRESSURE_2],
}

const ADJACENT_SPACES: Scenario = {
  id: 'adjacent-spaces',
  name: text('相邻空间', 'Adjacent spaces'),
  question: text('泄漏物会流入哪些沟渠井室？', 'Which drains and wells may it enter?'),
  subject: 'adjacent-spaces',
  laws: [],
  parameters: [],
  criteria: [ADJACENT_12_5],
}

const TANK_FIREBALL: Scenario = {
  id: 'tank-fireball',
  name: text('储罐火球（BLEVE）', 'Tank fireball (BLEVE)'),
  question: text('储罐若发生 BLEVE，火球多大？', 'If the tank fails as a BLEVE, how large is the fireball?'),
  subject: 'facility',
  laws: ['fire/fireball'],
  parameters: [],
  criteria: [HEAT_5],
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
    scenarios: [JET_FIRE, FLASH_FIRE, CLOUD_EXPLOSION, POOL_FIRE, ADJACENT_SPACES, TANK_FIREBALL],
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
    scenarios: [JET_FIRE, FLASH_FIRE],
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
