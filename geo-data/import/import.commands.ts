import { basename } from 'node:path'
import type { Geometry, Position } from 'geojson'
import { SYSTEM } from '../db/actor.ts'
import type { Db } from '../db/pool.ts'
import { read, type Tx, transact } from '../db/transact.ts'
import { emit } from '../event/event.commands.ts'
import { reprojector } from './crs/crs.ts'
import { formatOf } from './format/formats.ts'
import {
  addCity,
  addImportRun,
  addOwner,
  answerableFor,
  departmentNamed,
  finishImportRun,
  growRegion,
  projTextOf,
  putAssets,
  putSegments,
  regionAt,
  regionNamed,
} from './import.repository.ts'
import { type ImportedThing, type ImportKind, type ImportReport, type SourceRecord, UnreadableFile } from './import.ts'
import { type Check, checker } from './record/check-record.ts'
import { PLACE_TARGETS, targetsOf } from './record/column-map.ts'
import type { DateOrder } from './record/date.ts'
import { kindsOf, type Target } from './record/role.ts'
import { startTally, type Tally } from './record/tally.ts'

export interface ImportOrder extends Target {
  readonly path: string
  /** Further files that belong to it. */
  readonly beside?: readonly string[]
  readonly encoding?: string | undefined
  readonly crs?: string | undefined
  readonly dates?: DateOrder | undefined
  readonly region?: string | undefined
  readonly department?: string | undefined
  /** Column of the file to attribute, code, name_zh or name_en. */
  readonly columns: Readonly<Record<string, string>>
  readonly dryRun: boolean
  readonly onProgress: (read: number) => void
}

/** Rows a statement; a few hundred bytes each. */
const BATCH = 1000
const ROLL_BACK = Symbol('dry run')

/**
 * Takes a file onto the record in one transaction: all good records or, when the file breaks off, none.
 * @throws UnreadableFile when the file, its CRS or an option cannot be used
 */
export const importFile = async (db: Db, order: ImportOrder, at: Date): Promise<ImportReport> => {
  const tally = startTally()
  const reading = await opening(db, order)
  try {
    await transact(db, SYSTEM, async (tx) => {
      const put = await opened(tx, order, at, tally)
      for await (const batch of batches(reading, order, tally)) await put(batch)
      await put.finish()
      if (order.dryRun) throw ROLL_BACK
    })
  } catch (error) {
    if (error !== ROLL_BACK) throw error
  }
  return { ...tally.counts(), dryRun: order.dryRun }
}

type Reading = { readonly records: AsyncIterable<SourceRecord>; readonly check: Check }

const opening = async (db: Db, order: ImportOrder): Promise<Reading> => {
  refuseUnknownTargets(order)
  const source = { path: order.path, beside: order.beside ?? [], columns: order.columns, encoding: order.encoding }
  const format = await formatOf(source)
  const crs = order.crs ?? (await format.crs(source))
  const reproject = await reprojector(crs, (epsg) => read(db, SYSTEM, (tx) => projTextOf(tx, epsg)))
  return { records: format.records(source), check: checker(order, order, reproject) }
}

const refuseUnknownTargets = (order: ImportOrder): void => {
  const known = new Set([...kindsOf(order).flatMap(targetsOf), ...PLACE_TARGETS])
  const unknown = Object.values(order.columns).filter((target) => !known.has(target))
  if (unknown.length === 0) return
  const who = order.kind?.id ?? order.sector.id
  throw new UnreadableFile(
    `is mapped to what ${who} does not have: ${unknown.join(', ')}; it has ${[...known].join(', ')}`,
  )
}

async function* batches({ records, check }: Reading, order: ImportOrder, tally: Tally): AsyncIterable<ImportedThing[]> {
  let batch: ImportedThing[] = []
  for await (const record of records) {
    const thing = tally.take(check(record))
    if (thing) batch.push(thing)
    if (batch.length >= BATCH) {
      yield batch
      order.onProgress(record.record)
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

type PutBatch = ((batch: ImportedThing[]) => Promise<void>) & { finish: () => Promise<void> }

/** Region, department and run are made at the first batch: only then is it known where the file lies. */
const opened = async (tx: Tx, order: ImportOrder, at: Date, tally: Tally): Promise<PutBatch> => {
  let target: Awaited<ReturnType<typeof targetOf>> | undefined
  const put = async (batch: ImportedThing[]): Promise<void> => {
    target ??= await targetOf(tx, order, batch[0] as ImportedThing, at)
    for (const [kind, things] of byKind(batch)) {
      const put = kind.geometry === 'line' ? putSegments : putAssets
      tally.count(await put(tx, { ...target, kind: kind.id }, things, at))
    }
  }
  const finish = async (): Promise<void> => {
    if (!target) return
    await growRegion(tx, target.regionId)
    await finishImportRun(tx, target.runId, tally.counts(), at)
    if (tally.changed()) {
      await emit(tx, {
        type: 'import.finished',
        at,
        regionId: target.regionId,
        departmentId: target.departmentId,
        ids: { importRunId: target.runId },
      })
    }
  }
  return Object.assign(put, { finish })
}

/** Points first, so that the lines of the same batch find their ends. */
const byKind = (batch: readonly ImportedThing[]): [ImportKind, ImportedThing[]][] =>
  [...new Set(batch.map(({ kind }) => kind))]
    .sort((a, b) => Number(a.geometry === 'line') - Number(b.geometry === 'line'))
    .map((kind) => [kind, batch.filter((thing) => thing.kind === kind)])

const targetOf = async (tx: Tx, order: ImportOrder, first: ImportedThing, at: Date) => {
  const regionId = await regionOf(tx, order, first)
  const departmentId = await departmentOf(tx, order, regionId)
  const target = order.kind ? `${order.sector.id}.${order.kind.id}` : order.sector.id
  const runId = await addImportRun(tx, {
    fileName: basename(order.path),
    target,
    regionId,
    departmentId,
    startedAt: at,
  })
  const pointKinds = order.sector.kinds.filter(({ geometry }) => geometry === 'point').map(({ id }) => id)
  return { regionId, departmentId, sectorId: order.sector.id, pointKinds, runId }
}

const regionOf = async (tx: Tx, { region }: ImportOrder, first: ImportedThing): Promise<number> => {
  if (region !== undefined) return (await regionNamed(tx, region)) ?? (await addCity(tx, region))
  const [longitude, latitude] = firstPosition(first.geometry)
  const found = await regionAt(tx, longitude as number, latitude as number)
  if (found === undefined) throw new UnreadableFile('lies outside every region on record: name one with --region')
  return found
}

const departmentOf = async (tx: Tx, { department, sector }: ImportOrder, regionId: number): Promise<number> => {
  const answerable = department === undefined ? await answerableFor(tx, sector.id) : undefined
  if (answerable !== undefined) return answerable
  const name = department ?? `${sector.name.zh}权属单位（未登记）`
  return (await departmentNamed(tx, name)) ?? (await addOwner(tx, { name, sectorId: sector.id, regionId }))
}

const firstPosition = (geometry: Geometry): Position => {
  let inner: unknown = 'coordinates' in geometry ? geometry.coordinates : []
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0]
  return inner as Position
}
