import { levelsAbove, levelsBelow } from '../part/default-threshold.ts'
import { measured } from '../part/pipe-attribute.ts'
import { AT_ALL_LEVELS } from '../part/plan-step.ts'
import { ours } from '../provenance.ts'
import type { DefaultThreshold, Hazard, Kind, Metric, PlacementRule } from '../sector.ts'
import { text } from '../text.ts'
import { equipment, ourIndicator as of, site, type Trade } from './enterprise-part.ts'
import { ORDER_10, worksHazard, worksPlan, worksStep } from './enterprise-response.ts'

const NOTE = text(
  '文件 000 附件 3 未取得；指标按《工贸企业重大事故隐患判定标准》（应急管理部令第 10 号）对深井铸造所列监测报警装置声明，量程为本平台约定。',
  'Annex 3 of document 000 is not available; declared after the monitors that Order 10 of the Ministry of Emergency Management (2023) asks of deep-well casting; the range is ours.',
)

const KINDS: readonly Kind[] = [
  site('aluminium-works', text('铝加工（深井铸造）企业', 'Aluminium works (deep-well casting)'), '铝'),
  equipment('casting-well', text('深井铸造机', 'Deep-well casting machine'), '井', [
    measured('well_depth_m', text('井深', 'Depth of the well'), 'm', { min: 1, max: 30 }),
    measured('strands', text('铸锭根数', 'Ingots at a time'), 'count', { min: 1, max: 400 }),
  ]),
  equipment('casting-furnace', text('熔炼炉、保温炉', 'Melting or holding furnace'), '炉', [
    measured('capacity_t', text('容量', 'Capacity'), 't', { min: 1, max: 200 }),
  ]),
]

const WELL = ['enterprise.casting-well'] as const

const METRICS: readonly Metric[] = [
  of(['casting-water-pressure', 'R202'], text('结晶器进水压力', 'Mould water, pressure in'), ['MPa', 0, 1.6, 3], WELL, {
    note: NOTE,
  }),
  of(['casting-water-flow', 'R202'], text('结晶器进水流量', 'Mould water, flow in'), ['m3/h', 0, 1500, 1], WELL, {
    note: NOTE,
  }),
  of(
    ['casting-water-temperature', 'R202'],
    text('冷却水出水温度', 'Cooling water, temperature out'),
    ['°C', 0, 110, 1],
    WELL,
    { note: NOTE },
  ),
  of(
    ['casting-trough-level', 'R202'],
    text('流槽与模盘入口铝液液位', 'Aluminium level at trough and mould inlet'),
    ['mm', 0, 500, 0],
    [...WELL, 'enterprise.casting-furnace'],
    { note: NOTE },
  ),
  of(
    ['casting-metal-temperature', 'R202'],
    text('铝液温度', 'Aluminium temperature'),
    ['°C', 0, 1000, 0],
    ['enterprise.casting-furnace', ...WELL],
    { note: NOTE },
  ),
]

const THRESHOLDS: readonly DefaultThreshold[] = [
  ...levelsBelow(
    text('结晶器进水压力过低', 'Mould water pressure too low'),
    { metric: 'casting-water-pressure', unit: 'MPa', hysteresis: 0.02, provenance: ORDER_10 },
    ['P2', 0.1, 5],
    ['P1', 0.06],
  ),
  ...levelsBelow(
    text('结晶器进水流量过低', 'Mould water flow too low'),
    { metric: 'casting-water-flow', unit: 'm3/h', hysteresis: 5, provenance: ORDER_10 },
    ['P2', 80, 5],
    ['P1', 50],
  ),
  ...levelsAbove(
    text('冷却水出水温度过高', 'Cooling water leaves too hot'),
    {
      metric: 'casting-water-temperature',
      unit: '°C',
      hysteresis: 2,
      provenance: ours('far below boiling; a starter'),
    },
    ['P2', 50, 10],
    ['P1', 65],
  ),
  ...levelsAbove(
    text('铝液液位过高（溢出）', 'Aluminium level too high (overflow)'),
    { metric: 'casting-trough-level', unit: 'mm', hysteresis: 10, provenance: ORDER_10 },
    ['P2', 180, 3],
    ['P1', 220],
  ),
  ...levelsBelow(
    text('铝液液位过低（漏铝）', 'Aluminium level too low (break-out)'),
    { metric: 'casting-trough-level', unit: 'mm', hysteresis: 10, provenance: ORDER_10 },
    ['P2', 60, 3],
    ['P1', 30],
  ),
  ...levelsAbove(
    text('铝液温度过高', 'Aluminium too hot'),
    {
      metric: 'casting-metal-temperature',
      unit: '°C',
      hysteresis: 5,
      provenance: ours('a starter; each alloy has its own'),
    },
    ['P2', 780, 30],
  ),
]

const EXPLOSION = worksHazard(
  {
    id: 'casting-explosion',
    name: text('深井铸造铝水爆炸', 'Aluminium meets water in the casting well'),
    question: text('铝液漏进井了吗，平台上还有谁？', 'Has metal run into the well, and who is on the platform?'),
    metrics: METRICS.map(({ id }) => id),
  },
  ['enterprise.casting-well', 'enterprise.casting-furnace'],
)

const HAZARDS: readonly Hazard[] = [EXPLOSION]

const PLANS = [
  worksPlan(
    EXPLOSION,
    [
      worksStep(
        'cut-metal',
        text('切断铝液、放空流槽、撤人', 'Cut the metal, drain the trough, people off'),
        [2, AT_ALL_LEVELS],
        text(
          '快速切断阀关、紧急排放阀开、倾动炉回倾；人员立即撤离平台；冷却水不停。',
          'Quick shut-off closed, emergency drain open, tilt the furnace back; everybody off the platform; keep the water on.',
        ),
      ),
    ],
    {
      verify: text(
        '确认铝液已断、井内无异响后，远距查看。',
        'Only when the metal is cut and the well is silent, and from afar.',
      ),
      brigade: text(
        '严禁向铝液射水与用湿砂；备干砂、D 类灭火剂。',
        'No water and no wet sand on aluminium; dry sand and class D agent.',
      ),
      cordon: text('车间及 100 m 内封闭（本平台约定）。', 'Close the hall and 100 m around it (our figure).'),
    },
  ),
]

const PLACEMENT: readonly PlacementRule[] = [
  {
    id: 'casting-water-pressure',
    requirement: 'R202',
    name: text('深井铸造结晶器进水压力', 'Mould water pressure of each casting machine'),
    kinds: ['enterprise.casting-well'],
    metric: 'casting-water-pressure',
    priority: 1,
  },
  {
    id: 'casting-water-flow',
    requirement: 'R202',
    name: text('深井铸造结晶器进水流量', 'Mould water flow of each casting machine'),
    kinds: ['enterprise.casting-well'],
    metric: 'casting-water-flow',
    priority: 1,
  },
  {
    id: 'casting-trough',
    requirement: 'R202',
    name: text('流槽与模盘入口液位', 'Level at trough and mould inlet'),
    kinds: ['enterprise.casting-well'],
    metric: 'casting-trough-level',
    priority: 1,
  },
]

/** Aluminium by deep-well casting: molten metal above water (R012, R202). */
export const ALUMINIUM: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [],
  thresholds: THRESHOLDS,
  hazards: HAZARDS,
  placement: PLACEMENT,
  plans: PLANS,
}
