import { levelsAbove, levelsBelow } from '../part/default-threshold.ts'
import { flashFire, holes, poolFire, supposed } from '../part/leak/leak-scenario.ts'
import { BUND_DEPTH } from '../part/leak/tank-scenario.ts'
import { chosen, measured } from '../part/pipe-attribute.ts'
import { AT_ALL_LEVELS } from '../part/plan-step.ts'
import { ours, secondary } from '../provenance.ts'
import type { DefaultThreshold, Hazard, Kind, Metric, PlacementRule } from '../sector.ts'
import { text } from '../text.ts'
import { equipment, ourIndicator as of, site, type Trade, tank } from './enterprise-part.ts'
import { DETECTOR, worksHazard, worksPlan, worksStep } from './enterprise-response.ts'

const NOTE = text(
  '指南未列 LNG 专项指标；按低温储罐通行仪表（液位、温度、压力、泄漏、防翻滚，参见 API 625 的公开介绍）声明，量程为本平台约定。',
  'The guide lists nothing for LNG; declared after the usual instruments of a refrigerated tank (level, temperature, pressure, leak, rollover; see public accounts of API 625); the range is ours.',
)

const KINDS: readonly Kind[] = [
  site('lng-terminal', text('LNG 接收站与储备站', 'LNG terminal or peak-shaving store'), '冷'),
  {
    ...tank('lng-tank', text('LNG 储罐', 'LNG tank'), [
      chosen('containment', text('罐型', 'Containment'), [
        { id: 'single', name: text('单容', 'Single') },
        { id: 'double', name: text('双容', 'Double') },
        { id: 'full', name: text('全容', 'Full') },
        { id: 'vacuum', name: text('真空粉末绝热', 'Vacuum-insulated') },
      ]),
      measured('volume_m3', text('容积', 'Volume'), 'm3', { min: 10, max: 300000 }),
      measured('height_m', text('罐高', 'Height'), 'm', { min: 3, max: 80 }),
    ]),
    holds: { substance: { always: 'methane' }, volume: 'volume_m3' },
  },
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

const STARTER = ours('a starter for flat-bottomed tanks; a vacuum-insulated one sets its own')

const THRESHOLDS: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('储罐液位过高', 'Tank too full'),
    { metric: 'lng-level', unit: 'percent', hysteresis: 1, provenance: STARTER },
    ['P2', 95, 30],
    ['P1', 98],
  ),
  ...levelsAbove(
    text('储罐压力过高', 'Vapour pressure too high'),
    { metric: 'lng-pressure', unit: 'kPa', hysteresis: 1, provenance: STARTER },
    ['P2', 24, 30],
    ['P1', 28],
  ),
  ...levelsBelow(
    text('储罐负压', 'Vacuum in the tank'),
    { metric: 'lng-pressure', unit: 'kPa', hysteresis: 0.5, provenance: STARTER },
    ['P1', 0, 10],
  ),
  ...levelsAbove(
    text('液温升高', 'The liquid warms'),
    { metric: 'lng-temperature', unit: '°C', hysteresis: 0.5, provenance: STARTER },
    ['P3', -155, 600],
  ),
  ...levelsAbove(
    text('分层（翻滚前兆）', 'Stratified (rollover may follow)'),
    {
      metric: 'lng-stratification',
      unit: '°C',
      hysteresis: 0.2,
      provenance: secondary('', 'equinor.github.io/neqsimhome, LNGRolloverDetector: concern from 0.5 to 2 K'),
    },
    ['P3', 0.5, 1200],
    ['P2', 2, 600],
  ),
  ...levelsAbove(
    text('可燃气体超限', 'Combustible gas above the limit'),
    { metric: 'lng-combustible', unit: '%LEL', hysteresis: 5, provenance: DETECTOR },
    ['P2', 25, 5],
    ['P1', 50],
  ),
  ...levelsBelow(
    text('集液池低温（LNG 溢流）', 'Spill basin cold (LNG has run in)'),
    { metric: 'lng-cold-spill', unit: '°C', hysteresis: 5, provenance: ours('colder than any winter here') },
    ['P2', -30, 10],
    ['P1', -80],
  ),
]

const LNG_HOLES = holes([10, 100], text('孔径', 'Hole'))
const REMEMBERED = { clause: '', mark: 'R', verified: false } as const

/** LNG as it lies: a boiling liquid, and how it burns. */
const COLD = [
  supposed('cold_density_kg_m3', text('液体密度', 'Density of the liquid'), [422, 'none'], {
    ...REMEMBERED,
    source: 'methane at its boiling point, kg/m³, remembered',
  }),
  supposed('burning_kg_m2_s', text('燃烧速率（无限大池）', 'Burning flux of a wide pool'), [0.078, 'none'], {
    ...REMEMBERED,
    source: 'Babrauskas 1983, LNG, kg/(m²·s), remembered',
  }),
  supposed('burning_k_beta', text('燃烧速率系数 kβ', 'Burning coefficient kβ'), [1.1, 'none'], {
    ...REMEMBERED,
    source: 'Babrauskas 1983, LNG, 1/m, remembered',
  }),
]

const SPILL = worksHazard(
  {
    id: 'lng-spill',
    name: text('LNG 泄漏与翻滚', 'LNG spill or rollover'),
    question: text(
      '漏了多少，冷云往哪走，罐压顶得住吗？',
      'How much, which way goes the cold cloud, and will the tank hold?',
    ),
    metrics: METRICS.map(({ id }) => id),
  },
  ['enterprise.lng-tank', 'enterprise.lng-vaporiser', 'enterprise.lng-berth'],
  {
    scenarios: [
      {
        ...flashFire({ subject: 'facility', parameters: [LNG_HOLES, ...COLD] }),
        id: 'cold-cloud',
        name: text('低温重气云', 'Cold heavy cloud'),
        question: text('下风向与低洼处的火源都停了吗？', 'Is every ignition source downwind and downhill off?'),
      },
      poolFire({ subject: 'facility', parameters: [LNG_HOLES, BUND_DEPTH, ...COLD] }),
    ],
  },
)

const HAZARDS: readonly Hazard[] = [SPILL]

const PLANS = [
  worksPlan(
    SPILL,
    [
      worksStep(
        'emergency-shutdown',
        text('紧急停车（ESD）、高倍数泡沫', 'Emergency shutdown, high-expansion foam'),
        [5, AT_ALL_LEVELS],
        text(
          '触发 ESD，停卸停外输，集液池覆高倍泡沫；翻滚前兆则循环混合、降压放空至火炬。',
          'Trip the shutdown, stop unloading and send-out, foam the basin; if stratified, circulate and relieve to the flare.',
        ),
      ),
    ],
    {
      verify: text('上风向、低温防护，测可燃气与集液池温度。', 'From upwind, protected from cold; test gas and basin.'),
      brigade: text(
        '水幕挡云、冷却罐壁；严禁向 LNG 液池射水。',
        'Water curtain against the cloud, cool the shell; never water into an LNG pool.',
      ),
      cordon: text('下风向断路，周边水域停航。', 'Close roads downwind and the water around.'),
    },
  ),
]

const PLACEMENT: readonly PlacementRule[] = [
  {
    id: 'lng-level',
    requirement: 'R198',
    name: text('LNG 储罐液位', 'LNG tank level'),
    kinds: ['enterprise.lng-tank'],
    metric: 'lng-level',
    priority: 1,
  },
  {
    id: 'lng-stratification',
    requirement: 'R198',
    name: text('LNG 储罐分层', 'Stratification of LNG tanks'),
    kinds: ['enterprise.lng-tank'],
    metric: 'lng-stratification',
    priority: 1,
  },
  {
    id: 'lng-gas',
    requirement: 'R198',
    name: text('气化区可燃气体', 'Combustible gas at vaporisers'),
    kinds: ['enterprise.lng-vaporiser'],
    metric: 'lng-combustible',
    priority: 1,
  },
]

/** Liquefied natural gas: terminals and peak-shaving stores (R198). */
export const LNG: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [],
  thresholds: THRESHOLDS,
  hazards: HAZARDS,
  placement: PLACEMENT,
  plans: PLANS,
}
