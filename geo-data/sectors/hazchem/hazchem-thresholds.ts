import { faultThresholds } from '../part/device-event.ts'
import { ours, secondary } from '../provenance.ts'
import type { DefaultThreshold, Priority } from '../sector.ts'
import { type Text, text } from '../text.ts'
import { HAZCHEM_METRICS } from './hazchem-metrics.ts'

const DETECTOR = secondary('GB/T 50493-2019: level 1 25 % LEL, level 2 50 % LEL', 'guardmex.cn/shows/9/59.html')

const fall = (level: Priority, value: number, name: Text): DefaultThreshold => ({
  id: `pressure-fall-${level.toLowerCase()}`,
  name,
  kind: 'rate',
  level,
  value,
  unit: 'MPa',
  windowSeconds: 30,
  holdSeconds: 0,
  hysteresis: 0.05,
  calmSeconds: 60,
  scope: { metric: 'pressure' },
  provenance: ours('a fall that starting and stopping a pump does not make; to be tuned by back-test'),
})

const combustible = (level: Priority, value: number, holdSeconds: number, name: Text): DefaultThreshold => ({
  id: `combustible-${level.toLowerCase()}`,
  name,
  kind: 'above',
  level,
  value,
  unit: '%LEL',
  holdSeconds,
  hysteresis: 5,
  calmSeconds: 60,
  scope: { metric: 'combustible' },
  provenance: DETECTOR,
})

const cries = (metric: string, event: string, level: Priority, name: Text): DefaultThreshold => ({
  id: `${metric}-${event}`,
  name,
  kind: 'device-event',
  event,
  level,
  value: 1,
  unit: 'event',
  holdSeconds: 0,
  hysteresis: 0,
  calmSeconds: 0,
  scope: { metric },
  provenance: ours('R200 names it; its priority is ours'),
})

export const HAZCHEM_THRESHOLDS: readonly DefaultThreshold[] = [
  fall('P2', -0.15, text('管道压力下降', 'Pipeline pressure falls')),
  fall('P1', -0.4, text('管道压力骤降', 'Pipeline pressure collapses')),
  combustible('P2', 25, 5, text('可燃气体超一级报警值', 'Combustible gas above level 1')),
  combustible('P1', 50, 0, text('可燃气体超二级报警值', 'Combustible gas above level 2')),
  {
    id: 'vibration-p3',
    name: text('管道上方持续振动', 'Lasting vibration above the line'),
    kind: 'above',
    level: 'P3',
    value: 8,
    unit: 'mm/s',
    holdSeconds: 20,
    hysteresis: 2,
    calmSeconds: 60,
    scope: { metric: 'vibration' },
    provenance: ours('digging, not traffic; to be tuned on site'),
  },
  cries('combustible', 'self-alarm', 'P2', text('探测器自报警', 'Detector cries by itself')),
  cries('vibration', 'excavation', 'P2', text('第三方施工开挖', 'Third-party excavation')),
  cries('vibration', 'malicious-damage', 'P1', text('蓄意破坏', 'Malicious damage')),
  ...HAZCHEM_METRICS.flatMap((metric) => faultThresholds(metric.id)),
]
