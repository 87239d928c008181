import { type Every, indicator, type Scale } from '../part/indicator.ts'
import type { KindRef, Metric } from '../sector.ts'
import { type Text, text } from '../text.ts'

interface About {
  readonly on: readonly KindRef[]
  readonly accuracy: Text
  readonly note?: Text
  readonly every?: Every
}

const of = (
  [id, row]: readonly [id: string, row: string],
  name: Text,
  scale: Scale,
  { on, accuracy, note, every = [300, 10] }: About,
): Metric => indicator({ id, row, on, every }, name, scale, { accuracy, ...(note ? { note } : {}) })

const sic = (zh: string, en: string): Text => text(`原文如此：${zh}；照录不改。`, `Sic: ${en}; kept as written.`)

const CABINS: readonly KindRef[] = ['tunnel.compartment', 'tunnel.gas-compartment']
const THREE = text('精度：≤3% FS', 'Accuracy ≤3 % FS')
const LEVEL = text('精度：±1% 分辨率：0.01m', 'Accuracy ±1 %; resolution 0.01 m')

/** Table 6 of the guide (003 附2表6), 入廊管线; every accuracy in its own words. */
const PIPES: readonly Metric[] = [
  of(['gas-pressure', 'R181'], text('入廊燃气压力', 'Gas line pressure'), ['MPa', 0, 4, 4], {
    on: ['tunnel.gas-pipe'],
    accuracy: text('精度：1kPa', 'Accuracy 1 kPa'),
  }),
  of(['gas-flow', 'R181'], text('入廊燃气流量', 'Gas line flow'), ['m3/h', 0, 100000, 1], {
    on: ['tunnel.gas-pipe'],
    accuracy: text('精度：不低于 10m³/h', 'Accuracy not below 10 m³/h'),
    note: sic('精度以流量的绝对值表示且“不低于”', 'the accuracy is an absolute flow, “not below”'),
  }),
  of(['water-flow', 'R182'], text('入廊供水流量', 'Water line flow'), ['m3/h', 0, 20000, 1], {
    on: ['tunnel.water-pipe'],
    accuracy: text('精度：不低于 0.1%', 'Accuracy not below 0.1 %'),
    note: sic(
      '“不低于 0.1%”未说明相对量程还是读数，且较表 2 的 ±1% FS 严十倍',
      '“not below 0.1 %” says neither of range nor of reading, and is ten times finer than ±1 % FS of table 2',
    ),
  }),
  of(['water-pressure', 'R182'], text('入廊供水压力', 'Water line pressure'), ['MPa', 0, 2.5, 3], {
    on: ['tunnel.water-pipe'],
    accuracy: text('精度：0.25% FS', 'Accuracy 0.25 % FS'),
  }),
  of(['heat-flow', 'R183'], text('入廊热力流量', 'Heat line flow'), ['m3/h', 0, 10000, 1], {
    on: ['tunnel.heat-pipe'],
    accuracy: text('精度：优于 1 级', 'Accuracy better than class 1'),
  }),
  of(['heat-pressure', 'R183'], text('入廊热力压力', 'Heat line pressure'), ['MPa', 0, 2.5, 3], {
    on: ['tunnel.heat-pipe'],
    accuracy: text('精度：不低于 0.5 级', 'Accuracy not below class 0.5'),
  }),
  of(['drain-level', 'R184'], text('入廊排水液位', 'Drain level'), ['m', 0, 10, 2], {
    on: ['tunnel.drain-pipe'],
    accuracy: LEVEL,
  }),
  of(['drain-flow', 'R184'], text('入廊排水流量', 'Drain flow'), ['m3/h', 0, 50000, 1], {
    on: ['tunnel.drain-pipe'],
    accuracy: text('测量精确度：±1% 流速分辨率：0.01m/s', 'Accuracy ±1 %; resolution of velocity 0.01 m/s'),
  }),
]

/** Table 6, 廊内环境. */
const AIR: readonly Metric[] = [
  of(['temperature', 'R185'], text('廊内温度', 'Temperature'), ['°C', -30, 120, 1], { on: CABINS, accuracy: THREE }),
  of(['humidity', 'R185'], text('廊内湿度', 'Humidity'), ['%RH', 0, 100, 0], { on: CABINS, accuracy: THREE }),
  of(['oxygen', 'R185'], text('廊内氧气浓度', 'Oxygen'), ['%VOL', 0, 30, 1], { on: CABINS, accuracy: THREE }),
  of(['hydrogen-sulphide', 'R185'], text('廊内硫化氢浓度', 'Hydrogen sulphide'), ['ppm', 0, 200, 1], {
    on: [...CABINS, 'tunnel.sump'],
    accuracy: THREE,
  }),
  of(['methane', 'R186'], text('廊内甲烷浓度', 'Methane'), ['%LEL', 0, 100, 1], {
    on: ['tunnel.gas-compartment', 'tunnel.gas-valve', 'tunnel.compartment'],
    accuracy: text('精度：0.1% LEL', 'Accuracy 0.1 % LEL'),
    note: sic(
      '较他表 ±0.1% VOL（约 ±2% LEL）精细 20 倍，单位疑误',
      '20 times finer than the ±0.1 % VOL (about ±2 % LEL) of the other tables, likely a slip of the unit',
    ),
  }),
  of(['water-level', 'R187'], text('廊内水位', 'Water level'), ['m', 0, 6, 2], {
    on: ['tunnel.sump', ...CABINS],
    accuracy: LEVEL,
  }),
  of(['joint-leak', 'R188'], text('拼接处渗漏', 'Seepage at a joint'), ['ratio', 0, 1, 0], {
    on: ['tunnel.joint'],
    accuracy: text('—', '—'),
    note: text(
      '指南四（一）6（3）要求布点，表 6 未列指标；此处 0 为干、1 为渗，为本平台约定。',
      'Guide 4(1)6(3) asks for the point, table 6 lists no figure; 0 dry and 1 seeping is ours.',
    ),
  }),
]

export const TUNNEL_METRICS: readonly Metric[] = [...PIPES, ...AIR]
