import { cries, levelsAbove } from '../part/default-threshold.ts'
import { DEVICE_FAULTS } from '../part/device-event.ts'
import { namedIndicator as of } from '../part/indicator.ts'
import { BUILT_YEAR, chosen, measured } from '../part/pipe-attribute.ts'
import { plainPoint } from '../part/plain-kind.ts'
import { plainHazard, planFor } from '../part/plain-response.ts'
import { plainSector } from '../part/plain-sector.ts'
import { AT_ALL_LEVELS, FROM_ORANGE, FROM_YELLOW, MEDICAL_STAND_BY, step, superviseOwner } from '../part/plan-step.ts'
import { ours } from '../provenance.ts'
import type { DefaultThreshold, DeviceEvent, Kind, Metric } from '../sector.ts'
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
  of(['failure-risk', 'R320'], text('故障风险', 'Risk of failure'), ['ratio', 0, 1, 2], ON, [3600, 600]),
]

const EVENTS: readonly DeviceEvent[] = [
  ...DEVICE_FAULTS,
  { id: 'person-trapped', name: text('困人', 'Person trapped'), nature: 'alarm', blinds: false },
  { id: 'door-moving', name: text('开门走梯', 'Moved with open door'), nature: 'alarm', blinds: false },
]

const STARTER = ours('a starter; each lift sets its own')

const THRESHOLDS: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('电梯困人', 'Persons trapped in a lift'),
    { metric: 'trapped', unit: 'count', hysteresis: 0.5, provenance: ours('one is enough') },
    ['P2', 0.5],
    ['P1', 8.5],
  ),
  ...levelsAbove(
    text('平层误差过大', 'Levels badly'),
    { metric: 'levelling-error', unit: 'mm', hysteresis: 5, provenance: STARTER },
    ['P3', 40, 60],
  ),
  ...levelsAbove(
    text('轿厢振动过大', 'The car shakes'),
    { metric: 'car-vibration', unit: 'm/s2', hysteresis: 0.3, provenance: STARTER },
    ['P3', 3, 10],
  ),
  ...levelsAbove(
    text('故障风险高', 'Risk of failure high'),
    { metric: 'failure-risk', unit: 'ratio', hysteresis: 0.05, provenance: ours('an index of ours, 0 to 1') },
    ['P3', 0.7],
  ),
  cries('trapped', 'person-trapped', text('电梯困人', 'Person trapped'), 'P2'),
  cries('trapped', 'door-moving', text('开门走梯', 'Moved with open door'), 'P1'),
]

const TRAPPED = plainHazard(
  {
    id: 'lift-trapped',
    name: text('电梯困人与故障', 'Lift failure'),
    question: text('轿厢停在哪层，里面几个人？', 'At which floor is the car, and how many are inside?'),
    metrics: METRICS.map(({ id }) => id),
  },
  ['lift.lift'],
  { metres: 50, events: ['person-trapped', 'door-moving'] },
)

const HAZARDS = [TRAPPED]
const PLANS = [
  planFor(TRAPPED, [
    step(
      'release',
      text('维保到场解困', 'Maintenance frees them'),
      { role: 'owner-repair-crew', minutes: 30, levels: AT_ALL_LEVELS },
      text(
        '先对讲安抚，断电盘车平层开门，严禁扒门自救。',
        'Talk to them first; power off, wind to a floor and open; nobody pries the doors.',
      ),
    ),
    step(
      'rescue',
      text('消防增援', 'The brigade supports'),
      { role: 'fire', minutes: 20, levels: FROM_YELLOW },
      text('有人不适或维保超时即破拆。', 'Force the door if anybody is unwell or maintenance is late.'),
    ),
    superviseOwner(text('停梯检验合格后再用，登记 96333。', 'Out of use until inspected; recorded with 96333.')),
    { ...MEDICAL_STAND_BY, levels: FROM_ORANGE },
  ]),
]

/** Lifts (R196, R320): filled by an adapter of the 96333 platform. */
export const lift = plainSector({
  id: 'lift',
  name: text('电梯', 'Lifts'),
  short: text('电梯', 'Lifts'),
  domain: 'public-safety',
  wallScene: 'public-safety',
  watchesMetres: 50,
  colour: LIFT,
  glyph: '梯',
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: EVENTS,
  thresholds: THRESHOLDS,
  hazards: HAZARDS,
  plans: PLANS,
})
