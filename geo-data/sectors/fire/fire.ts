import { levelsAbove, levelsBelow } from '../part/default-threshold.ts'
import { namedIndicator as of } from '../part/indicator.ts'
import { chosen, measured } from '../part/pipe-attribute.ts'
import { plainPoint } from '../part/plain-kind.ts'
import { plainHazard, planFor } from '../part/plain-response.ts'
import { plainSector } from '../part/plain-sector.ts'
import {
  AT_ALL_LEVELS,
  COORDINATE,
  clearPlace,
  cordon,
  FROM_YELLOW,
  MEDICAL_STAND_BY,
  step,
  superviseOwner,
} from '../part/plan-step.ts'
import { ours } from '../provenance.ts'
import type { DefaultThreshold, Kind, Metric } from '../sector.ts'
import { text } from '../text.ts'
import { FIRE_COUPLINGS } from './fire-couplings.ts'

const FIRE = '#d0a8ba'

const KINDS: readonly Kind[] = [
  plainPoint(
    'unit',
    text('火灾高危单位', 'Unit of high fire risk'),
    { glyph: '消', colour: FIRE, shape: 'square', radiusPx: 8, minZoom: 12 },
    [
      chosen('use', text('类别', 'Use'), [
        { id: 'mall', name: text('大型商业综合体', 'Large mall') },
        { id: 'super-high-rise', name: text('超高层建筑', 'Super-high-rise') },
        { id: 'other', name: text('其他高危单位', 'Other') },
      ]),
      measured('height_m', text('建筑高度', 'Height'), 'm', { min: 1, max: 1000 }),
      measured('floor_area_m2', text('建筑面积', 'Floor area'), 'm2', { min: 10, max: 3000000 }),
    ],
  ),
  plainPoint('facility', text('建筑消防设施', 'Fire facility'), { glyph: '防', colour: FIRE, minZoom: 15 }, [
    chosen('facility', text('类别', 'Facility'), [
      { id: 'alarm-controller', name: text('火灾报警控制器', 'Alarm controller') },
      { id: 'sprinkler', name: text('自动喷水灭火系统', 'Sprinklers') },
      { id: 'pump-room', name: text('消防泵房', 'Fire pump room') },
      { id: 'tank', name: text('消防水箱、水池', 'Fire tank') },
      { id: 'electrical', name: text('电气火灾监控', 'Electrical-fire monitor') },
    ]),
  ]),
]

const ON = ['fire.facility', 'fire.unit'] as const

const METRICS: readonly Metric[] = [
  of(['fire-alarms', 'R191'], text('火灾自动报警点数', 'Fire alarms standing'), ['count', 0, 5000, 0], ON, [300, 2]),
  of(['facility-faults', 'R191'], text('消防设施故障数', 'Faults of facilities'), ['count', 0, 5000, 0], ON),
  of(['water-pressure', 'R191'], text('消防水压力', 'Fire-water pressure'), ['MPa', 0, 2.5, 2], ON),
  of(['tank-level', 'R191'], text('消防水箱、水池液位', 'Fire-tank level'), ['m', 0, 20, 2], ON),
  of(['cable-temperature', 'R191'], text('电缆温度', 'Cable temperature'), ['°C', -20, 250, 0], ON),
  of(
    ['risk-index', 'R317'],
    text('建筑火灾风险指数', 'Fire-risk index of the building'),
    ['none', 0, 100, 0],
    ['fire.unit'],
  ),
]

const STARTER = ours('a starter; each building sets its own')

const THRESHOLDS: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('火灾自动报警', 'Fire alarm'),
    { metric: 'fire-alarms', unit: 'count', hysteresis: 0.5, provenance: ours('one point may lie, two do not') },
    ['P2', 0.5],
    ['P1', 1.5],
  ),
  ...levelsAbove(
    text('消防设施故障', 'Fire facility at fault'),
    { metric: 'facility-faults', unit: 'count', hysteresis: 0.5, provenance: ours('any fault is told') },
    ['P3', 0.5, 300],
  ),
  ...levelsBelow(
    text('消防水压力不足', 'Fire-water pressure too low'),
    { metric: 'water-pressure', unit: 'MPa', hysteresis: 0.02, provenance: STARTER },
    ['P2', 0.1, 60],
  ),
  ...levelsBelow(
    text('消防水箱缺水', 'Fire tank low'),
    { metric: 'tank-level', unit: 'm', hysteresis: 0.1, provenance: STARTER },
    ['P3', 0.8, 600],
  ),
  ...levelsAbove(
    text('电缆过热', 'Cable too hot'),
    { metric: 'cable-temperature', unit: '°C', hysteresis: 3, provenance: STARTER },
    ['P3', 70, 60],
    ['P2', 90, 30],
  ),
  ...levelsAbove(
    text('火灾风险指数高', 'Fire-risk index high'),
    { metric: 'risk-index', unit: 'none', hysteresis: 3, provenance: ours('an index of ours, 0 to 100') },
    ['P3', 70, 3600],
  ),
]

const BUILDING_FIRE = plainHazard(
  {
    id: 'building-fire',
    name: text('建筑火灾', 'Building fire'),
    question: text('哪层报警，楼里还有多少人？', 'Which floor cries, and how many are inside?'),
    metrics: METRICS.map(({ id }) => id),
  },
  ['fire.unit', 'fire.facility'],
)

const HAZARDS = [BUILDING_FIRE]
const PLANS = [
  planFor(BUILDING_FIRE, [
    step(
      'confirm',
      text('控制室确认火警', 'The control room confirms'),
      { role: 'owner-duty', minutes: 3, levels: AT_ALL_LEVELS },
      text(
        '派人到报警点查看，属实即启动消防泵、排烟与广播。',
        'Send somebody to the point; if true start pumps, smoke fans and announcements.',
      ),
    ),
    step(
      'fire-attack',
      text('消防出动', 'The brigade turns out'),
      { role: 'fire', minutes: 10, levels: FROM_YELLOW },
      text(
        '先救人，搜着火层与上一层，控制火势蔓延。',
        'People first: search the burning floor and the one above, hold the fire.',
      ),
    ),
    clearPlace(
      text('按广播分区疏散，电梯迫降，清点人数。', 'Evacuate by zone, lifts to the ground floor, count people.'),
    ),
    cordon(
      FROM_YELLOW,
      text('让出消防通道与登高面，分流车辆。', 'Keep fire lane and ladder side free, divert traffic.'),
    ),
    superviseOwner(text('跟踪设施修复，修复前加派巡查。', 'Follow the repair; patrols until then.')),
    COORDINATE,
    MEDICAL_STAND_BY,
  ]),
]

/** Fire safety of high-risk buildings (R191, R317): filled by adapters of the brigade's own systems. */
export const fire = plainSector({
  id: 'fire',
  name: text('消防安全', 'Fire safety'),
  short: text('消防安全', 'Fire safety'),
  domain: 'public-safety',
  wallScene: 'public-safety',
  watchesMetres: 150,
  colour: FIRE,
  glyph: '消',
  kinds: KINDS,
  metrics: METRICS,
  thresholds: THRESHOLDS,
  hazards: HAZARDS,
  plans: PLANS,
  couplings: FIRE_COUPLINGS,
})
