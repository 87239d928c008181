import { type RawBuilder, sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import { withinRegion } from '../region/region-tree.repository.ts'
import { assumedAttributes, missingAttributes, valuesOutOfRange, wanted } from './attribute-fault.repository.ts'
import {
  type Fault,
  type Layer,
  type LayerCount,
  QUALITY_RECORDS,
  type QualityFault,
  type QualityFilter,
  type QualityRecord,
  type Round,
  readCursor,
  roundsAfter,
  roundsOf,
} from './quality.ts'
import {
  lateSensors,
  misplacedSensors,
  offlineSensors,
  unboundSensors,
  unstableSensors,
} from './sensor-fault.repository.ts'
import { crossings, danglingEnds, duplicates, type IdRange } from './topology-fault.repository.ts'

/** Reads what stands, what is a line, what measures and what it sent; writes nothing. */
type Tables = 'asset' | 'segment' | 'sensor' | 'sensor_status' | 'sample' | 'device_event'

export interface Asking {
  readonly filter: QualityFilter
  readonly at: Date
}

/** The records to put right, `limit` of them after a cursor. @throws RangeError when it is none. */
export const qualityFaults = async (
  tx: Tx,
  { filter, at }: Asking,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<QualityFault[]> => {
  const cursor = after === null ? null : readCursor(after)
  const found: QualityFault[] = []
  for (const [index, round] of roundsAfter(roundsOf(filter), cursor).entries()) {
    if (found.length >= limit) break
    const from = index === 0 && cursor ? cursor : { id: 0, field: '' }
    found.push(...(await faultsOfRound(tx, { filter, at }, round, { from, limit: limit - found.length })))
  }
  return found
}

/** Every department's layers: how much is on record, how much is online. */
export const layersOf = async (tx: Tx, filter: QualityFilter): Promise<Layer[]> => {
  const layers: Layer[] = []
  for (const record of QUALITY_RECORDS) {
    if (filter.record != null && filter.record !== record) continue
    const rows = record === 'sensor' ? await sensorLayers(tx, filter) : await networkLayers(tx, filter, record)
    layers.push(...rows.map((row) => ({ ...row, record })))
  }
  return layers
}

const SUBQUERIES: Record<Fault, (record: QualityRecord, at: Date, slice: IdRange) => RawBuilder<unknown>> = {
  'attribute-missing': (record) => missingAttributes(network(record)),
  'attribute-assumed': (record) => assumedAttributes(network(record)),
  'out-of-range': (record) => valuesOutOfRange(network(record)),
  'dangling-end': (_record, _at, slice) => danglingEnds(slice),
  duplicate: (record) => duplicates(network(record)),
  crossing: (_record, _at, slice) => crossings(slice),
  'sensor-misplaced': misplacedSensors,
  'sensor-offline': offlineSensors,
  'sensor-late': (_, at) => lateSensors(at),
  'sensor-unstable': (_, at) => unstableSensors(at),
  'sensor-unbound': unboundSensors,
}

/** Faults that are found by looking around each line; all else is found by passing over the records once. */
const AROUND: ReadonlySet<Fault> = new Set(['dangling-end', 'crossing'])
const LINES_A_SLICE = 50_000
const ALL: IdRange = { from: 0, to: 2_147_483_647 }

const slicesFrom = async (tx: Tx, fault: Fault, from: number): Promise<IdRange[]> => {
  if (!AROUND.has(fault)) return [{ ...ALL, from }]
  const { rows } = await sql<{ least: number | null; most: number | null }>`
    select min(id) as least, max(id) as most from segment`.execute(kysely<'segment'>(tx))
  const [least, most] = [Math.max(from, rows[0]?.least ?? 0), rows[0]?.most ?? -1]
  return Array.from({ length: Math.ceil((most - least + 1) / LINES_A_SLICE) }, (_, index) => {
    const begin = least + index * LINES_A_SLICE
    return { from: begin, to: begin + LINES_A_SLICE - 1 }
  })
}

const network = (record: QualityRecord): 'asset' | 'segment' => (record === 'segment' ? 'segment' : 'asset')

const filtered = (alias: string, { sectorId, kind, regionId, departmentId }: QualityFilter): RawBuilder<unknown> => {
  const parts: RawBuilder<unknown>[] = [sql`true`]
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  if (sectorId != null) parts.push(sql`${column('sector_id')} = ${sectorId}`)
  if (kind != null) parts.push(sql`${column('kind')} = ${kind}`)
  if (departmentId != null) parts.push(sql`${column('department_id')} = ${departmentId}::int`)
  if (regionId != null) parts.push(withinRegion(column('region_id'), regionId))
  return sql.join(parts, sql` and `)
}

interface FaultRow {
  readonly id: number
  readonly department_id: number
  readonly region_id: number
  readonly sector_id: string
  readonly kind: string
  readonly code: string
  readonly field: string
  readonly found: string | null
  readonly place: Place
}

interface FaultPage {
  readonly from: { readonly id: number; readonly field: string }
  readonly limit: number
}

const faultsOfRound = async (tx: Tx, asking: Asking, round: Round, page: FaultPage): Promise<QualityFault[]> => {
  const found: QualityFault[] = []
  for (const slice of await slicesFrom(tx, round.fault, page.from.id)) {
    if (found.length >= page.limit) break
    const limit = page.limit - found.length
    found.push(...(await faultsOfSlice(tx, asking, round, { from: page.from, limit }, slice)))
  }
  return found
}

const faultsOfSlice = async (
  tx: Tx,
  { filter, at }: Asking,
  { fault, record }: Round,
  { from, limit }: FaultPage,
  slice: IdRange,
): Promise<QualityFault[]> => {
  const { rows } = await sql<FaultRow>`
    select id, department_id, region_id, sector_id, kind, code, field, found, st_asgeojson(st_pointonsurface(st_force2d(geom)), 7)::json as place
    from (${SUBQUERIES[fault](record, at, slice)}) fault
    where ${filtered('fault', filter)} and fault.id >= ${from.id}::int
      and (fault.id > ${from.id}::int or fault.field collate "C" > ${from.field}::text collate "C")
    order by fault.id, fault.field collate "C" limit ${limit}::int`.execute(kysely<Tables>(tx))
  return rows.map(({ id, code, kind, field, found, place, ...row }) => ({
    ...{ fault, record, id, code, kind, field, found, place },
    sectorId: row.sector_id,
    departmentId: row.department_id,
    regionId: row.region_id,
  }))
}

interface LayerRow {
  readonly departmentId: number
  readonly sectorId: string
  readonly kind: string
}

const LAYER = sql`department_id as "departmentId", sector_id as "sectorId", kind`

/** How often each layer has one fault. */
export const countsOfRound = async (
  tx: Tx,
  { filter, at }: Asking,
  { fault, record }: Round,
): Promise<LayerCount[]> => {
  const layers = new Map<string, LayerCount>()
  for (const slice of await slicesFrom(tx, fault, 0)) {
    const { rows } = await sql<LayerRow & { count: number }>`
      select ${LAYER}, count(*)::int as count from (${SUBQUERIES[fault](record, at, slice)}) fault
      where ${filtered('fault', filter)} group by department_id, sector_id, kind`.execute(kysely<Tables>(tx))
    for (const row of rows) {
      const layer = `${row.departmentId}/${row.sectorId}/${row.kind}`
      layers.set(layer, { ...row, count: row.count + (layers.get(layer)?.count ?? 0), fault, record })
    }
  }
  return [...layers.values()]
}

type Counted = Omit<Layer, 'record'>

/** Records of a layer, and of the attributes that somebody needs those truly on record. */
const networkLayers = async (tx: Tx, filter: QualityFilter, record: 'asset' | 'segment'): Promise<Counted[]> => {
  const { rows } = await sql<Counted>`
    select ${LAYER}, count(distinct id)::int as records, count(attribute)::int as asked, (count(attribute) filter (where recorded))::int as recorded,
      0 as "inService", 0 as online
    from (select thing.*, wanted.attribute, jsonb_typeof(coalesce(thing.attributes -> wanted.attribute, 'null')) <> 'null'
        and not (wanted.attribute = any (thing.assumed)) as recorded
      from ${sql.table(record)} thing
      left join ${wanted()} on wanted.needed and wanted.sector_id = thing.sector_id and wanted.kind = thing.kind) need
    where ${filtered('need', filter)} group by department_id, sector_id, kind`.execute(kysely<Tables>(tx))
  return rows
}

const sensorLayers = async (tx: Tx, filter: QualityFilter): Promise<Counted[]> => {
  const { rows } = await sql<Counted>`
    select ${LAYER}, count(*)::int as records, 0 as asked, 0 as recorded,
      (count(*) filter (where state = 'in-service'))::int as "inService",
      (count(*) filter (where state = 'in-service' and online))::int as online
    from (select sensor.*, sensor.metric as kind, coalesce(status.online, false) as online
      from sensor left join sensor_status status on status.sensor_id = sensor.id where sensor.state <> 'retired') measuring
    where ${filtered('measuring', filter)} group by department_id, sector_id, kind`.execute(kysely<Tables>(tx))
  return rows
}
