import { DEVICE_FAULTS, faultThresholds } from '../part/device-event.ts'
import { namedIndicator as of } from '../part/indicator.ts'
import { measured } from '../part/pipe-attribute.ts'
import { plainPoint } from '../part/plain-kind.ts'
import type { Kind, Metric, Sector } from '../sector.ts'
import { text } from '../text.ts'

const PRODUCTION = '#b39d94'
const SITE = { colour: PRODUCTION, shape: 'hexagon', radiusPx: 8, minZoom: 11 } as const
const PART = { colour: PRODUCTION, shape: 'square', radiusPx: 5, minZoom: 14 } as const

const KINDS: readonly Kind[] = [
  plainPoint('coal-mine', text('煤矿', 'Coal mine'), { glyph: '煤', ...SITE }),
  plainPoint('mine', text('非煤矿山', 'Other mine'), { glyph: '矿', ...SITE }),
  plainPoint('tailings-pond', text('尾矿库', 'Tailings pond'), { glyph: '尾', ...SITE }),
  plainPoint('fireworks-works', text('烟花爆竹企业', 'Fireworks enterprise'), { glyph: '爆', ...SITE }),
  plainPoint('construction-site', text('建筑施工（含轨道交通）', 'Construction site (metro included)'), {
    glyph: '建',
    ...SITE,
  }),
  plainPoint('pit', text('深基坑', 'Deep excavation'), { glyph: '坑', ...PART }, [
    measured('depth_m', text('坑深', 'Depth'), 'm', { min: 0, max: 80 }),
  ]),
  plainPoint('tower-crane', text('塔吊', 'Tower crane'), { glyph: '塔', ...PART }, [
    measured('height_m', text('高度', 'Height'), 'm', { min: 5, max: 400 }),
  ]),
]

const MINES = ['production.coal-mine', 'production.mine'] as const
const SITES = [...MINES, 'production.fireworks-works', 'production.construction-site'] as const
const GROUND = ['production.pit', 'production.tailings-pond', 'production.mine'] as const

const METRICS: readonly Metric[] = [
  of(['methane', 'R198'], text('甲烷浓度', 'Methane'), ['%VOL', 0, 100, 2], [...MINES, 'production.construction-site']),
  of(['carbon-monoxide', 'R198'], text('一氧化碳', 'Carbon monoxide'), ['ppm', 0, 2000, 0], SITES),
  of(['pressure', 'R198'], text('压力', 'Pressure'), ['kPa', -100, 5000, 1], [...MINES, 'production.pit']),
  of(['level', 'R198'], text('水位、液位', 'Water or liquid level'), ['m', -100, 500, 2], GROUND),
  of(['temperature', 'R198'], text('温度', 'Temperature'), ['°C', -50, 300, 1], SITES),
  of(
    ['displacement', 'R198'],
    text('位移', 'Displacement'),
    ['mm', -2000, 2000, 1],
    [...GROUND, 'production.tower-crane'],
  ),
  of(['persons', 'R198'], text('作业人数', 'Persons at work'), ['count', 0, 5000, 0], SITES),
  of(
    ['load-moment', 'R198'],
    text('机械力矩比', 'Load moment of machinery'),
    ['percent', 0, 200, 0],
    ['production.tower-crane'],
  ),
  of(['dust', 'R198'], text('环境粉尘', 'Dust in the air'), ['mg/m3', 0, 1000, 1], SITES),
]

/** High-risk trades beside the dangerous enterprises: mines, fireworks, construction (R198). */
export const production: Sector = {
  id: 'production',
  name: text('高危行业', 'High-risk trades'),
  domain: 'production-safety',
  colour: PRODUCTION,
  glyph: '产',
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
