import { chosen, measured } from '../part/pipe-attribute.ts'
import type { Kind, Metric } from '../sector.ts'
import { text } from '../text.ts'
import { equipment, ourIndicator as of, site, store, type Trade } from './enterprise-part.ts'

const NOTE = text(
  '指南未列 LNG 专项指标；按低温储罐通行仪表（液位、温度、压力、泄漏、防翻滚，参见 API 625 的公开介绍）声明，量程为本平台约定。',
  'The guide lists nothing for LNG; declared after the usual instruments of a refrigerated tank (level, temperature, pressure, leak, rollover; see public accounts of API 625); the range is ours.',
)

const KINDS: readonly Kind[] = [
  site('lng-terminal', text('LNG 接收站与储备站', 'LNG terminal or peak-shaving store'), '冷'),
  store('lng-tank', text('LNG 储罐', 'LNG tank'), [
    chosen('containment', text('罐型', 'Containment'), [
      { id: 'single', name: text('单容', 'Single') },
      { id: 'double', name: text('双容', 'Double') },
      { id: 'full', name: text('全容', 'Full') },
      { id: 'vacuum', name: text('真空粉末绝热', 'Vacuum-insulated') },
    ]),
    measured('volume_m3', text('容积', 'Volume'), 'm3', { min: 10, max: 300000 }),
    measured('height_m', text('罐高', 'Height'), 'm', { min: 3, max: 80 }),
  ]),
  equipment('lng-vaporiser', text('气化区', 'Vaporisers'), '气', []),
  equipment('lng-berth', text('卸料区', 'Unloading berth or bay'), '卸', []),
]

const TANK = ['enterprise.lng-tank'] as const
const OUTSIDE = [...TANK, 'enterprise.lng-vaporiser', 'enterprise.lng-berth'] as const

const METRICS: readonly Metric[] = [
  of(['lng-level', 'R198'], text('储罐液位', 'Tank level'), ['percent', 0, 100, 1], TANK, { note: NOTE }),
  of(['lng-pressure', 'R198'], text('储罐气相压力', 'Vapour pressure of the tank'), ['kPa', -5, 1200, 1], TANK, {
    note: NOTE,
  }),
  of(['lng-temperature', 'R198'], text('罐内液温', 'Liquid temperature'), ['°C', -180, 60, 1], TANK, { note: NOTE }),
  of(
    ['lng-stratification', 'R198'],
    text('上下层液温差', 'Liquid temperature, bottom less top'),
    ['°C', -20, 20, 2],
    TANK,
    { note: NOTE, every: [600, 60] },
  ),
  of(['lng-combustible', 'R198'], text('可燃气体', 'Combustible gas'), ['%LEL', 0, 100, 1], OUTSIDE, { note: NOTE }),
  of(['lng-cold-spill', 'R198'], text('集液池低温', 'Temperature of the spill basin'), ['°C', -180, 80, 1], OUTSIDE, {
    note: NOTE,
  }),
]

/** Liquefied natural gas: terminals and peak-shaving stores (R198). */
export const LNG: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [],
  thresholds: [],
  hazards: [],
  placement: [],
  plans: [],
}
