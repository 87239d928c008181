import { levelsAbove } from '../part/default-threshold.ts'
import { namedIndicator as of } from '../part/indicator.ts'
import { chosen, measured } from '../part/pipe-attribute.ts'
import { plainArea, plainPoint } from '../part/plain-kind.ts'
import { plainHazard, planFor } from '../part/plain-response.ts'
import { plainSector } from '../part/plain-sector.ts'
import {
  AT_ALL_LEVELS,
  COORDINATE,
  cordon,
  FROM_YELLOW,
  MEDICAL_STAND_BY,
  step,
  superviseOwner,
} from '../part/plan-step.ts'
import { ours, secondary } from '../provenance.ts'
import type { Attribute, DefaultThreshold, Kind, Metric } from '../sector.ts'
import { text } from '../text.ts'
import { PRODUCTION_COUPLINGS } from './production-couplings.ts'

const PRODUCTION = '#b39d94'
const SITE = { colour: PRODUCTION, shape: 'hexagon', radiusPx: 8, minZoom: 11 } as const
const PART = { colour: PRODUCTION, shape: 'square', radiusPx: 5, minZoom: 14 } as const

/** Who may dig where, how deep and how long: third-party works are the commonest harm to pipes (R103, R200). */
const EXCAVATION: readonly Attribute[] = [
  {
    name: 'permit_no',
    label: text('许可证号', 'Permit number'),
    type: 'text',
    unit: 'none',
    aliases: ['许可证号', '证号'],
  },
  {
    name: 'applicant',
    label: text('申请单位', 'Applicant'),
    type: 'text',
    unit: 'none',
    aliases: ['申请单位', '建设单位'],
  },
  chosen('purpose', text('挖掘事由', 'Purpose'), [
    { id: 'repair', name: text('管线抢修', 'Pipe repair') },
    { id: 'new-line', name: text('新建管线', 'New line') },
    { id: 'road', name: text('道路施工', 'Road works') },
    { id: 'building', name: text('房屋基坑', 'Foundation pit') },
    { id: 'survey', name: text('勘探', 'Ground survey') },
  ]),
  chosen('method', text('施工方式', 'Method'), [
    { id: 'open-cut', name: text('明挖', 'Open cut') },
    { id: 'trenchless', name: text('非开挖（定向钻、顶管）', 'Trenchless') },
    { id: 'drilling', name: text('钻探', 'Drilling') },
  ]),
  {
    name: 'starts_on',
    label: text('开工日期', 'Starts'),
    type: 'date',
    unit: 'none',
    aliases: ['开工日期', '许可起始'],
  },
  { name: 'ends_on', label: text('完工日期', 'Ends'), type: 'date', unit: 'none', aliases: ['完工日期', '许可截止'] },
  measured('depth_m', text('挖深', 'Depth'), 'm', { min: 0, max: 80 }),
]

const KINDS: readonly Kind[] = [
  plainArea(
    'excavation-permit',
    text('道路挖掘许可', 'Excavation permit'),
    { colour: PRODUCTION, opacity: 0.35, minZoom: 12 },
    EXCAVATION,
  ),
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

const STARTER = ours('a starter; each works sets its own')

const THRESHOLDS: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('甲烷超限', 'Methane above the limit'),
    {
      metric: 'methane',
      unit: '%VOL',
      hysteresis: 0.2,
      provenance: secondary('coal-mine rule: 1 % CH₄', 'pinghengfengmen.com (rules.md 2B.1); 1.5 % is ours'),
    },
    ['P2', 1, 10],
    ['P1', 1.5],
  ),
  ...levelsAbove(
    text('一氧化碳超限', 'Carbon monoxide above the limit'),
    { metric: 'carbon-monoxide', unit: 'ppm', hysteresis: 4, provenance: STARTER },
    ['P2', 24, 60],
    ['P1', 100, 10],
  ),
  ...levelsAbove(
    text('位移超限', 'Displacement beyond the limit'),
    { metric: 'displacement', unit: 'mm', hysteresis: 3, provenance: STARTER },
    ['P3', 25, 600],
    ['P2', 40, 300],
    ['P1', 60, 60],
  ),
  ...levelsAbove(
    text('机械超力矩', 'Machinery overloaded'),
    { metric: 'load-moment', unit: 'percent', hysteresis: 2, provenance: ours('what is rated is 100 %') },
    ['P3', 90, 10],
    ['P1', 105, 2],
  ),
  ...levelsAbove(
    text('粉尘超限', 'Dust above the limit'),
    { metric: 'dust', unit: 'mg/m3', hysteresis: 1, provenance: STARTER },
    ['P3', 10, 600],
  ),
  ...levelsAbove(
    text('高温', 'Too hot'),
    { metric: 'temperature', unit: '°C', hysteresis: 2, provenance: STARTER },
    ['P3', 45, 600],
    ['P2', 60, 60],
  ),
]

const GAS = plainHazard(
  {
    id: 'harmful-gas',
    name: text('矿井与施工有害气体', 'Harmful gas in mine or works'),
    question: text('井下还有多少人，通风转着吗？', 'How many are below, and does the fan run?'),
    metrics: ['methane', 'carbon-monoxide', 'temperature', 'dust', 'persons'],
  },
  ['production.coal-mine', 'production.mine', 'production.fireworks-works', 'production.construction-site'],
  { metres: 500 },
)
const COLLAPSE = plainHazard(
  {
    id: 'collapse',
    name: text('坍塌与溃坝', 'Collapse or dam failure'),
    question: text('哪一侧在动，下面住着谁？', 'Which side moves, and who lives below?'),
    metrics: ['displacement', 'level', 'pressure'],
  },
  ['production.pit', 'production.tailings-pond', 'production.mine', 'production.tower-crane'],
  { metres: 500 },
)
const MACHINERY = plainHazard(
  {
    id: 'machinery',
    name: text('起重机械倾覆', 'Crane overturns'),
    question: text('吊臂下有没有人，能不能放下？', 'Is anybody below the jib, and can the load come down?'),
    metrics: ['load-moment'],
  },
  ['production.tower-crane'],
)

const HAZARDS = [GAS, COLLAPSE, MACHINERY]

const OUT = step(
  'people-out',
  text('停工撤人', 'Halt, people out'),
  { role: 'owner-duty', minutes: 10, levels: AT_ALL_LEVELS },
  text(
    '按避灾路线撤人并清点，断电，保持通风与排水。',
    'Leave by the escape route and count; power off, fans and pumps on.',
  ),
)
const GUARD = cordon(FROM_YELLOW, text('危险区与下游封控。', 'Close the danger zone and what lies below.'))
const RESCUE = step(
  'rescue',
  text('专业救援到场', 'Rescue on site'),
  { role: 'fire', minutes: 30, levels: FROM_YELLOW },
  text('先查明人员与次生危险，再进入。', 'Know who is inside and what else may fail before entering.'),
)
const SUPERVISE = superviseOwner(text('停产整顿，复工前核验。', 'No restart before it is checked.'))
const PLANS = HAZARDS.map((hazard) => planFor(hazard, [OUT, GUARD, RESCUE, SUPERVISE, COORDINATE, MEDICAL_STAND_BY]))

/** High-risk trades beside the dangerous enterprises: mines, fireworks, construction (R198). */
export const production = plainSector({
  id: 'production',
  name: text('高危行业', 'High-risk trades'),
  short: text('高危行业', 'High-risk'),
  domain: 'production-safety',
  wallScene: 'chemical',
  watchesMetres: 200,
  colour: PRODUCTION,
  glyph: '产',
  kinds: KINDS,
  metrics: METRICS,
  thresholds: THRESHOLDS,
  hazards: HAZARDS,
  plans: PLANS,
  couplings: PRODUCTION_COUPLINGS,
})
