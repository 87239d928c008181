import { HOLES, NEAR_IN_TEN_MINUTES } from '../part/correlation.ts'
import { HEAT_5, OVERPRESSURE_2, OVERPRESSURE_7 } from '../part/criterion.ts'
import { ISOLATION_MINUTES } from '../part/leak/isolation.ts'
import { holes, jetFire, leakCloud, supposed } from '../part/leak/leak-scenario.ts'
import { ADJACENT_SPACES, CHAMBER_EXPLOSION, CONNECTED_RUN } from '../part/space-scenario.ts'
import { ours } from '../provenance.ts'
import type { Hazard, Scenario } from '../sector.ts'
import { text } from '../text.ts'

const ABOVE_LOW_PRESSURE = { attribute: 'pressure_mpa', atLeast: 0.1, unit: 'MPa' } as const
const DIG_STRIKE = holes(
  [20, 'full-bore'],
  text('孔径（挖断 20 mm 与全管径）', 'Hole (dig strike 20 mm and full bore)'),
)
const STRUCK = { subject: 'segment', when: ABOVE_LOW_PRESSURE, parameters: [DIG_STRIKE, ISOLATION_MINUTES] } as const

const JET_FIRE = jetFire(
  ['source/gas-orifice'],
  STRUCK,
  text('管道若喷射着火，热辐射伤到哪里？', 'If the main burns as a jet, how far does heat harm?'),
)

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

const LEAK_CLOUD = leakCloud({ ...STRUCK, parameters: [HOLES, ISOLATION_MINUTES] })
const STRUCK_CLOUD = leakCloud(STRUCK)

/** A station or regulator under its recorded pressure. */
const OF_STATION = {
  subject: 'facility',
  parameters: [holes([5, 25, 100], text('孔径（场站）', 'Hole (station)')), ISOLATION_MINUTES],
} as const
const STATION_JET: Scenario = { ...jetFire(['source/gas-orifice'], OF_STATION), id: 'station-jet-fire' }
const STATION_CLOUD: Scenario = { ...leakCloud(OF_STATION), id: 'station-cloud' }

/** A kitchen full of gas: an upper bound, for windows give way. */
const ROOM_EXPLOSION: Scenario = {
  id: 'room-explosion',
  name: text('室内燃爆', 'Explosion indoors'),
  question: text('厨房积气遇火，室外伤到哪里？', 'If the gas-filled kitchen ignites, whom does it harm outside?'),
  subject: 'premises',
  laws: ['explosion/chamber-blast'],
  parameters: [
    supposed(
      'fill_fraction',
      text('室内化学计量混合气占比', 'Share of the room filled at stoichiometry'),
      [1, 'ratio'],
      ours('stoichiometric bound'),
    ),
  ],
  criteria: [OVERPRESSURE_7, OVERPRESSURE_2],
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
    scenarios: [JET_FIRE, STRUCK_CLOUD, RUPTURE],
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
    scenarios: [ROOM_EXPLOSION, ADJACENT_SPACES, STATION_JET, STATION_CLOUD],
  },
]
