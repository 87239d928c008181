import { changes, levelsAbove, levelsBelow } from '../part/default-threshold.ts'
import { faultThresholds } from '../part/device-event.ts'
import { ours, type Provenance, secondary } from '../provenance.ts'
import type { DefaultThreshold } from '../sector.ts'
import { type Text, text } from '../text.ts'
import { TUNNEL_METRICS } from './tunnel-metrics.ts'

const GAS_CABIN = secondary(
  'GB 50838: alarm ≤20 % LEL, emergency cut-off ≤25 % LEL',
  'mmd38.com/Article-2821596.html; an examination page prints 35 % for the cut-off, GB 50838 itself not read',
)
const CLIMATE = secondary(
  'GB/T 51274: temperature 40 °C, oxygen 18–22 % VOL, hydrogen sulphide 10 mg/m³',
  'jxxtfz.com.cn/news/2661 quoting the standard; the standard itself not read',
)
const OXYGEN = secondary(
  'GBZ/T 205: oxygen 19.5–23.5 % VOL before entry',
  'm.qiqiwenku.com/doc/942893.html; GB/T 51274 is quoted with 18–22 %, the narrower end of each is taken',
)
const SULPHIDE: Provenance = {
  clause: 'GB/T 51274: hydrogen sulphide 10 mg/m³',
  source: '10 mg/m³ ÷ 34.08 g/mol × 24.04 L/mol = 7 ppm at 20 °C; the second level is ours',
  mark: 'D',
  verified: false,
}
const WATER = ours('water on the floor of a walkway; the sump pumps should have started long before')

const falls = (metric: string, name: Text, value: number): DefaultThreshold =>
  changes(name, {
    metric,
    level: 'P2',
    value,
    unit: 'MPa',
    windowSeconds: 60,
    holdSeconds: 0,
    hysteresis: Math.abs(value) / 3,
    provenance: ours('a fall that regulation does not make; to be tuned by back-test'),
  })

const AIR: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('甲烷浓度超限', 'Methane above the limit'),
    { metric: 'methane', unit: '%LEL', hysteresis: 2, provenance: GAS_CABIN },
    ['P2', 20, 5],
    ['P1', 25],
  ),
  ...levelsBelow(
    text('缺氧', 'Too little oxygen'),
    { metric: 'oxygen', unit: '%VOL', hysteresis: 0.3, provenance: OXYGEN },
    ['P2', 19.5, 60],
    ['P1', 18, 10],
  ),
  ...levelsAbove(
    text('富氧', 'Too much oxygen'),
    { metric: 'oxygen', unit: '%VOL', hysteresis: 0.3, provenance: OXYGEN },
    ['P2', 22, 60],
  ),
  ...levelsAbove(
    text('硫化氢超限', 'Hydrogen sulphide above the limit'),
    { metric: 'hydrogen-sulphide', unit: 'ppm', hysteresis: 1, provenance: SULPHIDE },
    ['P2', 7, 10],
    ['P1', 20],
  ),
  ...levelsAbove(
    text('廊内温度过高', 'Too hot in the tunnel'),
    { metric: 'temperature', unit: '°C', hysteresis: 2, provenance: CLIMATE },
    ['P3', 40, 300],
  ),
  ...levelsAbove(
    text('廊内疑似火情', 'Fire suspected in the tunnel'),
    { metric: 'temperature', unit: '°C', hysteresis: 3, provenance: ours('hotter than any line in it makes the air') },
    ['P1', 60, 10],
  ),
  ...levelsAbove(
    text('廊内湿度过高', 'Too damp in the tunnel'),
    { metric: 'humidity', unit: '%RH', hysteresis: 5, provenance: ours('condensation on cables begins') },
    ['P3', 90, 3600],
  ),
  ...levelsAbove(
    text('廊内积水', 'Water in the tunnel'),
    { metric: 'water-level', unit: 'm', hysteresis: 0.05, provenance: WATER },
    ['P3', 0.3, 300],
    ['P2', 0.6, 60],
    ['P1', 1, 30],
  ),
  ...levelsAbove(
    text('拼接处渗漏', 'Seepage at a joint'),
    { metric: 'joint-leak', unit: 'ratio', hysteresis: 0.5, provenance: ours('dry 0, seeping 1') },
    ['P3', 0.5, 600],
  ),
]

const LINES: readonly DefaultThreshold[] = [
  falls('gas-pressure', text('入廊燃气压力突降', 'Gas line pressure falls'), -0.03),
  falls('water-pressure', text('入廊供水压力突降', 'Water line pressure falls'), -0.1),
  falls('heat-pressure', text('入廊热力压力突降', 'Heat line pressure falls'), -0.1),
]

export const TUNNEL_THRESHOLDS: readonly DefaultThreshold[] = [
  ...AIR,
  ...LINES,
  ...TUNNEL_METRICS.flatMap((metric) => faultThresholds(metric.id)),
]
