import type { Every } from '../part/indicator.ts'
import type { KindRef, Metric } from '../sector.ts'
import { text } from '../text.ts'
import { bridgeIndicator as of } from './bridge-indicator.ts'

/** Dynamics are taken at 100 Hz and more on the bridge itself; what travels is the greatest of each period. */
const DYNAMIC: Every = [60, 5]
const PARTS: readonly KindRef[] = ['bridge.bridge', 'bridge.pier', 'bridge.tower']

const SAND = text(
  '原文“允许大含沙”“适应大流速”，疑脱“最”字；照录不改。',
  'Sic: the guide writes “allowed large sand” and “large flow”, likely for “largest”; kept as written.',
)
const DERIVED = text(
  '不在表 5 中：由竖向加速度定时分析所得的一阶自振频率，相对本桥基准的变化（指南五（一）5）。',
  'Not in table 5: the first natural frequency from scheduled analysis of vertical acceleration, against the baseline of this bridge (guide 5(1)5).',
)

/** Table 5 of the guide (003 附2表5), 桥梁结构; every accuracy in its own words. */
export const BRIDGE_STRUCTURE_METRICS: readonly Metric[] = [
  of(
    ['tilt', 'R151'],
    text('倾角', 'Tilt'),
    ['°', -15, 15, 4],
    text('精度: 0.08° 分辨率: 0.0001°', 'Accuracy 0.08°; resolution 0.0001°'),
    { on: PARTS },
  ),
  of(
    ['displacement', 'R152'],
    text('位移', 'Displacement'),
    ['mm', -2000, 2000, 2],
    text('精度: 0.1% FS 分辨率: 0.01mm', 'Accuracy 0.1 % FS; resolution 0.01 mm'),
    { on: PARTS },
  ),
  of(
    ['crack-width', 'R153'],
    text('裂缝宽度', 'Crack width'),
    ['mm', 0, 50, 2],
    text('精度: 0.01mm 分辨率: 0.025% FS', 'Accuracy 0.01 mm; resolution 0.025 % FS'),
    { on: PARTS },
  ),
  of(
    ['static-strain', 'R154'],
    text('静应变', 'Static strain'),
    ['µε', -5000, 5000, 1],
    text(
      '精度: ±2με 分辨率: 0.1με 工作温度: -20°C ~ 70°C',
      'Accuracy ±2 µε; resolution 0.1 µε; works at −20 °C to 70 °C',
    ),
    { on: PARTS },
  ),
  of(
    ['cable-force', 'R155'],
    text('索力', 'Cable force'),
    ['kN', 0, 30000, 0],
    text('精度: 0.1% FS 分辨率: 0.07% FS', 'Accuracy 0.1 % FS; resolution 0.07 % FS'),
  ),
  of(
    ['acceleration', 'R156'],
    text('加速度（整体）', 'Acceleration (whole structure)'),
    ['m/s2', -20, 20, 3],
    text(
      '主要用于测量结构的整体模态，应采用超低频或低频传感器。低频: ≤0.17Hz 横向灵敏度: 1%',
      'For the modes of the whole structure, by ultra-low or low frequency sensors. Low frequency ≤0.17 Hz; transverse sensitivity 1 %',
    ),
    { every: DYNAMIC, on: PARTS },
  ),
  of(
    ['member-acceleration', 'R157'],
    text('加速度（构件）', 'Acceleration (member)'),
    ['m/s2', -50, 50, 3],
    text(
      '主要用于测量构件的局部模态，应采用低频传感器。横向灵敏度: 5%',
      'For the local modes of a member, by low frequency sensors. Transverse sensitivity 5 %',
    ),
    { every: DYNAMIC, on: PARTS },
  ),
  of(
    ['dynamic-strain', 'R158'],
    text('动应变', 'Dynamic strain'),
    ['µε', -5000, 5000, 1],
    text('精度: ±0.1% FS 测量频率: 100Hz 分辨率: 0.1με', 'Accuracy ±0.1 % FS; measured at 100 Hz; resolution 0.1 µε'),
    { every: DYNAMIC, on: PARTS },
  ),
  of(
    ['deflection', 'R159'],
    text('挠度', 'Deflection'),
    ['mm', -3000, 3000, 1],
    text('精度: ±0.1% FS 分辨率: ≤0.01% FS', 'Accuracy ±0.1 % FS; resolution ≤0.01 % FS'),
    { every: DYNAMIC },
  ),
  of(
    ['bearing-reaction', 'R160'],
    text('支座动反力', 'Dynamic reaction of the bearing'),
    ['kN', -5000, 100000, 0],
    text(
      '精度: ±0.1% FS 频率: ≥100Hz 分辨率: ≤0.05% FS',
      'Accuracy ±0.1 % FS; frequency ≥100 Hz; resolution ≤0.05 % FS',
    ),
    { every: DYNAMIC, on: ['bridge.bridge', 'bridge.pier'] },
  ),
  of(
    ['corrosion', 'R161'],
    text('腐蚀', 'Corrosion (potential)'),
    ['mV', -2000, 2000, 0],
    text(
      '精度: ±1% 分辨率: 电位 ±1mV 使用寿命: 不少于 5 年',
      'Accuracy ±1 %; resolution ±1 mV of potential; life ≥5 years',
    ),
    { every: [3600, 600], on: PARTS },
  ),
  of(
    ['scour', 'R162'],
    text('基础冲刷', 'Scour at the foundation'),
    ['m', 0, 50, 2],
    text(
      '精度: <0.1m 分辨率: 0.01m 频率: 100kHz 允许大含沙: ≤50kg/m³ 适应大流速: ≤5m/s',
      'Accuracy <0.1 m; resolution 0.01 m; frequency 100 kHz; sand carried ≤50 kg/m³; flow ≤5 m/s',
    ),
    { on: ['bridge.bridge', 'bridge.pier'], note: SAND },
  ),
  of(
    ['frequency-change', 'R313'],
    text('自振频率变化', 'Change of the natural frequency'),
    ['percent', -100, 100, 2],
    text('—', '—'),
    { every: [3600, 600], note: DERIVED },
  ),
]
