import { basename } from 'node:path'
import type { Geometry, Position } from 'geojson'
import { SYSTEM } from '../db/actor.ts'
import type { Db } from '../db/pool.ts'
import { read, type Tx, transact } from '../db/transact.ts'
import { emit } from '../event/event.commands.ts'
import type { Kind, Sector } from '../sectors/sector.ts'
import { checkRecord, columnMap } from './check-record.ts'
import { reprojector } from './crs.ts'
import { formatOf } from './formats.ts'
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
import { type ImportedThing, type ImportReport, UnreadableFile } from './import.ts'
import { startTally, type Tally } from './tally.ts'

export interface ImportOrder {
  readonly path: string
  readonly sector: Sector
  readonly kind: Kind
  readonly crs?: string | undefined
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
  const read = await source(db, order)
  try {
    await transact(db, SYSTEM, async (tx) => {
      const put = await opened(tx, order, at, tally)
      for await (const batch of batches(read, order, tally)) await put(batch)
      await put.finish()
      if (order.dryRun) throw ROLL_BACK
    })
  } catch (error) {
    if (error !== ROLL_BACK) throw error
  }
  return { ...tally.counts(), dryRun: order.dryRun }
}

type Source = { readonly reproject: (position: Position) => Position }

const source = async (db: Db, order: ImportOrder): Promise<Source> => {
  const crs = order.crs ?? (await formatOf(order.path).crs(order.path))
  const reproject = await reprojector(crs, (epsg) => read(db, SYSTEM, (tx) => projTextOf(tx, epsg)))
  return { reproject }
}

async function* batches({ reproject }: Source, order: ImportOrder, tally: Tally): AsyncIterable<ImportedThing[]> {
  const { map, unknown } = columnMap(order.kind, order.columns)
  if (unknown.length > 0) throw new UnreadableFile(unknownTargets(order.kind, unknown))
  let batch: ImportedThing[] = []
  for await (const record of formatOf(order.path).records(order.path)) {
    const thing = tally.take(checkRecord(order.kind, map, reproject, record))
    if (thing) batch.push(thing)
    if (batch.length >= BATCH) {
      yield batch
      order.onProgress(record.record)
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

const unknownTargets = (kind: Kind, unknown: readonly string[]): string =>
  `is mapped to what ${kind.id} does not have: ${unknown.join(', ')}; it has ${['code', 'name', ...kind.attributes.map(({ name }) => name)].join(', ')}`

type PutBatch = ((batch: ImportedThing[]) => Promise<void>) & { finish: () => Promise<void> }

/** Region, department and run are made at the first batch: only then is it known where the file lies. */
const opened = async (tx: Tx, order: ImportOrder, at: Date, tally: Tally): Promise<PutBatch> => {
  let target: Awaited<ReturnType<typeof targetOf>> | undefined
  const put = async (batch: ImportedThing[]): Promise<void> => {
    target ??= await targetOf(tx, order, batch[0] as ImportedThing, at)
    tally.count(await (order.kind.geometry === 'line' ? putSegments : putAssets)(tx, target, batch, at))
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

const targetOf = async (tx: Tx, order: ImportOrder, first: ImportedThing, at: Date) => {
  const regionId = await regionOf(tx, order, first)
  const departmentId = await departmentOf(tx, order, regionId)
  const target = `${order.sector.id}.${order.kind.id}`
  const runId = await addImportRun(tx, {
    fileName: basename(order.path),
    target,
    regionId,
    departmentId,
    startedAt: at,
  })
  return { regionId, departmentId, sectorId: order.sector.id, kind: order.kind.id, runId }
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
