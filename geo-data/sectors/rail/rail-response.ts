import { plainHazard } from '../part/plain-response.ts'
import {
  AT_ALL_LEVELS,
  COORDINATE,
  clearPlace,
  cordon,
  FROM_ORANGE,
  FROM_YELLOW,
  MEDICAL_STAND_BY,
  step,
  superviseOwner,
  verifyOnSite,
} from '../part/plan-step.ts'
import type { Hazard, PlanDefault, PlanStep, UnitRole } from '../sector.ts'
import { type Text, text } from '../text.ts'

export const RAIL_ROLES: readonly UnitRole[] = [
  // of the line itself (`owner-`), never the nearest of another: a metro crew stops no mainline train
  { id: 'owner-rail-operator', name: text('轨道运营单位', 'Rail operator') },
]

/** The mouths of one station are one incident, m. */
const ONE_STATION = { metres: 300 }

/** None of these has a validated law: a card, never a ring. */
export const RAIL_HAZARDS: readonly Hazard[] = [
  plainHazard(
    {
      id: 'flooding',
      name: text('雨水倒灌', 'Flooding of the metro'),
      question: text('哪个口在进水，站内还有多少人？', 'Which mouth takes in water, and how many are inside?'),
      metrics: ['water-level', 'rainfall'],
    },
    ['rail.station', 'rail.entrance', 'rail.ramp', 'rail.shaft'],
    ONE_STATION,
  ),
  plainHazard(
    {
      id: 'crowd',
      name: text('大客流拥堵', 'Crowd surge'),
      question: text('站内多挤，要不要限流、跳停？', 'How dense is it, and must trains skip the station?'),
      metrics: ['crowd-density', 'passenger-flow'],
    },
    ['rail.station'],
    ONE_STATION,
  ),
  plainHazard(
    {
      id: 'ground',
      name: text('保护区沉降与施工', 'Ground movement and works'),
      question: text('谁在保护区动土，轨道还平吗？', 'Who digs in the protection zone, and is the track still level?'),
      metrics: ['settlement', 'vibration'],
    },
    ['rail.metro-line', 'rail.railway', 'rail.protection-zone'],
    ONE_STATION,
  ),
  plainHazard(
    {
      id: 'floating-object',
      name: text('飘浮物侵线', 'Object on the line'),
      question: text('什么会被吹上线路，列车到了哪里？', 'What may be blown onto the line, and where are the trains?'),
      metrics: ['floating-object'],
    },
    ['rail.railway', 'rail.floating-object'],
    ONE_STATION,
  ),
  plainHazard(
    {
      id: 'smoke',
      name: text('车站与区间烟火', 'Smoke in station or tunnel'),
      question: text('烟从哪来，人往哪撤？', 'Where does the smoke come from, and which way do people leave?'),
      metrics: ['smoke'],
    },
    ['rail.station', 'rail.metro-line'],
    ONE_STATION,
  ),
]

const operator = (id: string, title: Text, minutes: number, instructions: Text): PlanStep =>
  step(id, title, { role: 'owner-rail-operator', minutes, levels: AT_ALL_LEVELS }, instructions)

const HOLD_TRAINS = operator(
  'hold-trains',
  text('限速、跳停或停运', 'Slow, skip or stop trains'),
  5,
  text(
    '行车调度按级别限速、跳停、停运，区间列车驶至前方站开门清客。',
    'Control slows, skips or stops trains by level; trains between stations run to the next and let people out.',
  ),
)

const CLEAR_STATION = operator(
  'clear-station',
  text('站内疏散与限流', 'Clear or throttle the station'),
  10,
  text(
    '广播引导，扶梯停梯改走，关闸限流，清点未撤人数。',
    'Announce, stop the escalators, close gates, count who is left.',
  ),
)

const VERIFY = verifyOnSite(
  15,
  text('到场核对水情、人流或沉降，拍照上报。', 'Check water, crowd or ground on site and report with pictures.'),
)
const GUARD = cordon(
  FROM_YELLOW,
  text('出入口与接驳道路管制，分流公交。', 'Guard entrances and feeder roads; buses diverted.'),
)
const SUPERVISE = superviseOwner(text('跟踪恢复运营的条件与时间。', 'Follow when and on what terms trains run again.'))

export const RAIL_PLANS: readonly PlanDefault[] = [
  {
    id: 'flooding',
    name: text('轨道交通雨水倒灌处置预案', 'Response to flooding of the metro'),
    hazard: 'flooding',
    steps: [
      operator(
        'block-mouth',
        text('挡水板、沙袋封口', 'Flood boards and sandbags'),
        10,
        text('先封最低口，启动风井与洞口水泵。', 'The lowest mouth first; start the pumps of shaft and ramp.'),
      ),
      HOLD_TRAINS,
      CLEAR_STATION,
      GUARD,
      step(
        'pump-support',
        text('增援抽排', 'More pumps'),
        { role: 'fire', minutes: 30, levels: FROM_ORANGE },
        text('大流量排水车就位，电源另接。', 'High-volume pumps on their own power.'),
      ),
      SUPERVISE,
      COORDINATE,
      MEDICAL_STAND_BY,
    ],
  },
  {
    id: 'crowd',
    name: text('轨道交通大客流处置预案', 'Response to a crowd surge'),
    hazard: 'crowd',
    steps: [CLEAR_STATION, HOLD_TRAINS, GUARD, SUPERVISE, COORDINATE, MEDICAL_STAND_BY],
  },
  {
    id: 'ground',
    name: text('轨道保护区险情处置预案', 'Response to ground movement at the line'),
    hazard: 'ground',
    steps: [
      VERIFY,
      operator(
        'stop-works',
        text('叫停施工', 'Stop the works'),
        15,
        text('查验保护区施工许可，叫停降水与开挖。', 'Check the permit; stop drawdown and digging.'),
      ),
      HOLD_TRAINS,
      SUPERVISE,
      COORDINATE,
    ],
  },
  {
    id: 'floating-object',
    name: text('飘浮物侵线处置预案', 'Response to an object on the line'),
    hazard: 'floating-object',
    steps: [HOLD_TRAINS, VERIFY, GUARD, SUPERVISE],
  },
  {
    id: 'smoke',
    name: text('轨道交通烟火处置预案', 'Response to smoke in the metro'),
    hazard: 'smoke',
    steps: [
      HOLD_TRAINS,
      CLEAR_STATION,
      step(
        'fire-attack',
        text('消防到场', 'Fire brigade on site'),
        { role: 'fire', minutes: 15, levels: AT_ALL_LEVELS },
        text(
          '与站控确认排烟方向，从进风侧进入。',
          'Agree the smoke direction with station control; enter from the fresh side.',
        ),
      ),
      clearPlace(text('引导出站人员远离风亭。', 'Lead people away from the ventilation shafts.')),
      COORDINATE,
      MEDICAL_STAND_BY,
    ],
  },
]
