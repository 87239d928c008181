import {
  AT_ALL_LEVELS,
  COORDINATE,
  cordon,
  FROM_ORANGE,
  FROM_YELLOW,
  MEDICAL_STAND_BY,
  step,
  superviseOwner,
  verifyOnSite,
} from '../part/plan-step.ts'
import type { PlanDefault, UnitRole } from '../sector.ts'
import { text } from '../text.ts'

export const TUNNEL_ROLES: readonly UnitRole[] = [
  { id: 'tunnel-operator', name: text('管廊运营单位', 'Tunnel operator'), departmentKind: 'operator' },
]

const CLEAR = step(
  'clear-tunnel',
  text('清点并撤出廊内人员', 'Count and bring out everybody inside'),
  { role: 'tunnel-operator', minutes: 10, levels: AT_ALL_LEVELS },
  text(
    '广播撤离，核对入廊登记，从最近的出入口撤出，封闭事故段人员出入口。',
    'Call everybody out, check the entry register, leave by the nearest exit, close the entrances of the section.',
  ),
)

const VENTILATE = step(
  'ventilate',
  text('事故段及相邻分区通风', 'Ventilate the compartment and its neighbours'),
  { role: 'tunnel-operator', minutes: 5, levels: AT_ALL_LEVELS },
  text(
    '启动事故段与相邻防火分区的事故风机；火灾时相反：关风机、关防火门，待灭火后排烟。',
    'Start the emergency fans of the compartment and its neighbours; in a fire the reverse: fans off, fire doors shut, smoke out only afterwards.',
  ),
)

const CUT = step(
  'cut-line',
  text('切断入廊管线', 'Cut the line in the tunnel'),
  { role: 'owner-duty', minutes: 10, levels: FROM_YELLOW },
  text(
    '关闭事故段两端阀门，报关断时刻与影响用户；电力电缆按需停电。',
    'Close the valves at both ends, report the time and the customers affected; power cables off as needed.',
  ),
)

const ENTER = verifyOnSite(
  30,
  text(
    '先测后入：氧、可燃气、硫化氢合格且持续通风方可进入，两人同行，佩戴正压呼吸器，地面留人监护。',
    'Test before entering: oxygen, combustible gas and hydrogen sulphide in order and the fans running; two together, breathing apparatus on, one watching above.',
  ),
)

const SURFACE = cordon(
  FROM_YELLOW,
  text('通风口、出入口周边设警戒，禁火禁停车。', 'Guard vents and entrances; no flame, no parking.'),
)

const BRIGADE = step(
  'fire-stand-by',
  text('消防到场', 'Fire brigade on site'),
  { role: 'fire', minutes: 15, levels: FROM_YELLOW },
  text(
    '于上风向出入口集结，听运营单位通报分区与带电情况后行动。',
    'Gather upwind at the entrance; act when told compartment and live cables.',
  ),
)

const PUMP = step(
  'pump-out',
  text('强排积水', 'Pump the water out'),
  { role: 'tunnel-operator', minutes: 30, levels: AT_ALL_LEVELS },
  text(
    '启动备用泵，关防水门，护住电缆接头与配电。',
    'Start the spare pumps, shut the flood doors, protect joints and switchgear.',
  ),
)

const SUPERVISE = superviseOwner(
  text('协调各入廊单位的停复役顺序。', 'Agree with every line owner who stops and who comes back first.'),
)

export const TUNNEL_PLANS: readonly PlanDefault[] = [
  {
    id: 'gas',
    name: text('管廊燃气泄漏处置预案', 'Response to gas in a tunnel'),
    hazard: 'gas',
    steps: [CLEAR, VENTILATE, CUT, SURFACE, BRIGADE, ENTER, SUPERVISE, COORDINATE, MEDICAL_STAND_BY],
  },
  {
    id: 'air',
    name: text('管廊有毒缺氧处置预案', 'Response to bad air in a tunnel'),
    hazard: 'air',
    steps: [CLEAR, VENTILATE, ENTER, BRIGADE, SUPERVISE, MEDICAL_STAND_BY],
  },
  {
    id: 'fire',
    name: text('管廊火灾处置预案', 'Response to a fire in a tunnel'),
    hazard: 'fire',
    steps: [
      CLEAR,
      VENTILATE,
      CUT,
      BRIGADE,
      SURFACE,
      step(
        'keep-supply',
        text('转供与保供', 'Keep supply up'),
        { role: 'sector-department', minutes: 60, levels: FROM_ORANGE },
        text('电力、通信转供，通知重要用户。', 'Reroute power and telecom, tell the vital customers.'),
      ),
      COORDINATE,
      MEDICAL_STAND_BY,
    ],
  },
  {
    id: 'water',
    name: text('管廊进水与爆管处置预案', 'Response to water in a tunnel'),
    hazard: 'water',
    steps: [CLEAR, CUT, PUMP, ENTER, SURFACE, SUPERVISE, COORDINATE],
  },
]
