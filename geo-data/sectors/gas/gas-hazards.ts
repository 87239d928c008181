import { HOLES, NEAR_IN_TEN_MINUTES } from '../part/correlation.ts'
import { HALF_LOWER_FLAMMABLE_LIMIT, HEAT_1_6, HEAT_5, LOWER_FLAMMABLE_LIMIT } from '../part/criterion.ts'
import { ISOLATION_MINUTES } from '../part/isolation.ts'
import { ADJACENT_SPACES, CHAMBER_EXPLOSION, CONNECTED_RUN } from '../part/space-scenario.ts'
import { ours } from '../provenance.ts'
import type { Hazard, Scenario } from '../sector.ts'
import { text } from '../text.ts'

const SCENARIOS = ours('scenarios.md: day-one scenarios')

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
