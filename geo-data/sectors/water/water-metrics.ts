import { DEVICE_FAULTS } from '../part/device-event.ts'
import { indicator, NO_FIGURE } from '../part/indicator.ts'
import type { DeviceEvent, Metric } from '../sector.ts'
import { text } from '../text.ts'

const BELOW_RANGE = text(
  '量程为计量范围；静止与倒流的读数照收，不算越界。',
  'The range is that of metering; standing and reversed flow are taken too, not refused.',
)

const ON_NETWORK = ['water.main', 'water.node', 'water.plant', 'water.pump-station', 'water.user'] as const

/** Table 2 of the guide (003 附2表2); every range and accuracy in its own words. */
export const WATER_METRICS: readonly Metric[] = [
  indicator(
    { id: 'flow', row: 'R121', on: ON_NETWORK, every: [300, 10] },
    text('管网流量（流速）', 'Network flow (velocity)'),
    ['m/s', -5, 5, 2],
    { accuracy: text('量程：0.02 ~ 5m/s 精度：±1% FS', '0.02–5 m/s; ±1 % FS'), note: BELOW_RANGE },
  ),
  indicator(
    { id: 'pressure', row: 'R122', on: ON_NETWORK, every: [300, 10] },
    text('管网压力', 'Network pressure'),
    ['MPa', -0.1, 2.5, 3],
    {
      accuracy: text('量程：0 ~ 2.5 MPa 精度：0.25% FS', '0–2.5 MPa; 0.25 % FS'),
      note: text('爆管与水锤时可出现负压，照收。', 'A burst or a hammer may draw a vacuum; it is taken too.'),
    },
  ),
  indicator(
    { id: 'leak-sound', row: 'R123', on: ['water.main', 'water.valve', 'water.valve-well'], every: [3600, 60] },
    text('漏水声波', 'Leak sound'),
    ['dB', 0, 100, 0],
    {
      accuracy: text('量程：0 ~ 100dB', '0–100 dB'),
      note: text('指南只给量程，未给精度。', 'The guide gives the range and no accuracy.'),
    },
  ),
  indicator(
    { id: 'hydrant-flow', row: 'R124', on: ['water.hydrant'], every: [600, 10] },
    text('市政消火栓流量', 'Hydrant flow'),
    ['L/s', 0, 50, 1],
    {
      accuracy: text(
        '量程：0.5 ~ 50L/s 精度：±1% FS 环境适用性：应具有防水、防腐和防尘等抗恶劣环境性能',
        '0.5–50 L/s; ±1 % FS; water-, corrosion- and dust-proof',
      ),
      note: BELOW_RANGE,
    },
  ),
  indicator(
    { id: 'hydrant-pressure', row: 'R125', on: ['water.hydrant'], every: [600, 10] },
    text('市政消火栓压力', 'Hydrant pressure'),
    ['MPa', 0, 1.6, 3],
    { accuracy: text('量程：0 ~ 1.6 MPa 精度：±0.5% FS', '0–1.6 MPa; ±0.5 % FS') },
  ),
  indicator(
    { id: 'stress', row: 'R127', on: ['water.main'], every: [600, 60] },
    text('管壁应力', 'Pipe-wall stress'),
    ['MPa', -500, 500, 1],
    NO_FIGURE,
  ),
  indicator(
    { id: 'wire-breaks', row: 'R127', on: ['water.main'], every: [3600, 60] },
    text('预应力钢筒混凝土管断丝（近 24 h）', 'PCCP wire breaks in the past 24 h'),
    ['count', 0, 1000, 0],
    NO_FIGURE,
  ),
]

/** The phenomena that R127 names and a field device recognises by itself. */
export const WATER_DEVICE_EVENTS: readonly DeviceEvent[] = [
  ...DEVICE_FAULTS,
  { id: 'water-hammer', name: text('水锤', 'Water hammer'), nature: 'alarm', blinds: false },
  { id: 'wire-break', name: text('PCCP 断丝', 'PCCP wire break'), nature: 'alarm', blinds: false },
  { id: 'hydrant-opened', name: text('消火栓被开启', 'Hydrant opened'), nature: 'alarm', blinds: false },
]
