import { HAZCHEM_SUBSTANCES } from '../hazchem/hazchem-kinds.ts'
import { measured } from '../part/pipe-attribute.ts'
import type { Kind, Metric } from '../sector.ts'
import { text } from '../text.ts'
import { equipment, ourIndicator as of, site, store, type Trade } from './enterprise-part.ts'

const NOTE = text(
  '指南四（三）列出气体、压力、液位、温度而无技术指标；量程为本平台约定。',
  'Guide 4(3) names gas, pressure, level and temperature without figures; the range is ours.',
)

const KINDS: readonly Kind[] = [
  site('chemical-works', text('危险化学品企业', 'Hazardous-chemical enterprise'), '化'),
  store('chemical-tank', text('危化品储罐', 'Chemical tank'), [
    {
      name: 'substance',
      label: text('介质', 'Substance'),
      type: 'choice',
      unit: 'none',
      choices: HAZCHEM_SUBSTANCES,
      aliases: ['介质', 'medium', 'product'],
    },
    measured('volume_m3', text('容积', 'Volume'), 'm3', { min: 1, max: 200000 }),
    measured('pressure_mpa', text('设计压力', 'Design pressure'), 'MPa', { min: 0, max: 20 }),
    measured('height_m', text('罐高', 'Height'), 'm', { min: 1, max: 80 }),
  ]),
  equipment('chemical-unit', text('生产装置', 'Process unit'), '装', []),
  equipment('chemical-store', text('危化品仓库', 'Chemical store'), '库', [
    measured('capacity_t', text('储量', 'Capacity'), 't', { min: 0, max: 100000 }),
  ]),
]

const TANK = ['enterprise.chemical-tank'] as const
const EVERYWHERE = [...TANK, 'enterprise.chemical-unit', 'enterprise.chemical-store'] as const

const METRICS: readonly Metric[] = [
  of(['chemical-level', 'R198'], text('储罐液位', 'Tank level'), ['percent', 0, 100, 1], TANK, { note: NOTE }),
  of(
    ['chemical-pressure', 'R198'],
    text('压力', 'Pressure'),
    ['MPa', -0.1, 20, 3],
    [...TANK, 'enterprise.chemical-unit'],
    {
      note: NOTE,
    },
  ),
  of(['chemical-temperature', 'R198'], text('温度', 'Temperature'), ['°C', -200, 800, 1], EVERYWHERE, { note: NOTE }),
  of(['chemical-combustible', 'R198'], text('可燃气体', 'Combustible gas'), ['%LEL', 0, 100, 1], EVERYWHERE, {
    note: NOTE,
  }),
  of(['chemical-toxic', 'R198'], text('有毒气体', 'Toxic gas'), ['ppm', 0, 5000, 1], EVERYWHERE, { note: NOTE }),
]

/** Hazardous-chemical enterprises (R198); the pipelines between them are a sector of their own. */
export const CHEMICAL: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [],
  thresholds: [],
  hazards: [],
  placement: [],
  plans: [],
}
