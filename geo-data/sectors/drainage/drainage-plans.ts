import {
  AT_ALL_LEVELS,
  AT_RED,
  COORDINATE,
  cordon,
  evacuate,
  FROM_ORANGE,
  FROM_YELLOW,
  step,
  superviseOwner,
  verifyOnSite,
} from '../part/plan-step.ts'
import type { PlanDefault } from '../sector.ts'
import { text } from '../text.ts'

const PUMP = step(
  'pump-out',
  text('强排与清掏', 'Pump out and clear the gullies'),
  { role: 'drainage', minutes: 30, levels: AT_ALL_LEVELS },
  text(
    '开启泵站、移动泵车强排；清掏雨水口；开盖处专人值守、设护栏与警示灯。',
    'Run the station and mobile pumps; clear gullies; every open cover is guarded, fenced and lit.',
  ),
)

const CLOSE_ROAD = cordon(
  FROM_YELLOW,
  text(
    '积水达 25 cm 封闭下穿通道与低洼路段，提前分流；劝返涉水人车。',
    'At 25 cm close underpasses and low roads, divert early; turn people and cars back from the water.',
  ),
)

const CLEAR_LOW = step(
  'clear-low-places',
  text('转移低洼与地下空间人员', 'Move people out of low and underground places'),
  { role: 'subdistrict', minutes: 30, levels: FROM_ORANGE },
  text(
    '逐户通知地下室、棚户、地下商场；老人、儿童、行动不便者优先；报转移人数。',
    'Go to basements, shacks and underground shops; the old, children and the disabled first; report how many.',
  ),
)

const SUPERVISE = superviseOwner(
  text(
    '跟踪泵站运行、积水消退与受损设施修复。',
    'Follow the pumps, the falling water and the repair of what is damaged.',
  ),
)

export const DRAINAGE_PLANS: readonly PlanDefault[] = [
  {
    id: 'flooding',
    name: text('城市内涝处置预案', 'Response to urban flooding'),
    hazard: 'flooding',
    steps: [
      verifyOnSite(
        20,
        text(
          '到场量积水深度与范围，报影像；不得涉水过膝。',
          'Measure depth and extent, report pictures; never wade above the knee.',
        ),
      ),
      PUMP,
      CLOSE_ROAD,
      CLEAR_LOW,
      step(
        'rescue',
        text('被困人员救援', 'Rescue the trapped'),
        { role: 'fire', minutes: 15, levels: FROM_ORANGE },
        text(
          '冲锋舟、水泵到位；优先车辆与地下空间被困者。',
          'Boats and pumps on site; cars and underground places first.',
        ),
      ),
      step(
        'power-off',
        text('涉水区域断电确认', 'Power off where water stands'),
        { role: 'sector-department', minutes: 20, levels: AT_RED },
        text('协调供电停送，防触电。', 'Have the power cut against electrocution.'),
      ),
      SUPERVISE,
      COORDINATE,
    ],
  },
  {
    id: 'river-rise',
    name: text('河道超警处置预案', 'Response to a river above its warning level'),
    hazard: 'river-rise',
    steps: [
      verifyOnSite(30, text('巡堤查险，核对水尺读数。', 'Walk the bank, check the staff gauge.')),
      step(
        'shut-outfalls',
        text('关闸防倒灌并启泵强排', 'Shut the sluices and pump'),
        { role: 'drainage', minutes: 30, levels: AT_ALL_LEVELS },
        text('按闸站调度令执行，记录闸位。', 'As the dispatch order says; note every gate.'),
      ),
      CLEAR_LOW,
      SUPERVISE,
      COORDINATE,
    ],
  },
  {
    id: 'drain-gas',
    name: text('排水空间燃爆处置预案', 'Response to gas in a drain'),
    hazard: 'drain-gas',
    steps: [
      verifyOnSite(
        15,
        text(
          '携四合一气体检测仪，上风向测井口；辨沼气与管道燃气（测乙烷）；禁止下井、动火。',
          'Bring a four-gas detector, measure upwind; tell sewer gas from pipeline gas by ethane; nobody enters, no flame.',
        ),
      ),
      step(
        'ventilate-spaces',
        text('开盖通风降浓度', 'Open covers and ventilate'),
        { role: 'drainage', minutes: 30, levels: AT_ALL_LEVELS },
        text(
          '铜质工具开启连通井盖，防爆风机送风；低于 1 % VOL 后监测 30 min。',
          'Open the connected covers with non-sparking tools, blow with explosion-proof fans; measure for 30 min below 1 % VOL.',
        ),
      ),
      step(
        'check-gas-mains',
        text('燃气企业排查邻近管线', 'Gas company checks the mains nearby'),
        { role: 'gas-company', minutes: 30, levels: AT_ALL_LEVELS },
        text(
          '测 12.5 m 内燃气管线与阀井，必要时关阀。',
          'Test mains and valve wells within 12.5 m; close valves if need be.',
        ),
      ),
      cordon(
        FROM_YELLOW,
        text('按「管制外沿」设警戒，禁止明火与车辆。', 'Cordon off at the cordon line; no flames, no cars.'),
      ),
      evacuate(text('逐栋通知撤离，沿管渠上下游优先。', 'Go house by house, along the drain first.')),
      SUPERVISE,
      COORDINATE,
    ],
  },
]
