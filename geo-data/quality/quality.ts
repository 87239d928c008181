import type { Place } from '../place/place.ts'
import { type Text, text } from '../sectors/text.ts'

/** What a fault lies in: what stands, what is a line, what measures. */
export const QUALITY_RECORDS = ['asset', 'segment', 'sensor'] as const
export type QualityRecord = (typeof QUALITY_RECORDS)[number]

export type Dimension = 'completeness' | 'accuracy' | 'timeliness'

interface FaultKind {
  readonly dimension: Dimension
  readonly name: Text
  /** What its owner is to do about it. */
  readonly remedy: Text
  readonly records: readonly QualityRecord[]
}

const NETWORK = ['asset', 'segment'] as const
const SENSOR = ['sensor'] as const

/** Everything that data can lack (RA04), and what sensors must check of themselves (R204); in the order in which pages list them. */
export const FAULTS = {
  'out-of-range': {
    dimension: 'accuracy',
    name: text('超出登记表范围', 'Outside the registry’s range'),
    remedy: text('对照原始资料核对数值与单位，更正', 'Check it and its unit against the source, and correct it'),
    records: NETWORK,
  },
  'dangling-end': {
    dimension: 'accuracy',
    name: text('悬挂端点', 'Dangling end'),
    remedy: text(
      '补录端点处的设施，或把端点画到相接的管段',
      'Record what stands there, or draw the end to the line it meets',
    ),
    records: ['segment'],
  },
  duplicate: {
    dimension: 'accuracy',
    name: text('重复要素', 'Duplicate'),
    remedy: text('核实后只保留一条', 'Keep one of the two'),
    records: NETWORK,
  },
  crossing: {
    dimension: 'accuracy',
    name: text('同深度交叉', 'Crossing at the same depth'),
    remedy: text('现场复测两条管线的埋深', 'Survey the depth of both again'),
    records: ['segment'],
  },
  'sensor-misplaced': {
    dimension: 'accuracy',
    name: text('测点位置与设施不符', 'Sensor away from what it stands on'),
    remedy: text('核对测点坐标，或改关联到它真正所在的设施', 'Check its position, or say what it truly stands on'),
    records: SENSOR,
  },
  'sensor-offline': {
    dimension: 'timeliness',
    name: text('测点离线', 'Sensor offline'),
    remedy: text(
      '检查供电、通信与设备；维修期间转为检修状态',
      'Check power, network and device; while it is mended, say so',
    ),
    records: SENSOR,
  },
  'sensor-late': {
    dimension: 'timeliness',
    name: text('数据迟到', 'Samples come late'),
    remedy: text('核对设备时钟与上传周期', 'Check the device’s clock and how often it sends'),
    records: SENSOR,
  },
  'sensor-unstable': {
    dimension: 'timeliness',
    name: text('传输不稳定', 'Transmission unstable'),
    remedy: text('检查供电与信号', 'Check its power and its signal'),
    records: SENSOR,
  },
  'sensor-unbound': {
    dimension: 'completeness',
    name: text('测点未关联设施', 'Sensor that stands on nothing'),
    remedy: text('指定测点所在的设施或管段', 'Say which asset or line it stands on'),
    records: SENSOR,
  },
  'attribute-assumed': {
    dimension: 'completeness',
    name: text('属性为假定值', 'Attribute only assumed'),
    remedy: text('实测或查竣工资料后填写', 'Survey it, or take it from the as-built drawings'),
    records: NETWORK,
  },
  'attribute-missing': {
    dimension: 'completeness',
    name: text('属性缺失', 'Attribute missing'),
    remedy: text('实测或查竣工资料后补录', 'Survey it, or take it from the as-built drawings'),
    records: NETWORK,
  },
} as const satisfies Record<string, FaultKind>

export type Fault = keyof typeof FAULTS

export const isFault = (word: string): word is Fault => Object.hasOwn(FAULTS, word)

/** Null or absent: all. */
export interface QualityFilter {
  readonly fault?: Fault | null
  readonly record?: QualityRecord | null
  readonly sectorId?: string | null
  /** Id of a kind, of a sensor its metric. */
  readonly kind?: string | null
  readonly regionId?: number | null
  readonly departmentId?: number | null
}

/** One thing to put right. */
export interface QualityFault {
  readonly fault: Fault
  readonly record: QualityRecord
  readonly id: number
  readonly sectorId: string
  /** Id of the kind, of a sensor its metric. */
  readonly kind: string
  readonly code: string
  /** Attribute, or end of a line; empty where the whole record is meant. */
  readonly field: string
  /** What is on record there, or which other record is in the way. */
  readonly found: string | null
  readonly regionId: number
  readonly departmentId: number
  readonly place: Place
}

/** A department's layer: how much is on record, how much is online. */
export interface Layer {
  readonly departmentId: number
  readonly sectorId: string
  readonly record: QualityRecord
  readonly kind: string
  readonly records: number
  /** Attributes that somebody needs, over all records, and those truly on record. Nought of a sensor. */
  readonly asked: number
  readonly recorded: number
  /** Sensors in service, and those of them that are online. */
  readonly inService: number
  readonly online: number
}

type LayerKey = Pick<Layer, 'departmentId' | 'sectorId' | 'record' | 'kind'>

/** How often a layer has one fault. */
export type LayerCount = LayerKey & { readonly fault: Fault; readonly count: number }

/** A layer, and what is wrong in it. */
export type LayerQuality = Layer & { readonly faults: readonly { readonly fault: Fault; readonly count: number }[] }

const keyOf = ({ departmentId, sectorId, record, kind }: LayerKey): string =>
  [String(departmentId).padStart(9, '0'), sectorId, record, kind].join('|')

/** Layers with their faults, in the order of department, sector, record and kind. */
export const qualitiesOf = (layers: readonly Layer[], counts: readonly LayerCount[]): LayerQuality[] => {
  const byLayer = new Map<string, LayerCount[]>()
  for (const one of counts) byLayer.set(keyOf(one), [...(byLayer.get(keyOf(one)) ?? []), one])
  return layers
    .map((layer) => ({
      ...layer,
      faults: (byLayer.get(keyOf(layer)) ?? []).map(({ fault, count }) => ({ fault, count })),
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Share of what is needed that is on record; null where nothing is needed. */
export const completenessOf = ({ asked, recorded }: Pick<Layer, 'asked' | 'recorded'>): number | null =>
  asked > 0 ? recorded / asked : null

/** Share of the sensors in service that are online (R205); null where there is none. */
export const onlineRateOf = ({ inService, online }: Pick<Layer, 'inService' | 'online'>): number | null =>
  inService > 0 ? online / inService : null

/** One fault in one table: what a query can answer. */
export interface Round {
  readonly fault: Fault
  readonly record: QualityRecord
}

export const roundsOf = ({ fault, record }: QualityFilter): Round[] =>
  (Object.keys(FAULTS) as Fault[])
    .filter((one) => fault == null || one === fault)
    .flatMap((one) => FAULTS[one].records.map((table): Round => ({ fault: one, record: table })))
    .filter((round) => record == null || round.record === record)

/** Where a page ended. */
export interface QualityCursor extends Round {
  readonly id: number
  readonly field: string
}

export const printCursor = ({ fault, record, id, field }: QualityFault): string => [fault, record, id, field].join('|')

/** @throws RangeError when it is none. */
export const readCursor = (cursor: string): QualityCursor => {
  const [fault = '', record = '', id = '', field = ''] = cursor.split('|')
  const table = QUALITY_RECORDS.find((one) => one === record)
  if (!isFault(fault) || !table || !/^\d{1,9}$/.test(id)) throw new RangeError(`not a cursor: ${cursor}`)
  return { fault, record: table, id: Number(id), field }
}

/** The rounds still to go after a cursor. @throws RangeError when it points to none of them. */
export const roundsAfter = (rounds: readonly Round[], cursor: QualityCursor | null): readonly Round[] => {
  if (!cursor) return rounds
  const at = rounds.findIndex(({ fault, record }) => fault === cursor.fault && record === cursor.record)
  if (at < 0) throw new RangeError(`no such fault here: ${cursor.fault}`)
  return rounds.slice(at)
}
