import { DEVICE_FAULTS, faultThresholds } from '../part/device-event.ts'
import { namedIndicator as of } from '../part/indicator.ts'
import { BUILT_YEAR, chosen, measured } from '../part/pipe-attribute.ts'
import { plainPoint } from '../part/plain-kind.ts'
import type { Kind, Metric, Sector } from '../sector.ts'
import { text } from '../text.ts'

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

/** Road traffic (R192, R195, R318): key vehicles and road tunnels, filled by adapters. */
export const traffic: Sector = {
  id: 'traffic',
  name: text('道路交通', 'Road traffic'),
  domain: 'public-safety',
  colour: TRAFFIC,
  glyph: '交',
  kinds: KINDS,
  spaceTypes: [],
  metrics: METRICS,
  deviceEvents: DEVICE_FAULTS,
  thresholds: METRICS.flatMap((metric) => faultThresholds(metric.id)),
  topology: [{ from: 'traffic.road-tunnel', to: ['traffic.road-tunnel'], at: 'ends', snapMetres: 2 }],
  hazards: [],
  placement: [],
  unitRoles: [],
  plans: [],
}
