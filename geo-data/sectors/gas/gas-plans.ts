import {
  AT_ALL_LEVELS,
  COORDINATE,
  cordon,
  evacuate,
  FROM_YELLOW,
  MEDICAL_STAND_BY,
  step,
  stopWorks,
  superviseOwner,
  verifyOnSite,
} from '../part/plan-step.ts'
import type { PlanDefault } from '../sector.ts'
import { text } from '../text.ts'

const VERIFY = verifyOnSite(
  15,
  text(
    '携便携式检测仪到场，先测井口上风向，再测 12.5 m 内各井；报浓度、风向与照片。禁止动火、禁止启闭电器。',
    'Bring a portable detector; measure upwind of the cover first, then every well within 12.5 m; report values, wind and a photo. No flame, no switching.',
  ),
)

const CUT = step(
  'isolate-segment',
  text('关阀切断嫌疑管段', 'Close valves on the suspected segment'),
  { role: 'owner-repair-crew', minutes: 30, levels: FROM_YELLOW },
  text(
    '按关阀方案关闭上下游阀门；卡死即报二次关阀；确认无压后查漏开挖、堵漏。',
    'Close the upstream and downstream valves of the plan; report a seized valve for the second closure; find, dig and stop the leak once pressure is gone.',
  ),
)

const VENTILATE = step(
  'ventilate-spaces',
  text('开盖通风降浓度', 'Open covers and ventilate'),
  { role: 'owner-repair-crew', minutes: 30, levels: AT_ALL_LEVELS },
  text(
    '用铜质工具开启连通井盖自然通风，防爆风机送风，浓度低于 1 % VOL 后保持监测 30 min。',
    'Open the covers of the connected run with non-sparking tools, blow with explosion-proof fans, keep measuring for 30 min below 1 % VOL.',
  ),
)

const CORDON = cordon(
  FROM_YELLOW,
  text('按「管制外沿」设警戒，禁止车辆与明火进入。', 'Cordon off at the cordon line; no vehicles, no flames inside.'),
)

const EVACUATE = evacuate(
  text(
    '逐栋通知撤离，优先学校、医院、养老机构；上报已撤人数与未撤原因。',
    'Go house by house, schools, hospitals and care homes first; report how many left and who did not.',
  ),
)

const STAND_BY = step(
  'fire-stand-by',
  text('消防到场戒备', 'Fire brigade stands by'),
  { role: 'fire', minutes: 15, levels: FROM_YELLOW },
  text(
    '上风向展开，水雾稀释准备；未经检测不得靠近井口。',
    'Deploy upwind, ready for water fog; nobody near a cover untested.',
  ),
)

const SUPERVISE = superviseOwner(
  text(
    '跟踪关阀、查漏、恢复供气各节点，核对停气用户。',
    'Follow closure, search and restoration; check the customers cut off.',
  ),
)

export const GAS_PLANS: readonly PlanDefault[] = [
  {
    id: 'underground-gas',
    name: text('燃气相邻空间积气处置预案', 'Response to gas gathering underground'),
    hazard: 'underground-gas',
    steps: [VERIFY, CUT, VENTILATE, CORDON, STAND_BY, EVACUATE, SUPERVISE, COORDINATE, MEDICAL_STAND_BY],
  },
  {
    id: 'main-leak',
    name: text('燃气管网泄漏处置预案', 'Response to a leak of a main'),
    hazard: 'main-leak',
    steps: [VERIFY, CUT, CORDON, STAND_BY, EVACUATE, SUPERVISE, COORDINATE, MEDICAL_STAND_BY],
  },
  {
    id: 'dig-strike',
    name: text('第三方施工破坏处置预案', 'Response to damage by construction'),
    hazard: 'dig-strike',
    steps: [
      stopWorks(
        text(
          '到场叫停施工，出示管位图，核对施工许可与保护方案，留影像。',
          'Stop the digging, show where the main lies, check permit and protection plan, take pictures.',
        ),
      ),
      CUT,
      CORDON,
      STAND_BY,
      EVACUATE,
      SUPERVISE,
      COORDINATE,
      MEDICAL_STAND_BY,
    ],
  },
  {
    id: 'premises-gas',
    name: text('用气场所泄漏处置预案', 'Response to a leak in premises'),
    hazard: 'premises-gas',
    steps: [VERIFY, CORDON, STAND_BY, EVACUATE, SUPERVISE, COORDINATE, MEDICAL_STAND_BY],
  },
]
