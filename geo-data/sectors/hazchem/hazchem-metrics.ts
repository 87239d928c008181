import { DEVICE_FAULTS } from '../part/device-event.ts'
import type { DeviceEvent, Metric } from '../sector.ts'
import { text } from '../text.ts'

/** Document 004 names what is watched (R200); its annex with the technical figures is not available, and none is invented here. */
const NO_FIGURE = text('—', '—')
const ANNEX_MISSING = text(
  '文件 004 的建设指南附件未取得，无精度数值。',
  'The annex of document 004 (its construction guide) is not available: no accuracy is stated.',
)

const watched = { accuracy: NO_FIGURE, requirement: 'R200', note: ANNEX_MISSING } as const

export const HAZCHEM_METRICS: readonly Metric[] = [
  {
    id: 'pressure',
    name: text('管道压力', 'Pipeline pressure'),
    unit: 'MPa',
    range: { min: 0, max: 20 },
    ...watched,
    decimals: 3,
    reporting: { normalSeconds: 60, alarmSeconds: 2 },
    on: ['hazchem.pipeline', 'hazchem.station', 'hazchem.block-valve'],
  },
  {
    id: 'flow',
    name: text('管道流量', 'Pipeline flow'),
    unit: 't/h',
    range: { min: 0, max: 5000 },
    ...watched,
    decimals: 1,
    reporting: { normalSeconds: 60, alarmSeconds: 5 },
    on: ['hazchem.pipeline', 'hazchem.station'],
  },
  {
    id: 'temperature',
    name: text('介质温度', 'Substance temperature'),
    unit: '°C',
    range: { min: -120, max: 400 },
    ...watched,
    decimals: 1,
    reporting: { normalSeconds: 300, alarmSeconds: 10 },
    on: ['hazchem.pipeline', 'hazchem.station', 'hazchem.tank'],
  },
  {
    id: 'combustible',
    name: text('可燃气体浓度', 'Combustible gas'),
    unit: '%LEL',
    range: { min: 0, max: 100 },
    ...watched,
    decimals: 1,
    reporting: { normalSeconds: 300, alarmSeconds: 2 },
    on: ['hazchem.pipeline', 'hazchem.block-valve', 'hazchem.valve-chamber', 'hazchem.station', 'hazchem.tank'],
  },
  {
    id: 'vibration',
    name: text('第三方施工振动', 'Third-party works vibration'),
    unit: 'mm/s',
    range: { min: 0, max: 500 },
    ...watched,
    decimals: 2,
    reporting: { normalSeconds: 600, alarmSeconds: 5 },
    on: ['hazchem.pipeline'],
  },
]

export const HAZCHEM_DEVICE_EVENTS: readonly DeviceEvent[] = [
  ...DEVICE_FAULTS,
  { id: 'self-alarm', name: text('探测器自报警', 'Detector cries by itself'), nature: 'alarm', blinds: false },
  { id: 'excavation', name: text('第三方施工开挖', 'Third-party excavation'), nature: 'alarm', blinds: false },
  { id: 'malicious-damage', name: text('蓄意破坏', 'Malicious damage'), nature: 'alarm', blinds: false },
]
