import { levelsAbove, levelsBelow } from '../part/default-threshold.ts'
import { faultThresholds } from '../part/device-event.ts'
import { ours, type Provenance } from '../provenance.ts'
import type { DefaultThreshold } from '../sector.ts'
import { text } from '../text.ts'
import { BRIDGE_LOAD_METRICS } from './bridge-load-metrics.ts'
import { BRIDGE_STRUCTURE_METRICS } from './bridge-structure-metrics.ts'

/* The numbers of JT/T 1037, GB 50982 and T/CECS 529 could not be read (rules.md 2B.4): nothing here is a standard's value. */

const STARTER = ours(
  'rules.md 2B.4: levels of the standards not verified; a starter until each bridge has its own from design and load test',
)
const FREQUENCY = ours(
  'rules.md 2B.4: sample rows of an open model (5.40 %, 13.60 %, 16.10 % for levels 3, 2, 1), consistent with 5/10/15 %',
)
const CRACK = ours(
  'rules.md 2B.4: example of an open model; its growth of 0.01 mm a day is the accuracy of the sensor itself, so not taken',
)
const remembered = (clause: string, source: string): Provenance => ({ clause, source, mark: 'R', verified: false })

const RESPONSE: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('倾角超限', 'Tilt beyond the limit'),
    { metric: 'tilt', unit: '°', hysteresis: 0.1, provenance: STARTER },
    ['P2', 0.5, 60],
    ['P1', 1, 10],
  ),
  ...levelsBelow(
    text('反向倾角超限', 'Tilt the other way beyond the limit'),
    { metric: 'tilt', unit: '°', hysteresis: 0.1, provenance: STARTER },
    ['P2', -0.5, 60],
    ['P1', -1, 10],
  ),
  ...levelsAbove(
    text('位移超限', 'Displacement beyond the limit'),
    { metric: 'displacement', unit: 'mm', hysteresis: 10, provenance: STARTER },
    ['P3', 80, 60],
    ['P2', 150, 60],
  ),
  ...levelsAbove(
    text('裂缝宽度超限', 'Crack wider than the limit'),
    { metric: 'crack-width', unit: 'mm', hysteresis: 0.02, provenance: CRACK },
    ['P3', 0.25, 600],
    ['P2', 0.5, 600],
  ),
  ...levelsAbove(
    text('静应变超限', 'Static strain beyond the limit'),
    { metric: 'static-strain', unit: 'µε', hysteresis: 20, provenance: STARTER },
    ['P3', 300, 600],
    ['P2', 450, 60],
  ),
  ...levelsAbove(
    text('动应变超限', 'Dynamic strain beyond the limit'),
    { metric: 'dynamic-strain', unit: 'µε', hysteresis: 20, provenance: STARTER },
    ['P3', 250],
    ['P2', 400],
  ),
  ...levelsAbove(
    text('挠度超限', 'Deflection beyond the limit'),
    { metric: 'deflection', unit: 'mm', hysteresis: 10, provenance: STARTER },
    ['P3', 100, 10],
    ['P2', 150, 5],
    ['P1', 250],
  ),
  ...levelsAbove(
    text('结构振动超限', 'The structure shakes beyond the limit'),
    { metric: 'acceleration', unit: 'm/s2', hysteresis: 0.1, provenance: STARTER },
    ['P3', 1],
    ['P2', 2],
  ),
  ...levelsBelow(
    text('支座脱空', 'The bearing lifts off'),
    {
      metric: 'bearing-reaction',
      unit: 'kN',
      hysteresis: 20,
      provenance: ours('a reaction at nought is a bearing that carries nothing'),
    },
    ['P1', 0, 10],
  ),
  ...levelsBelow(
    text('钢筋腐蚀电位', 'Corrosion potential of the steel'),
    {
      metric: 'corrosion',
      unit: 'mV',
      hysteresis: 20,
      provenance: remembered('ASTM C876: below −350 mV (CSE) corrosion is likely', 'remembered, not read'),
    },
    ['P3', -350, 3600],
  ),
  ...levelsAbove(
    text('基础冲刷超限', 'Scour deeper than the limit'),
    { metric: 'scour', unit: 'm', hysteresis: 0.2, provenance: STARTER },
    ['P3', 1, 600],
    ['P2', 2, 600],
  ),
  ...levelsBelow(
    text('自振频率下降', 'The natural frequency has dropped'),
    { metric: 'frequency-change', unit: 'percent', hysteresis: 1, provenance: FREQUENCY },
    ['P3', -5],
    ['P2', -10],
    ['P1', -15],
  ),
]

const ACTION: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('车辆超载', 'Overloaded vehicle'),
    {
      metric: 'vehicle-load',
      unit: 't',
      hysteresis: 1,
      provenance: remembered('GB 1589: 49 t for six axles', 'remembered, not read; 60 and 80 t are ours'),
    },
    ['P3', 49],
    ['P2', 60],
    ['P1', 80],
  ),
  ...levelsAbove(
    text('车船撞击', 'Impact of vehicle or ship'),
    { metric: 'impact-acceleration', unit: 'g', hysteresis: 0.2, provenance: STARTER },
    ['P2', 1],
    ['P1', 3],
  ),
  ...levelsAbove(
    text('地震动', 'Earthquake'),
    {
      metric: 'seismic-acceleration',
      unit: 'g',
      hysteresis: 0.01,
      provenance: remembered('GB 18306: 0.05 g and 0.10 g stand for intensities VI and VII', 'remembered, not read'),
    },
    ['P2', 0.05],
    ['P1', 0.1],
  ),
  ...levelsAbove(
    text('大风', 'Strong wind'),
    {
      metric: 'wind-speed',
      unit: 'm/s',
      hysteresis: 2,
      provenance: ours('Beaufort 8 begins at 17.2 m/s, 10 at 24.5 m/s'),
    },
    ['P3', 17.2, 60],
    ['P2', 24.5, 30],
  ),
  ...levelsBelow(
    text('能见度低', 'Low visibility'),
    {
      metric: 'visibility',
      unit: 'm',
      hysteresis: 20,
      provenance: remembered('road traffic rules: 200 m and 50 m', 'remembered, not read'),
    },
    ['P3', 200, 300],
    ['P2', 50, 60],
  ),
  ...levelsAbove(
    text('桥面结冰', 'Ice on the deck'),
    { metric: 'deck-ice', unit: 'mm', hysteresis: 0.2, provenance: ours('ten times the accuracy of table 5') },
    ['P3', 0.5, 60],
  ),
  ...levelsAbove(
    text('桥面异常识别', 'Anomaly recognised on the bridge'),
    { metric: 'video', unit: 'ratio', hysteresis: 0.2, provenance: ours('recognition score of the camera') },
    ['P2', 0.8, 10],
  ),
]

export const BRIDGE_THRESHOLDS: readonly DefaultThreshold[] = [
  ...RESPONSE,
  ...ACTION,
  ...[...BRIDGE_STRUCTURE_METRICS, ...BRIDGE_LOAD_METRICS].flatMap((metric) => faultThresholds(metric.id)),
]
