import { cries, levelsAbove, levelsBelow } from '../part/default-threshold.ts'
import { chosen, measured } from '../part/pipe-attribute.ts'
import { AT_ALL_LEVELS } from '../part/plan-step.ts'
import { ours, secondary } from '../provenance.ts'
import type { DefaultThreshold, Hazard, Kind, Metric, PlacementRule } from '../sector.ts'
import { text } from '../text.ts'
import { equipment, ourIndicator as of, site, type Trade } from './enterprise-part.ts'
import { worksHazard, worksPlan, worksStep } from './enterprise-response.ts'

const NOTE = text(
  '文件 001 附件 1–3 未取得；指标按公开的粉尘涉爆数据采集技术指南转述（干式：灰斗温度、进出口风压差、锁气卸灰故障；湿式：水箱水位、循环水流量）声明，量程为本平台约定。',
  'Annexes 1–3 of document 001 are not available; declared after public accounts of the collection guide (dry: hopper temperature, pressure difference, ash-lock fault; wet: tank level, circulating flow); the range is ours.',
)

const KINDS: readonly Kind[] = [
  site('dust-works', text('粉尘涉爆企业', 'Enterprise with explosible dust'), '尘', [
    chosen('dust', text('粉尘种类', 'Dust'), [
      { id: 'metal', name: text('金属粉尘', 'Metal') },
      { id: 'wood', name: text('木粉尘', 'Wood') },
      { id: 'grain', name: text('粮食粉尘', 'Grain') },
      { id: 'other', name: text('其他', 'Other') },
    ]),
    measured('dust_workers', text('涉粉作业人数', 'Workers amid dust'), 'count', { min: 0, max: 10000 }),
  ]),
  equipment('dust-collector', text('除尘器', 'Dust collector'), '除', [
    chosen('principle', text('型式', 'Principle'), [
      { id: 'dry', name: text('干式', 'Dry') },
      { id: 'wet', name: text('湿式', 'Wet') },
    ]),
    measured('air_m3_h', text('处理风量', 'Air'), 'm3/h', { min: 100, max: 1000000 }),
  ]),
  equipment('dust-workshop', text('涉粉作业区', 'Workshop amid dust'), '间', [
    measured('area_m2', text('面积', 'Area'), 'm2', { min: 1, max: 200000 }),
  ]),
]

const COLLECTOR = ['enterprise.dust-collector'] as const

const METRICS: readonly Metric[] = [
  of(['dust-hopper-temperature', 'R203'], text('灰斗内部温度', 'Inside the hopper'), ['°C', -20, 400, 0], COLLECTOR, {
    note: NOTE,
  }),
  of(
    ['dust-pressure-difference', 'R203'],
    text('进出风口风压差', 'Air pressure, inlet less outlet'),
    ['Pa', -500, 6000, 0],
    COLLECTOR,
    { note: NOTE },
  ),
  of(['dust-duct-speed', 'R203'], text('风管风速', 'Air speed in the duct'), ['m/s', 0, 60, 1], COLLECTOR, {
    note: NOTE,
  }),
  of(['dust-tank-level', 'R203'], text('湿式除尘水箱水位', 'Water tank level (wet)'), ['mm', 0, 3000, 0], COLLECTOR, {
    note: NOTE,
  }),
  of(
    ['dust-water-flow', 'R203'],
    text('湿式除尘循环水流量', 'Circulating water (wet)'),
    ['m3/h', 0, 500, 1],
    COLLECTOR,
    { note: NOTE },
  ),
  of(
    ['dust-cleaning-age', 'R203'],
    text('距上次粉尘清理打卡', 'Since the last clock-in of dust cleaning'),
    ['h', 0, 2000, 1],
    ['enterprise.dust-workshop', ...COLLECTOR],
    { note: NOTE, every: [3600, 600] },
  ),
]

const STARTER = ours('a starter; each collector has its own')

const THRESHOLDS: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('灰斗温度过高', 'Hopper too hot'),
    {
      metric: 'dust-hopper-temperature',
      unit: '°C',
      hysteresis: 3,
      provenance: {
        clause: 'AQ 4273-2016: 70 °C',
        source: 'remembered, not read; 90 °C is ours',
        mark: 'R',
        verified: false,
      },
    },
    ['P2', 70, 10],
    ['P1', 90],
  ),
  ...levelsAbove(
    text('除尘器堵塞（压差过高）', 'Collector blocked (difference too high)'),
    {
      metric: 'dust-pressure-difference',
      unit: 'Pa',
      hysteresis: 100,
      provenance: secondary('', 'qixionghuanbao.com/xwdt/cjwd/17479.html: a vendor calls 1500 Pa a blocked filter'),
    },
    ['P3', 1500, 60],
  ),
  ...levelsBelow(
    text('滤袋破损或风机停（压差过低）', 'Bag torn or fan stopped (difference too low)'),
    { metric: 'dust-pressure-difference', unit: 'Pa', hysteresis: 30, provenance: STARTER },
    ['P3', 150, 60],
  ),
  ...levelsBelow(
    text('风管风速过低（积尘）', 'Air in the duct too slow (dust settles)'),
    { metric: 'dust-duct-speed', unit: 'm/s', hysteresis: 1, provenance: STARTER },
    ['P3', 14, 120],
  ),
  ...levelsBelow(
    text('湿式除尘水位过低', 'Wet collector short of water'),
    { metric: 'dust-tank-level', unit: 'mm', hysteresis: 20, provenance: STARTER },
    ['P2', 200, 30],
  ),
  ...levelsBelow(
    text('湿式除尘循环水中断', 'Wet collector: circulation fails'),
    { metric: 'dust-water-flow', unit: 'm3/h', hysteresis: 0.5, provenance: STARTER },
    ['P2', 2, 30],
  ),
  ...levelsAbove(
    text('逾期未清粉尘', 'Dust not swept in time'),
    {
      metric: 'dust-cleaning-age',
      unit: 'h',
      hysteresis: 1,
      provenance: ours('a shift and a day; the enterprise sets its own cleaning rule'),
    },
    ['P3', 26],
    ['P2', 72],
  ),
  cries('dust-hopper-temperature', 'ash-lock-fault', text('锁气卸灰故障', 'Ash-lock fault'), 'P2'),
]

const EXPLOSION = worksHazard(
  {
    id: 'dust-explosion',
    name: text('粉尘爆炸', 'Dust explosion'),
    question: text('除尘器里起火了吗，车间还有多少人？', 'Does the collector burn, and how many are in the workshop?'),
    metrics: METRICS.map(({ id }) => id),
  },
  ['enterprise.dust-collector', 'enterprise.dust-workshop'],
  { events: ['ash-lock-fault'] },
)

const HAZARDS: readonly Hazard[] = [EXPLOSION]

const PLANS = [
  worksPlan(
    EXPLOSION,
    [
      worksStep(
        'stop-line',
        text('停产撤人、隔爆阀关闭', 'Halt, people out, isolation valve shut'),
        [5, AT_ALL_LEVELS],
        text(
          '停止产尘作业并撤人，不急停风机以免扬尘（灰斗起火除外），关闭隔爆阀，惰化灰斗。',
          'Stop the work and clear the hall; do not jerk the fan to a halt and raise dust (unless the hopper burns); shut the isolation valve, inert the hopper.',
        ),
      ),
      worksStep(
        'sweep',
        text('停机清灰', 'Sweep at standstill'),
        [240, AT_ALL_LEVELS],
        text(
          '负压吸尘或湿式清扫，严禁压缩空气吹扫，打卡留痕。',
          'Vacuum or wet sweeping, never compressed air; clock in.',
        ),
      ),
    ],
    {
      verify: text(
        '核对灰斗温度与压差，热像查看；不得敲打灰斗。',
        'Check temperature and difference, look by thermal camera; do not knock on the hopper.',
      ),
      brigade: text(
        '雾状水或干粉，金属粉尘用 D 类；禁直流水扬尘。',
        'Fine mist or powder, class D for metal; no solid jet that raises dust.',
      ),
      cordon: text('泄爆口方向清空。', 'Clear the side to which the vents point.'),
    },
  ),
]

const PLACEMENT: readonly PlacementRule[] = [
  {
    id: 'dust-hopper',
    requirement: 'R203',
    name: text('除尘器灰斗', 'Hopper of each collector'),
    kinds: ['enterprise.dust-collector'],
    metric: 'dust-hopper-temperature',
    priority: 1,
  },
  {
    id: 'dust-difference',
    requirement: 'R203',
    name: text('除尘器进出风口', 'Inlet and outlet of each collector'),
    kinds: ['enterprise.dust-collector'],
    metric: 'dust-pressure-difference',
    priority: 1,
  },
  {
    id: 'dust-cleaning',
    requirement: 'R203',
    name: text('粉尘清理打卡', 'Clock-in of dust cleaning'),
    kinds: ['enterprise.dust-workshop'],
    metric: 'dust-cleaning-age',
    priority: 2,
  },
]

/** Explosible dust: its collectors, and whether it was swept (R203). */
export const DUST: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [
    { id: 'ash-lock-fault', name: text('锁气卸灰故障', 'Ash-lock fault'), nature: 'alarm', blinds: false },
  ],
  thresholds: THRESHOLDS,
  hazards: HAZARDS,
  placement: PLACEMENT,
  plans: PLANS,
}
