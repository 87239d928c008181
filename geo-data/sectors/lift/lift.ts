import { DEVICE_FAULTS, faultThresholds } from '../part/device-event.ts'
import { namedIndicator as of } from '../part/indicator.ts'
import { BUILT_YEAR, chosen, measured } from '../part/pipe-attribute.ts'
import { plainPoint } from '../part/plain-kind.ts'
import type { DeviceEvent, Kind, Metric, Sector } from '../sector.ts'
import { text } from '../text.ts'

const LIFT = '#738282'

const KINDS: readonly Kind[] = [
  plainPoint('lift', text('电梯', 'Lift'), { glyph: '梯', colour: LIFT, shape: 'square', minZoom: 15 }, [
    chosen('use', text('类别', 'Use'), [
      { id: 'passenger', name: text('乘客电梯', 'Passenger lift') },
      { id: 'goods', name: text('载货电梯', 'Goods lift') },
      { id: 'escalator', name: text('自动扶梯', 'Escalator') },
    ]),
    {
      name: 'registration',
      label: text('96333 识别码', '96333 code'),
      type: 'text',
      unit: 'none',
      aliases: ['96333', '识别码', '注册代码'],
    },
    measured('floors', text('层站数', 'Landings'), 'count', { min: 2, max: 200 }),
    BUILT_YEAR,
  ]),
]

const ON = ['lift.lift'] as const

const METRICS: readonly Metric[] = [
  of(['trapped', 'R196'], text('困人人数', 'Persons trapped'), ['count', 0, 50, 0], ON, [300, 2]),
  of(['levelling-error', 'R196'], text('平层误差', 'Levelling error'), ['mm', -500, 500, 0], ON),
  of(['car-vibration', 'R196'], text('轿厢振动', 'Vibration of the car'), ['m/s2', 0, 50, 2], ON),
  of(['speed', 'R196'], text('运行速度', 'Speed'), ['m/s', 0, 25, 2], ON),
  of(['failure-risk', 'R320'], text('故障风险', 'Risk of failure'), ['ratio', 0, 1, 2], ON, [86400, 3600]),
]

const EVENTS: readonly DeviceEvent[] = [
  ...DEVICE_FAULTS,
  { id: 'person-trapped', name: text('困人', 'Person trapped'), nature: 'alarm', blinds: false },
  { id: 'door-moving', name: text('开门走梯', 'Moved with open door'), nature: 'alarm', blinds: false },
]

/** Lifts (R196, R320): filled by an adapter of the 96333 platform. */
export const lift: Sector = {
  id: 'lift',
  name: text('电梯', 'Lifts'),
  domain: 'public-safety',
  colour: LIFT,
  glyph: '梯',
  kinds: KINDS,
  spaceTypes: [],
  metrics: METRICS,
  deviceEvents: EVENTS,
  thresholds: METRICS.flatMap((metric) => faultThresholds(metric.id)),
  topology: [],
  hazards: [],
  placement: [],
  unitRoles: [],
  plans: [],
}
