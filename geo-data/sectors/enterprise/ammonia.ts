import { levelsAbove } from '../part/default-threshold.ts'
import { ISOLATION_MINUTES } from '../part/leak/isolation.ts'
import { holes, toxicCloud } from '../part/leak/leak-scenario.ts'
import { measured } from '../part/pipe-attribute.ts'
import { AT_ALL_LEVELS } from '../part/plan-step.ts'
import { ours, secondary } from '../provenance.ts'
import type { DefaultThreshold, Hazard, Kind, Metric, PlacementRule } from '../sector.ts'
import { text } from '../text.ts'
import { equipment, ourIndicator as of, site, type Trade } from './enterprise-part.ts'
import { worksHazard, worksPlan, worksStep } from './enterprise-response.ts'

const NOTE = text(
  '指南仅列行业（文件 002）；指标按《冷库设计标准》GB 50072-2021 第 7.4 节转述声明，量程为本平台约定。',
  'The documents only name the trade (002); declared after public accounts of GB 50072-2021, 7.4; the range is ours.',
)

const PIPE = measured(
  'pipe_mm',
  text('最大接管', 'Largest pipe'),
  'mm',
  { min: 10, max: 500 },
  { value: 50, why: 'liquid line of a cold store; replace by the record' },
)

const KINDS: readonly Kind[] = [
  site('ammonia-works', text('涉氨制冷企业', 'Ammonia refrigeration'), '氨', [
    measured('ammonia_t', text('液氨存量', 'Ammonia held'), 't', { min: 0, max: 1000 }),
  ]),
  {
    ...equipment('ammonia-plant-room', text('氨制冷机房', 'Ammonia plant room'), '机', [
      measured('volume_m3', text('机房容积', 'Volume'), 'm3', { min: 20, max: 50000 }),
      PIPE,
    ]),
    holds: { substance: { always: 'ammonia' }, pipe: 'pipe_mm' },
  },
  {
    ...equipment('ammonia-receiver', text('贮氨器', 'Ammonia receiver'), '氨', [
      measured('volume_m3', text('容积', 'Volume'), 'm3', { min: 0.1, max: 200 }),
      PIPE,
    ]),
    holds: { substance: { always: 'ammonia' }, volume: 'volume_m3', pipe: 'pipe_mm' },
  },
  equipment('ammonia-processing', text('加工间与冷库', 'Processing hall or cold store'), '库', [
    measured('persons', text('同时作业人数', 'Persons at work'), 'count', { min: 0, max: 5000 }),
  ]),
]

const ROOMS = ['enterprise.ammonia-plant-room', 'enterprise.ammonia-receiver', 'enterprise.ammonia-processing'] as const

const METRICS: readonly Metric[] = [
  of(['ammonia-concentration', 'R801'], text('氨气浓度', 'Ammonia'), ['ppm', 0, 50000, 0], ROOMS, { note: NOTE }),
  of(
    ['ammonia-discharge-pressure', 'R801'],
    text('压缩机排气压力', 'Compressor discharge pressure'),
    ['MPa', 0, 2.5, 2],
    ['enterprise.ammonia-plant-room'],
    { note: NOTE },
  ),
  of(
    ['ammonia-receiver-level', 'R801'],
    text('贮氨器液位', 'Level of the receiver'),
    ['percent', 0, 100, 1],
    ['enterprise.ammonia-receiver'],
    { note: NOTE },
  ),
  of(
    ['ammonia-receiver-pressure', 'R801'],
    text('贮氨器压力', 'Pressure of the receiver'),
    ['MPa', 0, 2.5, 2],
    ['enterprise.ammonia-receiver'],
    { note: NOTE },
  ),
]

const STARTER = ours('a starter; each plant has its own set-points')

const THRESHOLDS: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('氨气浓度超限', 'Ammonia above the limit'),
    {
      metric: 'ammonia-concentration',
      unit: 'ppm',
      hysteresis: 15,
      provenance: secondary(
        'GB 50072-2021, 7.4.1: alarm and emergency fans at 1.5 × 10⁻⁴',
        'a refrigeration maker quoting the standard (m.you021.com.cn); its second step, 25 % of the LEL, cuts the power and is no level for people',
      ),
    },
    ['P2', 150, 5],
  ),
  ...levelsAbove(
    text('氨气浓度危及生命', 'Ammonia dangerous to life'),
    {
      metric: 'ammonia-concentration',
      unit: 'ppm',
      hysteresis: 30,
      provenance: {
        clause: 'NIOSH: 300 ppm immediately dangerous',
        source: 'remembered, not read',
        mark: 'R',
        verified: false,
      },
    },
    ['P1', 300],
  ),
  ...levelsAbove(
    text('排气压力过高', 'Discharge pressure too high'),
    { metric: 'ammonia-discharge-pressure', unit: 'MPa', hysteresis: 0.05, provenance: STARTER },
    ['P3', 1.5, 30],
    ['P2', 1.65, 10],
  ),
  ...levelsAbove(
    text('贮氨器液位过高', 'Receiver too full'),
    { metric: 'ammonia-receiver-level', unit: 'percent', hysteresis: 2, provenance: STARTER },
    ['P2', 80, 60],
  ),
  ...levelsAbove(
    text('贮氨器压力过高', 'Receiver pressure too high'),
    { metric: 'ammonia-receiver-pressure', unit: 'MPa', hysteresis: 0.05, provenance: STARTER },
    ['P2', 1.6, 10],
    ['P1', 1.85],
  ),
]

const RELEASE = worksHazard(
  {
    id: 'ammonia-release',
    name: text('氨泄漏', 'Ammonia release'),
    question: text('氨往哪飘，加工间还有多少人？', 'Where does the ammonia drift, and how many are in the hall?'),
    metrics: METRICS.map(({ id }) => id),
  },
  ['enterprise.ammonia-plant-room', 'enterprise.ammonia-receiver'],
  {
    scenarios: [
      {
        ...toxicCloud({
          subject: 'facility',
          parameters: [
            holes([25, 'full-bore'], text('孔径（25 mm 与全管径）', 'Hole (25 mm and full bore)')),
            ISOLATION_MINUTES,
          ],
        }),
        id: 'ammonia-cloud',
        name: text('氨云', 'Ammonia cloud'),
      },
    ],
  },
)

const HAZARDS: readonly Hazard[] = [RELEASE]

const PLANS = [
  worksPlan(
    RELEASE,
    [
      worksStep(
        'cut-ammonia',
        text('停机、切断、开事故风机', 'Stop, cut off, emergency fans on'),
        [5, AT_ALL_LEVELS],
        text(
          '急停压缩机，远控关断供液与回气阀，开事故排风，加工间立即撤人。',
          'Emergency stop, close the liquid and suction valves from afar, fans on, clear the processing hall at once.',
        ),
      ),
    ],
    {
      verify: text(
        '着气密防护服、正压呼吸器自上风向接近；湿毛巾不是防护。',
        'Gas-tight suit and breathing apparatus, from upwind; a wet cloth is no protection.',
      ),
      brigade: text(
        '喷雾水吸收氨云并收集废水；严禁向液氨池射水。',
        'Water fog takes up the cloud, collect the run-off; never a jet into the liquid.',
      ),
      cordon: text(
        '下风向断路，通知邻近单位关窗停风。',
        'Close the roads downwind; neighbours shut windows and ventilation.',
      ),
    },
  ),
]

const PLACEMENT: readonly PlacementRule[] = [
  {
    id: 'ammonia-plant-room',
    requirement: 'R801',
    name: text('氨制冷机房', 'Ammonia plant rooms'),
    kinds: ['enterprise.ammonia-plant-room'],
    metric: 'ammonia-concentration',
    priority: 1,
  },
  {
    id: 'ammonia-processing',
    requirement: 'R801',
    name: text('加工间与冷库', 'Processing halls and cold stores'),
    kinds: ['enterprise.ammonia-processing'],
    metric: 'ammonia-concentration',
    priority: 1,
  },
  {
    id: 'ammonia-receiver',
    requirement: 'R801',
    name: text('贮氨器', 'Ammonia receivers'),
    kinds: ['enterprise.ammonia-receiver'],
    metric: 'ammonia-receiver-level',
    priority: 2,
  },
]

/** Ammonia refrigeration (R801). */
export const AMMONIA: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [],
  thresholds: THRESHOLDS,
  hazards: HAZARDS,
  placement: PLACEMENT,
  plans: PLANS,
}
