import { DEVICE_FAULTS, faultThresholds } from '../part/device-event.ts'
import { namedIndicator as of } from '../part/indicator.ts'
import { chosen, measured } from '../part/pipe-attribute.ts'
import { plainPoint } from '../part/plain-kind.ts'
import type { Kind, Metric, Sector } from '../sector.ts'
import { text } from '../text.ts'

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

/** Fire safety of high-risk buildings (R191, R317): filled by adapters of the brigade's own systems. */
export const fire: Sector = {
  id: 'fire',
  name: text('消防安全', 'Fire safety'),
  domain: 'public-safety',
  colour: FIRE,
  glyph: '消',
  kinds: KINDS,
  spaceTypes: [],
  metrics: METRICS,
  deviceEvents: DEVICE_FAULTS,
  thresholds: METRICS.flatMap((metric) => faultThresholds(metric.id)),
  topology: [],
  hazards: [],
  placement: [],
  unitRoles: [],
  plans: [],
}
