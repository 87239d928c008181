import { chosen, measured } from '../part/pipe-attribute.ts'
import type { Kind, Metric } from '../sector.ts'
import { text } from '../text.ts'
import { equipment, ourIndicator as of, site, type Trade } from './enterprise-part.ts'

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

/** Explosible dust: its collectors, and whether it was swept (R203). */
export const DUST: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [
    { id: 'ash-lock-fault', name: text('锁气卸灰故障', 'Ash-lock fault'), nature: 'alarm', blinds: false },
  ],
  thresholds: [],
  hazards: [],
  placement: [],
  plans: [],
}
