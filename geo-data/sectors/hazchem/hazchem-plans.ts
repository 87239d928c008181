import {
  AT_ALL_LEVELS,
  COORDINATE,
  cordon,
  evacuate,
  FROM_YELLOW,
  step,
  stopWorks,
  verifyOnSite,
} from '../part/plan-step.ts'
import type { PlanDefault } from '../sector.ts'
import { text } from '../text.ts'

const SHUT = step(
  'shut-block-valves',
  text('停泵并关断截断阀', 'Stop pumps and shut block valves'),
  { role: 'owner-duty', minutes: 5, levels: AT_ALL_LEVELS },
  text(
    '远控停泵，关闭泄漏段上下游截断阀，报段内存量与关断时刻。',
    'Stop the pump, shut the block valves up and down the leak, report the inventory between them and the time of closure.',
  ),
)

const VERIFY = verifyOnSite(
  20,
  text(
    '着防静电服，携便携检测仪自上风向接近；报浓度、风向、云团去向与照片。',
    'Antistatic clothing, portable detector, approach from upwind; report values, wind, where the cloud goes, and a photo.',
  ),
)

const REPAIR = step(
  'stop-leak',
  text('堵漏与倒空', 'Stop the leak and empty the section'),
  { role: 'owner-repair-crew', minutes: 60, levels: FROM_YELLOW },
  text(
    '防爆工具带压堵漏，氮气置换，放空须经火炬。',
    'Seal with non-sparking tools, purge with nitrogen, vent through the flare only.',
  ),
)

const FOG = step(
  'water-fog',
  text('水幕稀释与冷却', 'Water curtain and cooling'),
  { role: 'fire', minutes: 15, levels: FROM_YELLOW },
  text(
    '上风向设水幕阻云，冷却相邻储罐；未控泄漏前不得扑灭稳定燃烧的火炬火。',
    'Curtain the cloud from upwind, cool the neighbouring tanks; never put out a steady jet fire before the leak is under control.',
  ),
)

const CORDON = cordon(
  AT_ALL_LEVELS,
  text('按「管制外沿」断路，熄火停车。', 'Close the roads at the cordon line; engines off.'),
)

const EVACUATE = evacuate(
  text('侧上风向疏散，关窗断气断电。', 'Move people crosswind and upwind; windows shut, gas and power off.'),
)

const DRAINS = step(
  'guard-drains',
  text('封堵雨排防入渠', 'Plug the drains'),
  { role: 'drainage', minutes: 30, levels: FROM_YELLOW },
  text(
    '封堵下游雨水口与排海口，测沟渠可燃气体。',
    'Plug the gullies and the outfall downstream, test the drains for gas.',
  ),
)

const MONITOR = step(
  'monitor-air',
  text('环境监测', 'Monitor air and water'),
  { role: 'environment', minutes: 45, levels: FROM_YELLOW },
  text('下风向布点监测，每 15 min 报一次。', 'Measure downwind, report every 15 min.'),
)

const SUPERVISE = step(
  'park-close',
  text('园区联动停产封路', 'The park halts and closes its roads'),
  { role: 'park-authority', minutes: 20, levels: FROM_YELLOW },
  text('通知下风向企业停产避险。', 'Tell the enterprises downwind to halt and shelter.'),
)

export const HAZCHEM_PLANS: readonly PlanDefault[] = [
  {
    id: 'pipeline-leak',
    name: text('危化品管道泄漏处置预案', 'Response to a pipeline leak'),
    hazard: 'pipeline-leak',
    steps: [SHUT, VERIFY, CORDON, FOG, REPAIR, EVACUATE, DRAINS, MONITOR, SUPERVISE, COORDINATE],
  },
  {
    id: 'third-party-damage',
    name: text('管道第三方破坏处置预案', 'Response to third-party damage'),
    hazard: 'third-party-damage',
    steps: [
      stopWorks(text('到场叫停，查验许可，守护管位。', 'Stop the digging, check the permit, guard the line.')),
      SHUT,
      CORDON,
      FOG,
      EVACUATE,
      COORDINATE,
    ],
  },
]
