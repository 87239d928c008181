import { chosen, measured } from '../part/pipe-attribute.ts'
import type { Kind, Metric } from '../sector.ts'
import { text } from '../text.ts'
import { equipment, ourIndicator as of, site, type Trade } from './enterprise-part.ts'

const NOTE = text(
  '指南仅列行业（文件 002）；氧、硫化氢、一氧化碳、可燃气体为有限空间作业通行的四项检测，量程为本平台约定。',
  'The documents only name the trade (002); oxygen, hydrogen sulphide, carbon monoxide and combustible gas are what is commonly tested before entry; the range is ours.',
)

const KINDS: readonly Kind[] = [
  site('confined-space-works', text('有限空间作业企业', 'Enterprise with confined spaces'), '限'),
  {
    ...equipment('confined-space', text('有限空间', 'Confined space'), '限', [
      chosen('nature', text('类别', 'Nature'), [
        { id: 'closed-vessel', name: text('密闭设备', 'Closed vessel') },
        { id: 'underground', name: text('地下有限空间', 'Underground') },
        { id: 'above-ground', name: text('地上有限空间', 'Above ground') },
      ]),
      measured('volume_m3', text('容积', 'Volume'), 'm3', { min: 0.5, max: 50000 }),
    ]),
    space: { type: 'confined', volume: 'volume_m3' },
  },
]

const ON = ['enterprise.confined-space'] as const

const METRICS: readonly Metric[] = [
  of(['confined-oxygen', 'R801'], text('氧含量', 'Oxygen'), ['%VOL', 0, 30, 1], ON, { note: NOTE }),
  of(['confined-hydrogen-sulphide', 'R801'], text('硫化氢', 'Hydrogen sulphide'), ['mg/m3', 0, 300, 1], ON, {
    note: NOTE,
  }),
  of(['confined-carbon-monoxide', 'R801'], text('一氧化碳', 'Carbon monoxide'), ['mg/m3', 0, 2000, 0], ON, {
    note: NOTE,
  }),
  of(['confined-combustible', 'R801'], text('可燃气体', 'Combustible gas'), ['%LEL', 0, 100, 1], ON, { note: NOTE }),
]

/** Confined spaces of enterprises (R801). */
export const CONFINED_SPACE: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [],
  thresholds: [],
  hazards: [],
  placement: [],
  plans: [],
}
