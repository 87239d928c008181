import { above, below, changes, cries } from '../part/default-threshold.ts'
import { faultThresholds } from '../part/device-event.ts'
import { ours, type Provenance } from '../provenance.ts'
import type { DefaultThreshold } from '../sector.ts'
import { text } from '../text.ts'
import { WATER_METRICS } from './water-metrics.ts'

const remembered = (clause: string): Provenance => ({
  clause,
  source: 'remembered, text not read',
  mark: 'R',
  verified: false,
})

const PRESSURE: readonly DefaultThreshold[] = [
  changes(text('管网压力骤降（疑似爆管）', 'Pressure collapses (burst suspected)'), {
    metric: 'pressure',
    level: 'P1',
    value: -0.12,
    unit: 'MPa',
    windowSeconds: 60,
    holdSeconds: 0,
    hysteresis: 0.04,
    provenance: ours(
      'a third of a usual 0.35 MPa within a minute; rules.md 2B.3: pressure meters see up to 82 % of bursts',
    ),
  }),
  changes(text('管网压力下降', 'Pressure falls'), {
    metric: 'pressure',
    level: 'P2',
    value: -0.06,
    unit: 'MPa',
    windowSeconds: 600,
    holdSeconds: 30,
    hysteresis: 0.02,
    provenance: ours('half the fall of a burst within ten minutes; to be tuned by back-test'),
  }),
  changes(text('压力骤升（疑似水锤）', 'Pressure surges (water hammer suspected)'), {
    metric: 'pressure',
    level: 'P2',
    value: 0.25,
    unit: 'MPa',
    windowSeconds: 60,
    holdSeconds: 0,
    hysteresis: 0.05,
    provenance: ours('R127 names water hammer without a figure'),
  }),
  below(text('服务压力不足', 'Service pressure too low'), {
    metric: 'pressure',
    level: 'P3',
    value: 0.14,
    unit: 'MPa',
    holdSeconds: 120,
    hysteresis: 0.02,
    provenance: remembered('CJJ 207: 0.14 MPa'),
  }),
]

const FLOW: readonly DefaultThreshold[] = [
  changes(text('流量骤增（疑似爆管）', 'Flow surges (burst suspected)'), {
    metric: 'flow',
    level: 'P2',
    value: 0.5,
    unit: 'm/s',
    windowSeconds: 600,
    holdSeconds: 0,
    hysteresis: 0.1,
    provenance: ours(
      'rules.md 2B.3: bursts above 30 % of the usual demand were detected; a usual velocity is about 1 m/s',
    ),
  }),
  above(text('流速过高', 'Velocity too high'), {
    metric: 'flow',
    level: 'P3',
    value: 3,
    unit: 'm/s',
    holdSeconds: 60,
    hysteresis: 0.3,
    provenance: ours('well above the velocity a main is designed for; usage anomaly of R127'),
  }),
]

const LEAK: readonly DefaultThreshold[] = [
  above(text('持续漏水声', 'Lasting leak sound'), {
    metric: 'leak-sound',
    level: 'P3',
    value: 60,
    unit: 'dB',
    holdSeconds: 120,
    hysteresis: 6,
    provenance: ours('a level above quiet ground, to be set for each logger by its own nights'),
  }),
  above(text('管壁应力偏高', 'Pipe-wall stress high'), {
    metric: 'stress',
    level: 'P3',
    value: 180,
    unit: 'MPa',
    holdSeconds: 60,
    hysteresis: 10,
    provenance: ours('R127 names stress without a figure'),
  }),
  above(text('24 h 内多根断丝', 'Several wires broken within 24 h'), {
    metric: 'wire-breaks',
    level: 'P2',
    value: 5,
    unit: 'count',
    holdSeconds: 0,
    hysteresis: 1,
    provenance: ours('R127 names wire breaks without a figure'),
  }),
]

const HYDRANT: readonly DefaultThreshold[] = [
  below(text('消火栓压力不足', 'Hydrant pressure too low'), {
    metric: 'hydrant-pressure',
    level: 'P2',
    value: 0.1,
    unit: 'MPa',
    holdSeconds: 60,
    hysteresis: 0.02,
    provenance: remembered('GB 50974: 0.10 MPa'),
  }),
  above(text('消火栓异常出流', 'Hydrant runs'), {
    metric: 'hydrant-flow',
    level: 'P3',
    value: 5,
    unit: 'L/s',
    holdSeconds: 30,
    hysteresis: 1,
    provenance: ours('a hydrant at rest runs nothing; a jet takes about 5 L/s'),
  }),
]

export const WATER_THRESHOLDS: readonly DefaultThreshold[] = [
  ...PRESSURE,
  ...FLOW,
  ...LEAK,
  ...HYDRANT,
  cries('pressure', 'water-hammer', text('水锤', 'Water hammer'), 'P2'),
  cries('wire-breaks', 'wire-break', text('PCCP 断丝', 'PCCP wire break'), 'P2'),
  cries('hydrant-flow', 'hydrant-opened', text('消火栓被开启', 'Hydrant opened'), 'P3'),
  ...WATER_METRICS.flatMap((metric) => faultThresholds(metric.id)),
]
