import { measured } from '../part/pipe-attribute.ts'
import type { Kind, Metric } from '../sector.ts'
import { text } from '../text.ts'
import { equipment, ourIndicator as of, site, type Trade } from './enterprise-part.ts'

const NOTE = text(
  '指南仅列行业（文件 002）；指标按《冷库设计标准》GB 50072-2021 第 7.4 节转述声明，量程为本平台约定。',
  'The documents only name the trade (002); declared after public accounts of GB 50072-2021, 7.4; the range is ours.',
)

const KINDS: readonly Kind[] = [
  site('ammonia-works', text('涉氨制冷企业', 'Ammonia refrigeration'), '氨', [
    measured('ammonia_t', text('液氨存量', 'Ammonia held'), 't', { min: 0, max: 1000 }),
  ]),
  equipment('ammonia-plant-room', text('氨制冷机房', 'Ammonia plant room'), '机', [
    measured('volume_m3', text('机房容积', 'Volume'), 'm3', { min: 20, max: 50000 }),
  ]),
  equipment('ammonia-receiver', text('贮氨器', 'Ammonia receiver'), '氨', [
    measured('volume_m3', text('容积', 'Volume'), 'm3', { min: 0.1, max: 200 }),
  ]),
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

/** Ammonia refrigeration (R801). */
export const AMMONIA: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [],
  thresholds: [],
  hazards: [],
  placement: [],
  plans: [],
}
