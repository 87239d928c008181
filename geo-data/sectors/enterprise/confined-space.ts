import { levelsAbove, levelsBelow } from '../part/default-threshold.ts'
import { chosen, measured } from '../part/pipe-attribute.ts'
import { AT_ALL_LEVELS } from '../part/plan-step.ts'
import { ours, secondary } from '../provenance.ts'
import type { DefaultThreshold, Hazard, Kind, Metric, PlacementRule } from '../sector.ts'
import { text } from '../text.ts'
import { equipment, ourIndicator as of, site, type Trade } from './enterprise-part.ts'
import { worksHazard, worksPlan, worksStep } from './enterprise-response.ts'

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

const ENTRY = secondary(
  'GBZ/T 205, GBZ 2.1: oxygen 19.5–23.5 % VOL, hydrogen sulphide 10 mg/m³, carbon monoxide 30 mg/m³',
  'm.qiqiwenku.com/doc/942893.html and usbmi.com/quan/1715955372a1684966.html; the standards not read',
)

const THRESHOLDS: readonly DefaultThreshold[] = [
  ...levelsBelow(
    text('缺氧', 'Too little oxygen'),
    { metric: 'confined-oxygen', unit: '%VOL', hysteresis: 0.3, provenance: ENTRY },
    ['P2', 19.5, 10],
  ),
  ...levelsBelow(
    text('严重缺氧', 'Dangerously little oxygen'),
    { metric: 'confined-oxygen', unit: '%VOL', hysteresis: 0.3, provenance: ours('people falter below it') },
    ['P1', 17],
  ),
  ...levelsAbove(
    text('富氧', 'Too much oxygen'),
    { metric: 'confined-oxygen', unit: '%VOL', hysteresis: 0.3, provenance: ENTRY },
    ['P2', 23.5, 10],
  ),
  ...levelsAbove(
    text('硫化氢超限', 'Hydrogen sulphide above the limit'),
    { metric: 'confined-hydrogen-sulphide', unit: 'mg/m3', hysteresis: 2, provenance: ENTRY },
    ['P2', 10, 5],
  ),
  ...levelsAbove(
    text('硫化氢危及生命', 'Hydrogen sulphide dangerous to life'),
    {
      metric: 'confined-hydrogen-sulphide',
      unit: 'mg/m3',
      hysteresis: 5,
      provenance: ours('eyes and breath suffer within the hour'),
    },
    ['P1', 70],
  ),
  ...levelsAbove(
    text('一氧化碳超限', 'Carbon monoxide above the limit'),
    { metric: 'confined-carbon-monoxide', unit: 'mg/m3', hysteresis: 4, provenance: ENTRY },
    ['P2', 30, 5],
  ),
  ...levelsAbove(
    text('一氧化碳危及生命', 'Carbon monoxide dangerous to life'),
    { metric: 'confined-carbon-monoxide', unit: 'mg/m3', hysteresis: 20, provenance: ours('headache within the hour') },
    ['P1', 200],
  ),
  ...levelsAbove(
    text('可燃气体超限', 'Combustible gas above the limit'),
    {
      metric: 'confined-combustible',
      unit: '%LEL',
      hysteresis: 2,
      provenance: {
        clause: 'GBZ/T 205: below 10 % LEL for entry',
        source: 'remembered, not read; 25 % is ours',
        mark: 'R',
        verified: false,
      },
    },
    ['P2', 10, 5],
    ['P1', 25],
  ),
]

const POISONING = worksHazard(
  {
    id: 'confined-poisoning',
    name: text('有限空间中毒窒息', 'Poisoning or suffocation in a confined space'),
    question: text('里面有没有人，谁在盲目下去？', 'Is anybody inside, and is anybody going in after them?'),
    metrics: METRICS.map(({ id }) => id),
  },
  ['enterprise.confined-space'],
)

const HAZARDS: readonly Hazard[] = [POISONING]

const PLANS = [
  worksPlan(
    POISONING,
    [
      worksStep(
        'nobody-in',
        text('停止作业、禁止盲目施救', 'Stop the work, nobody goes in after them'),
        [2, AT_ALL_LEVELS],
        text(
          '监护人报数：进入几人、出来几人；强制通风；无呼吸器与安全绳者一律不得进入。',
          'The watcher reports how many went in and came out; force air in; nobody enters without apparatus and line.',
        ),
      ),
    ],
    {
      verify: text(
        '先通风、再检测、后作业；上中下三层测氧、可燃、硫化氢、一氧化碳。',
        'Ventilate, test, then act; oxygen, combustible, hydrogen sulphide, carbon monoxide at three heights.',
      ),
      brigade: text(
        '正压呼吸器加三脚架救援绳，两人一组，地面监护。',
        'Breathing apparatus, tripod and line, two together, one watching above.',
      ),
      cordon: text('围住井口、罐口，劝离围观。', 'Guard the mouth; send onlookers away.'),
    },
  ),
]

const PLACEMENT: readonly PlacementRule[] = [
  {
    id: 'confined-oxygen',
    requirement: 'R801',
    name: text('有限空间（氧）', 'Confined spaces (oxygen)'),
    kinds: ['enterprise.confined-space'],
    metric: 'confined-oxygen',
    priority: 2,
  },
  {
    id: 'confined-sulphide',
    requirement: 'R801',
    name: text('有限空间（硫化氢）', 'Confined spaces (hydrogen sulphide)'),
    kinds: ['enterprise.confined-space'],
    metric: 'confined-hydrogen-sulphide',
    priority: 2,
  },
]

/** Confined spaces of enterprises (R801). */
export const CONFINED_SPACE: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [],
  thresholds: THRESHOLDS,
  hazards: HAZARDS,
  placement: PLACEMENT,
  plans: PLANS,
}
