import { above, below, cries, starterGasLevels } from '../part/default-threshold.ts'
import { faultThresholds } from '../part/device-event.ts'
import { ours, secondary } from '../provenance.ts'
import type { DefaultThreshold } from '../sector.ts'
import { text } from '../text.ts'
import { DRAINAGE_METRICS } from './drainage-metrics.ts'

const SIGNALS = 'fudaoke.com'
const HOUR_RAIN = ours('hourly rain at which drains of a one-, three- and ten-year design fill; the city sets its own')

const RAIN: readonly DefaultThreshold[] = [
  above(text('短时强降雨', 'Heavy shower'), {
    metric: 'rain',
    level: 'P3',
    value: 20,
    unit: 'mm',
    holdSeconds: 0,
    hysteresis: 5,
    provenance: HOUR_RAIN,
  }),
  above(text('短时暴雨', 'Rainstorm'), {
    metric: 'rain',
    level: 'P2',
    value: 35,
    unit: 'mm',
    holdSeconds: 0,
    hysteresis: 5,
    provenance: HOUR_RAIN,
  }),
  above(text('短时特大暴雨', 'Violent rainstorm'), {
    metric: 'rain',
    level: 'P1',
    value: 50,
    unit: 'mm',
    holdSeconds: 0,
    hysteresis: 5,
    provenance: HOUR_RAIN,
  }),
  above(text('3 h 雨量达 50 mm', '50 mm of rain in three hours'), {
    metric: 'rain-three-hours',
    level: 'P2',
    value: 50,
    unit: 'mm',
    holdSeconds: 0,
    hysteresis: 10,
    provenance: secondary('rain signal orange: 3 h 50 mm', SIGNALS),
  }),
  above(text('3 h 雨量达 100 mm', '100 mm of rain in three hours'), {
    metric: 'rain-three-hours',
    level: 'P1',
    value: 100,
    unit: 'mm',
    holdSeconds: 0,
    hysteresis: 10,
    provenance: secondary('rain signal red: 3 h 100 mm', SIGNALS),
  }),
]

const LEVEL: readonly DefaultThreshold[] = [
  above(text('道路积水', 'Road ponds'), {
    metric: 'level-ponding',
    level: 'P2',
    value: 0.15,
    unit: 'm',
    holdSeconds: 60,
    hysteresis: 0.03,
    provenance: { clause: '', source: 'ladder 15/27/30/50 cm, never seen on a page', mark: 'U', verified: false },
  }),
  above(text('积水达封路深度', 'Ponding closes the road'), {
    metric: 'level-ponding',
    level: 'P1',
    value: 0.25,
    unit: 'm',
    holdSeconds: 30,
    hysteresis: 0.03,
    provenance: secondary('Shenyang: road closed at 25 cm', 'shenyang.baogaosu.com 2015'),
  }),
  above(text('管网高液位', 'Network level high'), {
    metric: 'level-network',
    level: 'P3',
    value: 2,
    unit: 'm',
    holdSeconds: 300,
    hysteresis: 0.2,
    provenance: ours('about the crown of a well two metres deep; every well sets its own'),
  }),
  above(text('河道水位偏高', 'River high'), {
    metric: 'level-river',
    level: 'P2',
    value: 3.5,
    unit: 'm',
    holdSeconds: 300,
    hysteresis: 0.2,
    provenance: ours('each gauge has its own warning level'),
  }),
  above(text('河道水位超警', 'River above its warning level'), {
    metric: 'level-river',
    level: 'P1',
    value: 4.5,
    unit: 'm',
    holdSeconds: 300,
    hysteresis: 0.2,
    provenance: ours('each gauge has its own warning level'),
  }),
]

const FLOW: readonly DefaultThreshold[] = [
  below(text('倒灌', 'Water flows back'), {
    metric: 'flow-network',
    level: 'P2',
    value: -0.1,
    unit: 'm/s',
    holdSeconds: 300,
    hysteresis: 0.05,
    provenance: ours('a drain falls one way; ten times the resolution of R133'),
  }),
  above(text('河道流速过高', 'River runs fast'), {
    metric: 'flow-river',
    level: 'P3',
    value: 3,
    unit: 'm/s',
    holdSeconds: 300,
    hysteresis: 0.3,
    provenance: ours('a bank without armour begins to wash away; to be set by the gauge'),
  }),
  above(text('视频识别到积水', 'Ponding seen on video'), {
    metric: 'video',
    level: 'P3',
    value: 0.8,
    unit: 'ratio',
    holdSeconds: 30,
    hysteresis: 0.2,
    provenance: ours('recognition score of the camera'),
  }),
]

export const DRAINAGE_THRESHOLDS: readonly DefaultThreshold[] = [
  ...RAIN,
  ...LEVEL,
  ...FLOW,
  ...starterGasLevels('methane'),
  cries('methane', 'self-alarm', text('探测器自报警', 'Detector cries by itself'), 'P2'),
  cries('level-network', 'cover-moved', text('井盖位移', 'Cover moved'), 'P3'),
  cries('level-network', 'pump-tripped', text('水泵跳停', 'Pump tripped'), 'P2'),
  cries('video', 'ponding-recognised', text('识别到积水', 'Ponding recognised'), 'P2'),
  ...DRAINAGE_METRICS.flatMap((metric) => faultThresholds(metric.id)),
]
