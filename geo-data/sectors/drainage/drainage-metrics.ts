import { DEVICE_FAULTS } from '../part/device-event.ts'
import { indicator } from '../part/indicator.ts'
import type { DeviceEvent, Metric } from '../sector.ts'
import { text } from '../text.ts'

const LEVEL = text('精度：±1% FS 分辨率：0.01m', '±1 % FS; 0.01 m')
const FLOW = text('精度：±1% FS 分辨率：0.01m/s', '±1 % FS; 0.01 m/s')
const RAIN = text('精度：±1% FS 分辨率：0.1mm', '±1 % FS; 0.1 mm')

/** Table 3 of the guide (003 附2表3); every accuracy in its own words. */
export const DRAINAGE_METRICS: readonly Metric[] = [
  indicator(
    { id: 'rain', row: 'R131', on: ['drainage.rain-station', 'drainage.ponding-point'], every: [300, 60] },
    text('雨量（近 1 h）', 'Rain in the past hour'),
    ['mm', 0, 300, 1],
    { accuracy: RAIN },
  ),
  indicator(
    { id: 'rain-three-hours', row: 'R131', on: ['drainage.rain-station'], every: [600, 300] },
    text('雨量（近 3 h）', 'Rain in the past three hours'),
    ['mm', 0, 800, 1],
    { accuracy: RAIN },
  ),
  indicator(
    {
      id: 'level-network',
      row: 'R132',
      on: [
        'drainage.manhole',
        'drainage.conduit',
        'drainage.pump-station',
        'drainage.connection-well',
        'drainage.overflow',
        'drainage.storage',
        'drainage.outfall',
        'drainage.treatment-works',
      ],
      every: [600, 60],
    },
    text('管网液位', 'Level in the network'),
    ['m', 0, 30, 2],
    { accuracy: LEVEL },
  ),
  indicator(
    { id: 'level-ponding', row: 'R132', on: ['drainage.ponding-point'], every: [600, 30] },
    text('易积水点液位', 'Depth of ponding'),
    ['m', 0, 10, 2],
    { accuracy: LEVEL },
  ),
  indicator(
    { id: 'level-river', row: 'R132', on: ['drainage.river-gauge', 'drainage.sluice'], every: [600, 60] },
    text('河道液位', 'River level'),
    ['m', -20, 50, 2],
    { accuracy: LEVEL },
  ),
  indicator(
    {
      id: 'flow-network',
      row: 'R133',
      on: [
        'drainage.manhole',
        'drainage.conduit',
        'drainage.pump-station',
        'drainage.outfall',
        'drainage.connection-well',
        'drainage.treatment-works',
      ],
      every: [600, 60],
    },
    text('管网流量（流速）', 'Flow in the network (velocity)'),
    ['m/s', -10, 10, 2],
    {
      accuracy: FLOW,
      note: text('分辨率以流速计；倒灌时为负。', 'The resolution is that of velocity; negative when water flows back.'),
    },
  ),
  indicator(
    { id: 'flow-river', row: 'R133', on: ['drainage.river-gauge', 'drainage.sluice'], every: [600, 60] },
    text('河道流量（流速）', 'River flow (velocity)'),
    ['m/s', -10, 10, 2],
    { accuracy: FLOW },
  ),
  indicator(
    {
      id: 'video',
      row: 'R134',
      on: ['drainage.ponding-point', 'drainage.sluice', 'drainage.outfall'],
      every: [600, 30],
    },
    text('视频积水识别', 'Ponding recognised on video'),
    ['ratio', 0, 1, 2],
    {
      accuracy: text('分辨率：不小于1600TVL', '≥1600 TVL'),
      note: text(
        '分辨率是摄像机的；值为识别置信度。',
        'The resolution is the camera’s; the value is the recognition score.',
      ),
    },
  ),
  indicator(
    {
      id: 'methane',
      row: 'R135',
      on: ['drainage.manhole', 'drainage.conduit', 'drainage.pump-station'],
      every: [1800, 10],
    },
    text('排水空间可燃气体浓度', 'Combustible gas in drains'),
    ['%VOL', 0, 100, 2],
    {
      accuracy: text(
        '精度：±0.1% VOL 使用寿命：不少于18个月 电池供电，无线传输',
        '±0.1 % VOL; life ≥18 months; battery; wireless',
      ),
    },
  ),
]

export const DRAINAGE_DEVICE_EVENTS: readonly DeviceEvent[] = [
  ...DEVICE_FAULTS,
  { id: 'self-alarm', name: text('探测器自报警', 'Detector cries by itself'), nature: 'alarm', blinds: false },
  { id: 'cover-moved', name: text('井盖位移', 'Cover moved'), nature: 'alarm', blinds: false },
  { id: 'pump-tripped', name: text('水泵跳停', 'Pump tripped'), nature: 'alarm', blinds: false },
  { id: 'ponding-recognised', name: text('识别到积水', 'Ponding recognised'), nature: 'alarm', blinds: false },
]
