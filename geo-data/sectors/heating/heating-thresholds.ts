import { above, changes, cries } from '../part/default-threshold.ts'
import { faultThresholds } from '../part/device-event.ts'
import { ours } from '../provenance.ts'
import type { DefaultThreshold } from '../sector.ts'
import { text } from '../text.ts'
import { HEATING_METRICS } from './heating-metrics.ts'

const TUNED = ours('no document gives a figure; to be tuned by back-test')

export const HEATING_THRESHOLDS: readonly DefaultThreshold[] = [
  changes(text('热力管道压力骤降（疑似爆管）', 'Heat-main pressure collapses (burst suspected)'), {
    metric: 'pressure',
    level: 'P1',
    value: -0.3,
    unit: 'MPa',
    windowSeconds: 60,
    holdSeconds: 0,
    hysteresis: 0.1,
    provenance: ours('a quarter of a usual 1.2 MPa within a minute'),
  }),
  changes(text('热力管道压力下降', 'Heat-main pressure falls'), {
    metric: 'pressure',
    level: 'P2',
    value: -0.12,
    unit: 'MPa',
    windowSeconds: 600,
    holdSeconds: 30,
    hysteresis: 0.04,
    provenance: TUNED,
  }),
  above(text('热力管道超压', 'Heat main over-pressed'), {
    metric: 'pressure',
    level: 'P2',
    value: 1.6,
    unit: 'MPa',
    holdSeconds: 10,
    hysteresis: 0.05,
    provenance: ours('the design pressure most city networks are built for; each network sets its own'),
  }),
  changes(text('补水骤增（疑似泄漏）', 'Make-up surges (leak suspected)'), {
    metric: 'flow',
    level: 'P2',
    value: 150,
    unit: 'm3/h',
    windowSeconds: 600,
    holdSeconds: 0,
    hysteresis: 30,
    provenance: TUNED,
  }),
  changes(text('温度骤降（供热中断）', 'Temperature collapses (heat is lost)'), {
    metric: 'temperature',
    level: 'P2',
    value: -15,
    unit: '°C',
    windowSeconds: 1800,
    holdSeconds: 60,
    hysteresis: 5,
    provenance: TUNED,
  }),
  cries('temperature', 'leak-wire', text('直埋管泄漏监测线报警', 'Leak wire of a buried pipe cries'), 'P2'),
  cries('flow', 'pump-tripped', text('循环泵跳停', 'Circulation pump tripped'), 'P2'),
  ...HEATING_METRICS.flatMap((metric) => faultThresholds(metric.id)),
]
