import { HOLES, ISOLATION_MINUTES, NEAR_IN_TEN_MINUTES } from '../part/correlation.ts'
import {
  ADJACENT_12_5,
  COVER_THROW,
  HALF_LOWER_FLAMMABLE_LIMIT,
  HEAT_1_6,
  HEAT_5,
  LOWER_FLAMMABLE_LIMIT,
  OVERPRESSURE_2,
  OVERPRESSURE_7,
} from '../part/criterion.ts'
import { ours } from '../provenance.ts'
import type { Hazard, PlacementRule, Scenario, ScenarioParameter } from '../sector.ts'
import { text } from '../text.ts'

const SCENARIOS = ours('scenarios.md: day-one scenarios')

const FILL: ScenarioParameter = {
  name: 'fill_fraction',
  label: text('空间内化学计量混合气占比', 'Share of the space filled at stoichiometry'),
  values: [1],
  unit: 'ratio',
  provenance: ours('stoichiometric bound'),
}

const CHAMBER_EXPLOSION: Scenario = {
  id: 'chamber-explosion',
  name: text('井室燃爆', 'Explosion in the chamber'),
  question: text('井室积气遇火，人须撤到哪里？', 'If the gas-filled chamber ignites, from where must people leave?'),
  subject: 'space',
  laws: ['explosion/isochoric-bound', 'explosion/chamber-blast', 'explosion/cover-throw'],
  parameters: [FILL],
  criteria: [OVERPRESSURE_7, OVERPRESSURE_2, COVER_THROW],
}

const CONNECTED_RUN: Scenario = {
  id: 'connected-run',
  name: text('连通管沟燃爆', 'Explosion along the connected run'),
  question: text('燃气会沿管沟窜到哪些井？', 'Which wells may the gas reach along the run?'),
  subject: 'connected-run',
  laws: ['explosion/isochoric-bound'],
  parameters: [
    {
      name: 'run_metres',
      label: text('沿管沟窜气距离', 'Distance along the run'),
      values: [100],
      unit: 'm',
      provenance: SCENARIOS,
    },
  ],
  criteria: [ADJACENT_12_5],
}

const ADJACENT_SPACES: Scenario = {
  id: 'adjacent-spaces',
  name: text('相邻空间', 'Adjacent spaces'),
  question: text('12.5 m 内还有哪些空间要立即检测？', 'Which spaces within 12.5 m must be tested at once?'),
  subject: 'adjacent-spaces',
  laws: [],
  parameters: [],
  criteria: [ADJACENT_12_5],
}

const JET_FIRE: Scenario = {
  id: 'jet-fire',
  name: text('喷射火', 'Jet fire'),
  question: text('管道若喷射着火，热辐射伤到哪里？', 'If the main burns as a jet, how far does heat harm?'),
  subject: 'segment',
  laws: ['source/gas-orifice', 'fire/point-source'],
  when: { attribute: 'pressure_mpa', atLeast: 0.1, unit: 'MPa' },
  parameters: [
    {
      name: 'hole_mm',
      label: text('孔径（挖断 20 mm 与全管径）', 'Hole (dig strike 20 mm and full bore)'),
      values: [20, 'full-bore'],
      unit: 'mm',
      provenance: SCENARIOS,
    },
    ISOLATION_MINUTES,
  ],
  criteria: [HEAT_5, HEAT_1_6],
}

/** The potential impact radius is a law of full-bore transmission ruptures; at 0.4 MPa it would give a false comfort of 12.6 m. */
const RUPTURE: Scenario = {
  id: 'transmission-rupture',
  name: text('高压管道全断裂', 'High-pressure full-bore rupture'),
  question: text('高压管道全断裂影响多远？', 'How far does a full-bore rupture of the high-pressure line reach?'),
  subject: 'segment',
  laws: ['fire/potential-impact-radius'],
  when: { attribute: 'pressure_mpa', atLeast: 1.6, unit: 'MPa' },
  parameters: [],
  criteria: [HEAT_5],
}

const LEAK_CLOUD: Scenario = {
  id: 'leak-cloud',
  name: text('可燃云团', 'Flammable cloud'),
  question: text(
    '可燃气云飘多远，点火源管到哪里？',
    'How far can the cloud burn, and where must ignition be controlled?',
  ),
  subject: 'segment',
  laws: ['source/gas-orifice', 'dispersion/momentum-jet'],
  when: { attribute: 'pressure_mpa', atLeast: 0.1, unit: 'MPa' },
  parameters: [HOLES, ISOLATION_MINUTES],
  criteria: [LOWER_FLAMMABLE_LIMIT, HALF_LOWER_FLAMMABLE_LIMIT],
}

export const GAS_HAZARDS: readonly Hazard[] = [
  {
    id: 'underground-gas',
    name: text('相邻空间燃气积聚', 'Gas gathering underground'),
    question: text('哪段管可能在漏，积气会伤到谁？', 'Which segment may leak, and whom may the gathered gas harm?'),
    metrics: ['methane-adjacent'],
    events: ['self-alarm'],
    suspects: { kinds: ['gas.main'], withinMetres: 100 },
    adjacentMetres: 12.5,
    correlation: NEAR_IN_TEN_MINUTES,
    scenarios: [CHAMBER_EXPLOSION, CONNECTED_RUN, ADJACENT_SPACES, JET_FIRE],
  },
  {
    id: 'main-leak',
    name: text('管网泄漏', 'Leak of a main'),
    question: text('哪段管失压，喷射火与云团多远？', 'Which segment loses pressure, and how far reach jet and cloud?'),
    metrics: ['pressure', 'flow'],
    events: [],
    suspects: { kinds: ['gas.main'], withinMetres: 200 },
    adjacentMetres: 12.5,
    correlation: NEAR_IN_TEN_MINUTES,
    scenarios: [JET_FIRE, LEAK_CLOUD, RUPTURE],
  },
  {
    id: 'dig-strike',
    name: text('施工破坏', 'Damage by construction'),
    question: text('谁在管上施工，挖断会怎样？', 'Who digs above the main, and what if it is struck?'),
    metrics: ['vibration', 'work-video'],
    events: ['work-recognised', 'disturbance'],
    suspects: { kinds: ['gas.main'], withinMetres: 50 },
    adjacentMetres: 12.5,
    correlation: NEAR_IN_TEN_MINUTES,
    scenarios: [JET_FIRE, LEAK_CLOUD],
  },
  {
    id: 'premises-gas',
    name: text('用气场所泄漏', 'Leak in premises'),
    question: text('室内燃气积聚会伤到谁？', 'Whom may gas gathered indoors harm?'),
    metrics: ['methane-catering', 'methane-column'],
    events: ['self-alarm'],
    suspects: { kinds: ['gas.catering', 'gas.station', 'gas.regulator'], withinMetres: 30 },
    adjacentMetres: 12.5,
    correlation: NEAR_IN_TEN_MINUTES,
    scenarios: [ADJACENT_SPACES],
  },
]

/** Where sensors go first (R109), zones of outer disturbance (R110), which spaces count as adjacent (R111). */
export const GAS_PLACEMENT: readonly PlacementRule[] = [
  {
    id: 'high-pressure',
    requirement: 'R109',
    name: text(
      '高压、次高压管线和人口密集区中压主干管线',
      'High and sub-high pressure mains, medium-pressure mains in dense areas',
    ),
    kinds: ['gas.main'],
    metric: 'vibration',
    priority: 1,
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
    kinds: ['gas.main', 'gas.disturbance-zone'],
    metric: 'work-video',
    priority: 2,
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
    id: 'adjacent-utilities',
    requirement: 'R111',
    name: text(
      '燃气管线相邻 12.5 米内的雨污水、电力、通信等管线或其他相关设施',
      'Rain, sewage, power, telecom and other utilities within 12.5 m of a gas line',
    ),
    kinds: ['gas.manhole', 'gas.utility-well'],
    metric: 'methane-adjacent',
    priority: 1,
    withinMetres: 12.5,
  },
]
