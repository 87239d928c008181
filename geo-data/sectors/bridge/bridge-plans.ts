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

export const BRIDGE_ROLES: readonly UnitRole[] = [
  { id: 'bridge-maintenance', name: text('桥梁养护单位', 'Bridge maintenance'), departmentKind: 'operator' },
  { id: 'maritime', name: text('海事与航道', 'Maritime and waterway') },
]

const RESTRICT = step(
  'restrict-traffic',
  text('限行或封桥', 'Restrict or close the bridge'),
  { role: 'police', minutes: 10, levels: AT_ALL_LEVELS },
  text(
    '先劝离重车与大客车，按指令限一车道或封桥，桥两端分流，严禁停在桥上。',
    'Turn away lorries and coaches first; one lane or none as ordered; divert at both ends; nobody stops on the bridge.',
  ),
)

const WEIGH = step(
  'stop-vehicle',
  text('拦停超载车辆', 'Stop the overloaded vehicle'),
  { role: 'police', minutes: 15, levels: AT_ALL_LEVELS },
  text(
    '在桥下引导停靠复称，记录车牌、轴重、时间与轨迹；不得令其在桥上掉头。',
    'Lead it off the bridge and weigh again; note plate, axle loads, time and track; never turn it round on the bridge.',
  ),
)

const EXAMINE = step(
  'examine-structure',
  text('现场检测结构', 'Examine the structure'),
  { role: 'bridge-maintenance', minutes: 60, levels: FROM_YELLOW },
  text(
    '查主梁、支座、墩台、拉吊索与报警测点，量裂缝与位移，拍照上报；夜间带照明与检测车。',
    'Look at girders, bearings, piers, cables and the alarmed points; measure cracks and displacement; report with pictures.',
  ),
)

const EXPERTS = step(
  'expert-review',
  text('专家研判能否放行', 'Experts decide on reopening'),
  { role: 'sector-department', minutes: 180, levels: FROM_ORANGE },
  text(
    '组织设计、检测单位会商，给出限载、限速或封闭的结论与期限。',
    'Designer and examiner confer; say limit, speed or closure, and until when.',
  ),
)

const WATERWAY = step(
  'close-waterway',
  text('桥下封航', 'Close the waterway'),
  { role: 'maritime', minutes: 20, levels: FROM_YELLOW },
  text(
    '通告过往船舶，桥区上下游各 500 m 禁航，搜寻落水人员。',
    'Warn ships, close 500 m up and down, search for people in the water.',
  ),
)

const VERIFY = verifyOnSite(
  20,
  text(
    '到桥核对测点与现场：有无异响、明显变形、重车、撞痕；读数与现场不符先查传感器。',
    'Compare the point with the bridge: sound, shape, lorries, marks; where they disagree look at the sensor first.',
  ),
)

const SUPERVISE = superviseOwner(text('跟踪检测、加固与放行。', 'Follow examination, repair and reopening.'))

export const BRIDGE_PLANS: readonly PlanDefault[] = [
  {
    id: 'overload',
    name: text('桥梁突发超载处置预案', 'Response to an overload'),
    hazard: 'overload',
    steps: [WEIGH, VERIFY, RESTRICT, EXAMINE, EXPERTS, SUPERVISE, COORDINATE],
  },
  {
    id: 'damage',
    name: text('桥梁结构损伤处置预案', 'Response to structural damage'),
    hazard: 'damage',
    steps: [VERIFY, RESTRICT, EXAMINE, EXPERTS, SUPERVISE, COORDINATE],
  },
  {
    id: 'impact',
    name: text('桥梁撞击与震后处置预案', 'Response after an impact or earthquake'),
    hazard: 'impact',
    steps: [RESTRICT, WATERWAY, VERIFY, EXAMINE, EXPERTS, SUPERVISE, COORDINATE, MEDICAL_STAND_BY],
  },
  {
    id: 'weather',
    name: text('桥梁恶劣天气处置预案', 'Response to severe weather on a bridge'),
    hazard: 'weather',
    steps: [
      VERIFY,
      RESTRICT,
      step(
        'treat-deck',
        text('除冰、除雪、排水', 'Clear ice, snow and water'),
        { role: 'bridge-maintenance', minutes: 60, levels: FROM_YELLOW },
        text('撒布融雪剂，清通泄水孔，观察风振。', 'Spread de-icer, clear the scuppers, watch for oscillation.'),
      ),
      cordon(FROM_ORANGE, text('桥头设卡，劝返。', 'Posts at both ends, turn traffic back.')),
      SUPERVISE,
    ],
  },
]
