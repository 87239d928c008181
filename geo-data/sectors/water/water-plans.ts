import {
  AT_ALL_LEVELS,
  COORDINATE,
  cordon,
  FROM_ORANGE,
  FROM_YELLOW,
  step,
  superviseOwner,
  verifyOnSite,
} from '../part/plan-step.ts'
import type { PlanDefault } from '../sector.ts'
import { text } from '../text.ts'

const CLOSE = step(
  'isolate-segment',
  text('关阀止水', 'Close the valves'),
  { role: 'owner-repair-crew', minutes: 30, levels: AT_ALL_LEVELS },
  text(
    '按一次关阀方案关闭；阀门卡死即报二次关阀；缓慢关阀防水锤；确认无水后开挖抢修。',
    'Close the valves of the first closure; report a seized one for the second; close slowly against hammer; dig once it is dry.',
  ),
)

const CORDON = cordon(
  FROM_YELLOW,
  text(
    '封闭积水与塌陷风险路段，疏导交通，任何人不得涉水靠近冒水点。',
    'Close the flooded and undermined road, divert traffic; nobody wades towards the spring.',
  ),
)

const GROUND = step(
  'probe-ground',
  text('探测地下空洞', 'Probe for cavities'),
  { role: 'owner-repair-crew', minutes: 120, levels: FROM_YELLOW },
  text(
    '雷达探测冒水点周边路基，报空洞位置与尺寸；未探明不得开放交通。',
    'Radar the road around the spring; report place and size of cavities; no traffic before it is known.',
  ),
)

const WATER_CARTS = step(
  'bring-water',
  text('应急送水与告知用户', 'Bring water and tell the users'),
  { role: 'owner-duty', minutes: 60, levels: FROM_YELLOW },
  text(
    '优先医院、学校、养老机构；公布停水范围与预计恢复时间。',
    'Hospitals, schools and care homes first; publish who is cut off and until when.',
  ),
)

const SHELTER = step(
  'clear-low-places',
  text('撤出低处人员', 'Clear low places'),
  { role: 'subdistrict', minutes: 20, levels: FROM_ORANGE },
  text('通知地下室、地下车库、下穿通道人员撤出。', 'Have basements, underground car parks and underpasses left.'),
)

const SUPERVISE = superviseOwner(
  text('跟踪关阀、抢修、冲洗、恢复供水各节点。', 'Follow closure, repair, flushing and restoration.'),
)

export const WATER_PLANS: readonly PlanDefault[] = [
  {
    id: 'burst',
    name: text('供水爆管处置预案', 'Response to a burst of a water main'),
    hazard: 'burst',
    steps: [
      verifyOnSite(
        20,
        text(
          '到场确认冒水点与水量，查路面有无裂缝、沉陷；报影像。',
          'Find where and how much water comes up; look for cracks and settling of the road; report pictures.',
        ),
      ),
      CLOSE,
      CORDON,
      SHELTER,
      GROUND,
      WATER_CARTS,
      SUPERVISE,
      COORDINATE,
    ],
  },
  {
    id: 'hidden-leak',
    name: text('供水暗漏处置预案', 'Response to a hidden leak'),
    hazard: 'hidden-leak',
    steps: [
      verifyOnSite(
        60,
        text(
          '用听音杆、相关仪复测定位；查周边井内清水。',
          'Locate by listening rod and correlator; look for clear water in wells nearby.',
        ),
      ),
      GROUND,
      step(
        'repair-leak',
        text('开挖修漏', 'Dig and repair'),
        { role: 'owner-repair-crew', minutes: 480, levels: AT_ALL_LEVELS },
        text('核对其他管线后开挖；修复后复听 24 h。', 'Check other utilities before digging; listen again for 24 h.'),
      ),
      CORDON,
      SUPERVISE,
    ],
  },
  {
    id: 'hydrant-failure',
    name: text('消火栓失效处置预案', 'Response to a failed hydrant'),
    hazard: 'hydrant-failure',
    steps: [
      verifyOnSite(
        60,
        text(
          '现场测压；确认是否被盗用、撞坏或阀门误关。',
          'Measure on site; stolen from, run over, or shut by mistake?',
        ),
      ),
      step(
        'tell-fire-brigade',
        text('通报消防替代水源', 'Tell the fire brigade of another source'),
        { role: 'fire', minutes: 30, levels: AT_ALL_LEVELS },
        text('登记失效消火栓，指定就近替代。', 'Note the failed hydrant; name the nearest other.'),
      ),
      SUPERVISE,
    ],
  },
]
