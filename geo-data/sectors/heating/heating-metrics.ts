import { DEVICE_FAULTS } from '../part/device-event.ts'
import { indicator } from '../part/indicator.ts'
import type { DeviceEvent, Metric } from '../sector.ts'
import { text } from '../text.ts'

const ON_NETWORK = ['heating.main', 'heating.chamber', 'heating.exchange-station', 'heating.plant'] as const

/** Table 4 of the guide (003 附2表4); every range and accuracy in its own words. */
export const HEATING_METRICS: readonly Metric[] = [
  indicator(
    { id: 'flow', row: 'R141', on: ON_NETWORK, every: [300, 10] },
    text('热力管道流量', 'Heat flow'),
    ['m3/h', 0, 1000, 1],
    {
      accuracy: text('量程：0~1000m³/h 精度：优于1级', '0–1000 m³/h; better than class 1'),
      note: text(
        '大口径干管的流量可超出此量程，须另设测点量程。',
        'A large trunk may carry more than this range; its own meter needs a wider one.',
      ),
    },
  ),
  indicator(
    { id: 'pressure', row: 'R142', on: ON_NETWORK, every: [300, 10] },
    text('热力管道压力', 'Heat-main pressure'),
    ['MPa', 0, 2.5, 3],
    {
      accuracy: text('量程：0~2.5MPa', '0–2.5 MPa'),
      note: text('指南只给量程，未给精度。', 'The guide gives the range and no accuracy.'),
    },
  ),
  indicator(
    { id: 'temperature', row: 'R143', on: ON_NETWORK, every: [300, 10] },
    text('热力管道温度', 'Heat-main temperature'),
    ['°C', -40, 400, 1],
    {
      accuracy: text('—', '—'),
      note: text(
        '指南的模型用到温度，表 4 却未列，故无量程与精度。',
        'The guide’s models use temperature, yet table 4 does not list it: no range, no accuracy.',
      ),
    },
  ),
]

export const HEATING_DEVICE_EVENTS: readonly DeviceEvent[] = [
  ...DEVICE_FAULTS,
  {
    id: 'leak-wire',
    name: text('直埋管泄漏监测线报警', 'Leak wire of a buried pipe cries'),
    nature: 'alarm',
    blinds: false,
  },
  { id: 'pump-tripped', name: text('循环泵跳停', 'Circulation pump tripped'), nature: 'alarm', blinds: false },
]
