import { measured } from '../part/pipe-attribute.ts'
import type { Kind, Metric } from '../sector.ts'
import { text } from '../text.ts'
import { equipment, ourIndicator as of, site, type Trade } from './enterprise-part.ts'

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

/** Aluminium by deep-well casting: molten metal above water (R012, R202). */
export const ALUMINIUM: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [],
  thresholds: [],
  hazards: [],
  placement: [],
  plans: [],
}
