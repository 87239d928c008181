import {
  AT_ALL_LEVELS,
  COORDINATE,
  cordon,
  FROM_YELLOW,
  MEDICAL_STAND_BY,
  step,
  superviseOwner,
  verifyOnSite,
} from '../part/plan-step.ts'
import type { PlanDefault } from '../sector.ts'
import { text } from '../text.ts'

const CLOSE = step(
  'isolate-segment',
  text('关断泄漏管段', 'Isolate the leaking main'),
  { role: 'owner-repair-crew', minutes: 30, levels: AT_ALL_LEVELS },
  text(
    '先停循环泵再关分段阀；穿防烫服，不得进入积有热水的小室；降温后开挖。',
    'Stop the circulation pump, then close the section valves; wear scald-proof suits, enter no chamber that holds hot water; dig once it is cool.',
  ),
)

const TELL_USERS = step(
  'tell-users',
  text('告知停热范围、保障重点用户', 'Tell who loses heat, keep key users warm'),
  { role: 'owner-duty', minutes: 60, levels: FROM_YELLOW },
  text(
    '医院、养老机构优先接入移动热源；公布恢复时间。',
    'Mobile heat to hospitals and care homes first; publish until when.',
  ),
)

const SUPERVISE = superviseOwner(text('跟踪关断、抢修、升温各节点。', 'Follow isolation, repair and reheating.'))

export const HEATING_PLANS: readonly PlanDefault[] = [
  {
    id: 'burst',
    name: text('热力管道爆管处置预案', 'Response to a burst of a heat main'),
    hazard: 'burst',
    steps: [
      verifyOnSite(
        20,
        text(
          '到场确认冒汽、冒水点与路面沉陷；距冒汽处保持安全距离，报热像与影像。',
          'Find steam, hot water and settling of the road; keep away from the steam; report thermal pictures.',
        ),
      ),
      CLOSE,
      cordon(
        FROM_YELLOW,
        text(
          '封闭冒汽路段与塌陷风险区，防行人坠入热水。',
          'Close the steaming and undermined road; nobody may fall into hot water.',
        ),
      ),
      TELL_USERS,
      SUPERVISE,
      COORDINATE,
      MEDICAL_STAND_BY,
    ],
  },
  {
    id: 'heat-loss',
    name: text('供热中断处置预案', 'Response to heat lost'),
    hazard: 'heat-loss',
    steps: [
      verifyOnSite(
        30,
        text('核实热源、循环泵与换热站状态。', 'Check source, circulation pumps and exchange stations.'),
      ),
      TELL_USERS,
      SUPERVISE,
      COORDINATE,
    ],
  },
]
