import { levelsAbove } from '../part/default-threshold.ts'
import { namedIndicator as of } from '../part/indicator.ts'
import { BUILT_YEAR, chosen, measured } from '../part/pipe-attribute.ts'
import { plainPoint } from '../part/plain-kind.ts'
import { plainHazard, planFor } from '../part/plain-response.ts'
import { plainSector } from '../part/plain-sector.ts'
import {
  AT_ALL_LEVELS,
  COORDINATE,
  cordon,
  FROM_ORANGE,
  FROM_YELLOW,
  MEDICAL_STAND_BY,
  step,
  superviseOwner,
} from '../part/plan-step.ts'
import { ours, secondary } from '../provenance.ts'
import type { DefaultThreshold, Kind, Metric } from '../sector.ts'
import { text } from '../text.ts'
import { TRAFFIC_COUPLINGS } from './traffic-couplings.ts'

const TRAFFIC = '#a5b3d1'

const KINDS: readonly Kind[] = [
  plainPoint('vehicle', text('重点车辆', 'Key vehicle'), { glyph: '车', colour: TRAFFIC, minZoom: 12 }, [
    chosen('use', text('类别', 'Use'), [
      { id: 'dangerous-goods', name: text('危货运输', 'Dangerous goods') },
      { id: 'coach', name: text('客运包车', 'Coach') },
      { id: 'school-bus', name: text('校车', 'School bus') },
      { id: 'heavy-truck', name: text('重型货车', 'Heavy truck') },
      { id: 'tipper', name: text('渣土车', 'Tipper') },
    ]),
    { name: 'plate', label: text('车牌号', 'Plate'), type: 'text', unit: 'none', aliases: ['车牌', '号牌'] },
  ]),
  {
    id: 'road-tunnel',
    name: text('城市道路隧道', 'Road tunnel'),
    geometry: 'line',
    layer: 'underground',
    symbol: { as: 'line', widthPx: 4, dash: [2, 1], colour: TRAFFIC },
    minZoom: 11,
    attributes: [measured('clearance_m', text('净高', 'Clearance'), 'm', { min: 2, max: 15 }), BUILT_YEAR],
    crossed: true,
  },
  plainPoint(
    'low-point',
    text('隧道与下穿易涝点', 'Low point of a tunnel or underpass'),
    { glyph: '洼', colour: TRAFFIC, shape: 'diamond', radiusPx: 5, minZoom: 14 },
    [measured('sill_m', text('警戒水深', 'Depth of closure'), 'm', { min: 0.05, max: 5 })],
  ),
]

const TUNNELS = ['traffic.road-tunnel', 'traffic.low-point'] as const

const METRICS: readonly Metric[] = [
  of(['vehicle-speed', 'R192'], text('车速', 'Speed'), ['km/h', 0, 220, 0], ['traffic.vehicle'], [30, 5]),
  of(
    ['driver-behaviour', 'R318'],
    text('驾驶员异常行为识别', 'Driver behaviour recognised'),
    ['ratio', 0, 1, 2],
    ['traffic.vehicle'],
  ),
  of(['water-level', 'R195'], text('隧道积水深度', 'Water in the tunnel'), ['m', 0, 6, 2], TUNNELS, [300, 30]),
  of(['carbon-monoxide', 'R195'], text('隧道一氧化碳', 'Carbon monoxide in the tunnel'), ['ppm', 0, 500, 0], TUNNELS),
  of(['temperature', 'R195'], text('隧道温度', 'Temperature in the tunnel'), ['°C', -30, 300, 0], TUNNELS),
]

const STARTER = ours('a starter; each tunnel and licence sets its own')

const THRESHOLDS: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('重点车辆超速', 'Key vehicle too fast'),
    { metric: 'vehicle-speed', unit: 'km/h', hysteresis: 5, provenance: STARTER },
    ['P3', 90, 60],
    ['P2', 110, 30],
  ),
  ...levelsAbove(
    text('驾驶员异常', 'Driver behaves unsafely'),
    { metric: 'driver-behaviour', unit: 'ratio', hysteresis: 0.2, provenance: ours('recognition score of the camera') },
    ['P2', 0.8, 5],
  ),
  ...levelsAbove(
    text('隧道积水', 'Water in the tunnel'),
    {
      metric: 'water-level',
      unit: 'm',
      hysteresis: 0.03,
      provenance: secondary('', 'shenyang.baogaosu.com 2015: roads closed at 25 cm; the other two are ours'),
    },
    ['P3', 0.15, 60],
    ['P2', 0.25, 30],
    ['P1', 0.5],
  ),
  ...levelsAbove(
    text('隧道一氧化碳超限', 'Carbon monoxide in the tunnel'),
    { metric: 'carbon-monoxide', unit: 'ppm', hysteresis: 10, provenance: STARTER },
    ['P3', 70, 300],
    ['P2', 150, 60],
  ),
  ...levelsAbove(
    text('隧道高温（疑似火情）', 'Tunnel hot (fire suspected)'),
    { metric: 'temperature', unit: '°C', hysteresis: 5, provenance: ours('hotter than traffic makes the air') },
    ['P2', 55, 30],
    ['P1', 75, 5],
  ),
]

const VEHICLE = plainHazard(
  {
    id: 'key-vehicle',
    name: text('重点车辆异常', 'Key vehicle in trouble'),
    question: text('车上装什么，往哪开，谁在跟？', 'What does it carry, where does it go, who follows it?'),
    metrics: ['vehicle-speed', 'driver-behaviour'],
  },
  ['traffic.vehicle'],
)
const FLOODED = plainHazard(
  {
    id: 'tunnel-flood',
    name: text('隧道与下穿积水', 'Flooded tunnel or underpass'),
    question: text('水多深，里面还有没有车？', 'How deep is it, and is any car inside?'),
    metrics: ['water-level'],
  },
  ['traffic.low-point', 'traffic.road-tunnel'],
)
const TUNNEL_AIR = plainHazard(
  {
    id: 'tunnel-fire',
    name: text('隧道烟火与有害气体', 'Fire or bad air in a road tunnel'),
    question: text('烟往哪边走，人从哪个洞口出？', 'Which way goes the smoke, and by which mouth do people leave?'),
    metrics: ['carbon-monoxide', 'temperature'],
  },
  ['traffic.road-tunnel'],
)

const HAZARDS = [VEHICLE, FLOODED, TUNNEL_AIR]

const CLOSE = cordon(
  AT_ALL_LEVELS,
  text('两端封闭、诱导改道、倒出车辆。', 'Close both ends, divert, back the cars out.'),
)
const SUPERVISE = superviseOwner(text('跟踪恢复通行的条件。', 'Follow when traffic may run again.'))
const PLANS = [
  planFor(VEHICLE, [
    step(
      'call-driver',
      text('联系驾驶员与企业', 'Call driver and operator'),
      { role: 'owner-duty', minutes: 5, levels: AT_ALL_LEVELS },
      text(
        '提示减速停靠；危货报介质与数量。',
        'Tell them to slow and stop; for dangerous goods report what and how much.',
      ),
    ),
    cordon(FROM_YELLOW, text('前方拦停检查。', 'Stop and check it ahead.')),
    SUPERVISE,
  ]),
  planFor(FLOODED, [
    CLOSE,
    step(
      'pump-out',
      text('强排积水', 'Pump it out'),
      { role: 'owner-repair-crew', minutes: 30, levels: AT_ALL_LEVELS },
      text('启动泵站与移动泵车，清掏雨水箅。', 'Start the station and mobile pumps, clear the gratings.'),
    ),
    step(
      'search',
      text('搜救被困车辆', 'Search for trapped cars'),
      { role: 'fire', minutes: 15, levels: FROM_YELLOW },
      text('逐车确认无人，水深过半轮不得涉水。', 'Check every car; nobody wades above half a wheel.'),
    ),
    SUPERVISE,
    COORDINATE,
  ]),
  planFor(TUNNEL_AIR, [
    CLOSE,
    step(
      'ventilate',
      text('通风与灭火', 'Ventilate and fight'),
      { role: 'fire', minutes: 10, levels: FROM_YELLOW },
      text(
        '按着火点定风向，人逆烟出洞，消防从进风口进。',
        'Set the air by where it burns; people leave against the smoke, the brigade enters with the air.',
      ),
    ),
    SUPERVISE,
    COORDINATE,
    { ...MEDICAL_STAND_BY, levels: FROM_ORANGE },
  ]),
]

/** Road traffic (R192, R195, R318): key vehicles and road tunnels, filled by adapters. */
export const traffic = plainSector({
  id: 'traffic',
  name: text('道路交通', 'Road traffic'),
  short: text('道路交通', 'Roads'),
  domain: 'public-safety',
  wallScene: 'transport',
  watchesMetres: 300,
  colour: TRAFFIC,
  glyph: '交',
  kinds: KINDS,
  metrics: METRICS,
  thresholds: THRESHOLDS,
  topology: [{ from: 'traffic.road-tunnel', to: ['traffic.road-tunnel'], at: 'ends', snapMetres: 2 }],
  hazards: HAZARDS,
  plans: PLANS,
  couplings: TRAFFIC_COUPLINGS,
})
