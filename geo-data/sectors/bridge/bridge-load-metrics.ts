import type { Every } from '../part/indicator.ts'
import type { KindRef, Metric } from '../sector.ts'
import { text } from '../text.ts'
import { bridgeIndicator as of } from './bridge-indicator.ts'

const GANTRY: readonly KindRef[] = ['bridge.bridge', 'bridge.deck']
const EVENTFUL: Every = [60, 5]
const WEATHER: Every = [300, 60]

const ICE = text(
  '原文如此：“冰点”以毫米计，疑指冰膜（水膜）厚度；照录不改，按冰层厚度记录。',
  'Sic: an “ice point” in millimetres, likely the thickness of the film of ice; kept as written and recorded as a thickness.',
)
const SCORE = text(
  '指南只要求视频能力，无数值；此处记录异常识别得分（0–1），为本平台约定。',
  'The guide asks for abilities of the camera and no value; what is recorded is the score of a recognised anomaly (0–1), which is ours.',
)

/** Table 5 of the guide (003 附2表5), 外部荷载, 气象环境 and 桥梁视频; every accuracy in its own words. */
export const BRIDGE_LOAD_METRICS: readonly Metric[] = [
  of(
    ['traffic-flow', 'R163'],
    text('交通流量', 'Traffic flow'),
    ['count/h', 0, 20000, 0],
    text(
      '适应量程: 0 ~ 250km/h 计数精度: >95% 速度精度: >95%',
      'Range 0–250 km/h; counting accuracy >95 %; speed accuracy >95 %',
    ),
    { on: GANTRY, every: WEATHER },
  ),
  of(
    ['traffic-speed', 'R163'],
    text('车速', 'Traffic speed'),
    ['km/h', 0, 250, 0],
    text(
      '适应量程: 0 ~ 250km/h 计数精度: >95% 速度精度: >95%',
      'Range 0–250 km/h; counting accuracy >95 %; speed accuracy >95 %',
    ),
    { on: GANTRY, every: WEATHER },
  ),
  of(
    ['vehicle-load', 'R164'],
    text('车辆荷载', 'Vehicle load'),
    ['t', 0, 300, 1],
    text(
      '车辆检测速度: 0.5 ~ 100km/h 称重最大容许误差: ≤7% 轴数检测精度: ≥99% 安装后不影响车辆通行 工作温度: -35℃ ~ 65℃、工作环境湿度小于 95%',
      'Speed 0.5–100 km/h; greatest weighing error ≤7 %; axle count ≥99 %; traffic not hindered; works at −35 °C to 65 °C, humidity below 95 %',
    ),
    { on: GANTRY, every: EVENTFUL },
  ),
  of(
    ['impact-acceleration', 'R165'],
    text('车船撞击（加速度）', 'Vehicle or ship impact (acceleration)'),
    ['g', -20, 20, 2],
    text(
      '带宽: 0.1 ~ 1000Hz 量程: ±20g 横向灵敏度: 5%',
      'Bandwidth 0.1–1000 Hz; range ±20 g; transverse sensitivity 5 %',
    ),
    { every: EVENTFUL, on: ['bridge.bridge', 'bridge.pier'] },
  ),
  of(
    ['seismic-acceleration', 'R166'],
    text('地震荷载（三向加速度）', 'Earthquake (three-axis acceleration)'),
    ['g', -2, 2, 3],
    text(
      '方向: XYZ 三方向 带宽: 0.1 ~ 500Hz 量程: ±2g 灵敏度: 2000mV/g',
      'Directions X, Y, Z; bandwidth 0.1–500 Hz; range ±2 g; sensitivity 2000 mV/g',
    ),
    { every: EVENTFUL, on: ['bridge.bridge', 'bridge.pier'] },
  ),
  of(
    ['temperature', 'R167'],
    text('温度', 'Temperature'),
    ['°C', -50, 80, 1],
    text('精度: ±0.5℃ 分辨率: 0.1℃ 响应时间: 不超过 0.5min', 'Accuracy ±0.5 °C; resolution 0.1 °C; response ≤0.5 min'),
  ),
  of(
    ['humidity', 'R167'],
    text('湿度', 'Humidity'),
    ['%RH', 0, 100, 0],
    text('精度: ±2% RH 响应时间: 不超过 0.5min', 'Accuracy ±2 % RH; response ≤0.5 min'),
  ),
  of(
    ['wind-speed', 'R168'],
    text('风速', 'Wind speed'),
    ['m/s', 0, 90, 1],
    text(
      '精度: 0.1m/s 分辨率: 0.1m/s 测量启动风速: ≤0.8m/s',
      'Accuracy 0.1 m/s; resolution 0.1 m/s; starts at ≤0.8 m/s',
    ),
    { every: WEATHER },
  ),
  of(
    ['wind-direction', 'R168'],
    text('风向', 'Wind direction'),
    ['°', 0, 360, 0],
    text(
      '精度: ±2° (1 ~ 30m/s), ±5° (30 ~ 65m/s) 分辨率: 0.1° 测量启动风速: ≤0.5m/s',
      'Accuracy ±2° (1–30 m/s), ±5° (30–65 m/s); resolution 0.1°; starts at ≤0.5 m/s',
    ),
    { every: WEATHER },
  ),
  of(
    ['wind-pressure', 'R168'],
    text('风压', 'Wind pressure'),
    ['kPa', -10, 10, 3],
    text('精度: ±0.1% FS', 'Accuracy ±0.1 % FS'),
    { every: WEATHER },
  ),
  of(
    ['rainfall', 'R169'],
    text('降雨量', 'Rainfall'),
    ['mm', 0, 500, 1],
    text('精度: ±0.1mm 分辨率: 0.1mm', 'Accuracy ±0.1 mm; resolution 0.1 mm'),
    { every: WEATHER },
  ),
  of(
    ['visibility', 'R169'],
    text('能见度', 'Visibility'),
    ['m', 0, 50000, 0],
    text('精度: 10% (<600m) 分辨率: 1m', 'Accuracy 10 % (<600 m); resolution 1 m'),
    { every: WEATHER },
  ),
  of(
    ['deck-temperature', 'R170'],
    text('遥感桥面状态：桥面温度', 'Deck remote state: temperature'),
    ['°C', -50, 90, 1],
    text('精度: ±0.5℃ 分辨率: 0.1℃', 'Accuracy ±0.5 °C; resolution 0.1 °C'),
    { on: GANTRY, every: WEATHER },
  ),
  of(
    ['deck-ice', 'R170'],
    text('遥感桥面状态：冰点', 'Deck remote state: ice point'),
    ['mm', 0, 50, 2],
    text('精度: 0.05mm 分辨率: 0.01mm', 'Accuracy 0.05 mm; resolution 0.01 mm'),
    { on: GANTRY, every: WEATHER, note: ICE },
  ),
  of(
    ['video', 'R171'],
    text('桥梁视频识别', 'Bridge video'),
    ['ratio', 0, 1, 2],
    text(
      '具备自清洁功能 远程调节 支持 180° 大范围全景 宜具备透雾功能 自动录像',
      'Cleans itself; adjusted from afar; 180° panorama; should see through fog; records by itself',
    ),
    { on: GANTRY, every: EVENTFUL, note: SCORE },
  ),
]
