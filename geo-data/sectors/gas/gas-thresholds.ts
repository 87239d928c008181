import { cries, starterGasLevels } from '../part/default-threshold.ts'
import { faultThresholds } from '../part/device-event.ts'
import { ours, type Provenance, secondary } from '../provenance.ts'
import type { DefaultThreshold, Priority } from '../sector.ts'
import { type Text, text } from '../text.ts'
import { GAS_METRICS } from './gas-metrics.ts'

const PETROCHEMICAL = secondary(
  'GB/T 50493-2019: 25 % / 50 % LEL',
  'guardmex.cn/shows/9/59.html; 1.25 / 2.5 % VOL for methane at LEL 5 % VOL by arithmetic',
)

interface ConcentrationLevel {
  metric: string
  level: Priority
  value: number
  holdSeconds: number
  provenance: Provenance
}

const concentration = (name: Text, at: ConcentrationLevel): DefaultThreshold => ({
  id: `${at.metric}-${at.level.toLowerCase()}`,
  name,
  kind: 'above',
  level: at.level,
  value: at.value,
  unit: '%VOL',
  holdSeconds: at.holdSeconds,
  hysteresis: 0.2,
  calmSeconds: 60,
  scope: { metric: at.metric },
  provenance: at.provenance,
})

const HIGH = text('可燃气体浓度超高限', 'Combustible gas above the high level')
const LOW = text('可燃气体浓度超低限', 'Combustible gas above the low level')

export const GAS_THRESHOLDS: readonly DefaultThreshold[] = [
  ...starterGasLevels('methane-adjacent'),
  concentration(LOW, {
    metric: 'methane-catering',
    level: 'P2',
    value: 1.25,
    holdSeconds: 10,
    provenance: PETROCHEMICAL,
  }),
  concentration(HIGH, {
    metric: 'methane-catering',
    level: 'P1',
    value: 2.5,
    holdSeconds: 0,
    provenance: PETROCHEMICAL,
  }),
  {
    id: 'methane-column-p2',
    name: text('场站泄漏柱浓度超限', 'Leak column above the level'),
    kind: 'above',
    level: 'P2',
    value: 1000,
    unit: 'ppm·m',
    holdSeconds: 5,
    hysteresis: 200,
    calmSeconds: 60,
    scope: { metric: 'methane-column' },
    provenance: ours('2 % of the imaging range of R107'),
  },
  {
    id: 'pressure-fall',
    name: text('管网压力突降', 'Sudden fall of pressure'),
    kind: 'rate',
    level: 'P2',
    value: -0.05,
    unit: 'MPa',
    windowSeconds: 60,
    holdSeconds: 0,
    hysteresis: 0.02,
    calmSeconds: 60,
    scope: { metric: 'pressure' },
    provenance: ours('one eighth of a medium-pressure main; a station may set its own'),
  },
  {
    id: 'vibration-p3',
    name: text('管线上方持续振动', 'Lasting vibration above the main'),
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
  {
    id: 'work-video-p2',
    name: text('识别到管线上方施工', 'Works recognised above the main'),
    kind: 'above',
    level: 'P2',
    value: 0.8,
    unit: 'ratio',
    holdSeconds: 10,
    hysteresis: 0.2,
    calmSeconds: 60,
    scope: { metric: 'work-video' },
    provenance: ours('recognition score of the camera'),
  },
  cries('methane-adjacent', 'self-alarm', text('探测器自报警', 'Detector cries by itself'), 'P2'),
  cries('methane-catering', 'self-alarm', text('探测器自报警', 'Detector cries by itself'), 'P2'),
  cries('work-video', 'work-recognised', text('识别到施工', 'Works recognised'), 'P2'),
  cries('vibration', 'disturbance', text('施工扰动', 'Disturbance felt'), 'P3'),
  ...GAS_METRICS.flatMap((metric) => faultThresholds(metric.id)),
]
