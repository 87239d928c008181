import { SYSTEM } from '../db/actor.ts'
import type { Db } from '../db/pool.ts'
import { read } from '../db/transact.ts'
import type { Text } from '../sectors/text.ts'
import { citySystem, isCitySystem } from './crs/city-system.ts'
import { placingOf, type Referenced } from './crs/crs.ts'
import { middleOf } from './crs/doubt.ts'
import type { Format, Source } from './format/format.ts'
import { formatOf } from './format/formats.ts'
import { firstPosition } from './geometry/first-position.ts'
import { projTextOf, regionBounds } from './import.repository.ts'
import { type SourceRecord, UnreadableFile } from './import.ts'
import { type Check, checker } from './record/check-record.ts'
import { meantBy, PLACE_TARGETS, targetsOf } from './record/column-map.ts'
import type { DateOrder } from './record/date.ts'
import { kindsOf, type Target } from './record/role.ts'

/** What is to be read and how it is meant: enough to check every record, and nothing of what becomes of them. */
export interface ReadingOrder extends Target, Referenced {
  readonly path: string
  /** Further files that belong to it. */
  readonly beside?: readonly string[]
  readonly encoding?: string | undefined
  /** Which comes first in dates that say their year last. */
  readonly dates?: DateOrder | undefined
  /** The region it is for: where it is on record, things far outside it are refused. */
  readonly region?: string | undefined
  /** Column of the file to attribute, code, name_zh or name_en, or to what says where a record is. */
  readonly columns: Readonly<Record<string, string>>
}

export interface Reading {
  readonly format: string
  /** The first records, for a look at what the file holds. */
  readonly head: readonly SourceRecord[]
  readonly records: AsyncIterable<SourceRecord>
  readonly check: Check
  readonly remarks: readonly Text[]
}

/** As many records say where most of the file lies. */
const PEEKED = 200

/** @throws UnreadableFile when the file, its CRS or a mapping cannot be used */
export const openReading = async (db: Db, order: ReadingOrder): Promise<Reading> => {
  refuseUnknownTargets(order)
  const source = { path: order.path, beside: order.beside ?? [], columns: order.columns, encoding: order.encoding }
  const format = await formatOf(source)
  const projText = (epsg: number) => read(db, SYSTEM, (tx) => projTextOf(tx, epsg))
  const placing = await placingOf(await referencedBy(order, format, source), projText)
  const { region } = order
  const bounds = region === undefined ? undefined : await read(db, SYSTEM, (tx) => regionBounds(tx, region))
  const { head, all } = await peek(format.records(source))
  const positions = head.flatMap(({ geometry }) => (geometry === null ? [] : [firstPosition(geometry)]))
  const middle = middleOf(positions.filter((one) => one.every(Number.isFinite)).map(placing.place))
  return {
    format: format.id,
    head,
    records: all,
    check: checker(order, order, { ...placing, area: bounds ?? placing.area }, middle),
    remarks: (await format.remarks?.(source)) ?? [],
  }
}

/** What was said by hand, the city's own system by its declaration, else what the file states. */
const referencedBy = async (order: ReadingOrder, format: Format, source: Source): Promise<Referenced> =>
  isCitySystem(order.crs)
    ? { transform: order.transform ?? citySystem(order.region), place: order.place }
    : { ...order, crs: order.crs ?? (await format.crs(source)) }

const refuseUnknownTargets = (order: ReadingOrder): void => {
  const known = new Set([...kindsOf(order).flatMap(targetsOf), ...PLACE_TARGETS])
  const unknown = Object.values(order.columns).filter((given) => !known.has(given) && !known.has(meantBy(given).target))
  if (unknown.length === 0) return
  const who = order.kind?.id ?? order.sector.id
  throw new UnreadableFile({
    zh: `的列对应到 ${who} 没有的内容：${unknown.join('、')}；可用的有 ${[...known].join('、')}`,
    en: `is mapped to what ${who} does not have: ${unknown.join(', ')}; it has ${[...known].join(', ')}`,
  })
}

/** The first records, and all of them, those included. */
const peek = async (records: AsyncIterable<SourceRecord>) => {
  const iterator = records[Symbol.asyncIterator]()
  const head: SourceRecord[] = []
  let end: IteratorResult<SourceRecord> | undefined
  while (head.length < PEEKED && !end) {
    const next = await iterator.next()
    if (next.done) end = next
    else head.push(next.value)
  }
  async function* all(): AsyncIterable<SourceRecord> {
    try {
      yield* head
      if (!end) for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { head, all: all() }
}
