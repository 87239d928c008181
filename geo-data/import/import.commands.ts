import { SYSTEM } from '../db/actor.ts'
import { type Db, learnStatistics } from '../db/pool.ts'
import { type Tx, transact } from '../db/transact.ts'
import { emit } from '../event/event.commands.ts'
import type { Happening } from '../event/event.ts'
import { sectorById } from '../sectors/registry.ts'
import type { Text } from '../sectors/text.ts'
import { finishImportRun, growRegion, putAssets, putSegments, standsNone } from './import.repository.ts'
import type { ImportedThing, ImportKind, ImportReport } from './import.ts'
import { notOfPart } from './part/part.commands.ts'
import { openReading, type Reading } from './reading.ts'
import { startTally, type Tally } from './record/tally.ts'
import { putInRoom } from './room/room.repository.ts'
import { isRoomKind } from './room/rooms.ts'
import { doubtDatum } from './run/doubt-datum.commands.ts'
import { joinNetwork } from './run/join-network.commands.ts'
import { changesOfRun } from './run/run.repository.ts'
import { type RunTarget, type TargetOrder, targetOf } from './run/target.commands.ts'

export interface ImportOrder extends TargetOrder {
  readonly dryRun: boolean
  /** False leaves the lines as they lie: nothing is joined and nothing doubtful is looked for. */
  readonly topology?: boolean
  readonly onProgress: (read: number) => void
  /** Told once what the file is and how it begins. */
  readonly onOpened?: (reading: Reading) => void
}

/** Rows a statement; a few hundred bytes each. */
const BATCH = 2000
/** A gigabyte is one transaction too. */
const LONGEST_MS = 3_600_000
/** Records that change how statements on their table are best planned (ours). */
const MANY = 10_000
/** Changes that a dry run shows. */
const SAMPLE = 200
const ROLL_BACK = Symbol('dry run')

/**
 * Takes a file onto the record in one transaction: all good records or, when the file breaks off, none.
 * @throws UnreadableFile when the file, its CRS or an option cannot be used
 */
export const importFile = async (db: Db, order: ImportOrder, at: Date): Promise<ImportReport> => {
  const tally = startTally()
  const reading = await openReading(db, order)
  order.onOpened?.(reading)
  let outcome: Outcome = {}
  try {
    await transact(
      db,
      // A part is put by its own people, so that row-level security keeps to it what a command forgot.
      order.part && order.by ? order.by : SYSTEM,
      async (tx) => {
        const put = await opened(tx, order, at, tally)
        for await (const batch of ahead(batches(reading, order, tally))) await put(batch)
        outcome = await put.finish(reading.remarks)
        if (order.dryRun) throw ROLL_BACK
      },
      LONGEST_MS,
    )
  } catch (error) {
    if (error !== ROLL_BACK) throw error
  }
  const { imported, updated } = tally.counts()
  if (!order.dryRun && imported + updated >= MANY) await learnStatistics(db, ['asset', 'segment'])
  return { ...tally.counts(), ...outcome, remarks: reading.remarks, dryRun: order.dryRun }
}

/** Reads the next while the one before is being written. */
async function* ahead<T>(items: AsyncIterable<T>): AsyncIterable<T> {
  const iterator = items[Symbol.asyncIterator]()
  let next = iterator.next()
  try {
    for (;;) {
      const { done, value } = await next
      if (done) return
      next = iterator.next()
      // Whoever waits for it hears of it; until then it is not unheard.
      next.catch(() => undefined)
      yield value
    }
  } finally {
    await iterator.return?.()
  }
}

/** What a run left behind beside the counts. */
type Outcome = Pick<ImportReport, 'runId' | 'topology' | 'sample'>

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

type PutBatch = ((batch: ImportedThing[]) => Promise<void>) & {
  finish: (remarks: readonly Text[]) => Promise<Outcome>
}

/** Region, department and run are made at the first batch: only then is it known where the file lies. */
const opened = async (tx: Tx, order: ImportOrder, at: Date, tally: Tally): Promise<PutBatch> => {
  let target: RunTarget | undefined
  const fresh = new Map<ImportKind, boolean>()
  const put = async (batch: ImportedThing[]): Promise<void> => {
    target ??= await targetOf(tx, order, batch[0] as ImportedThing, at)
    for (const [kind, all] of byKind(batch)) {
      const things = await ownOf(tx, order, target, kind, all, tally)
      if (things.length === 0) continue
      if (isRoomKind(kind)) tally.count(await putInRoom(tx, target, kind, things, at))
      else {
        if (!fresh.has(kind)) fresh.set(kind, await standsNone(tx, target, kind))
        const put = kind.geometry === 'line' ? putSegments : putAssets
        const into = { ...target, kind: kind.id, fresh: fresh.get(kind) ?? false }
        tally.count(await put(tx, into, things, at))
      }
    }
  }
  const finish = async (remarks: readonly Text[]): Promise<Outcome> => {
    if (!target) return {}
    const counts = tally.counts()
    if (counts.imported + counts.updated > 0) await doubtDatum(tx, target.runId, order)
    const sector = sectorById(order.sector.id)
    const joining = sector && (order.topology ?? true)
    const topology = joining ? await joinNetwork(tx, target, sector, Object.keys(counts.kinds), at) : undefined
    const sample = order.dryRun ? await changesOfRun(tx, target.runId, SAMPLE) : []
    await growRegion(tx, target.regionId)
    await finishImportRun(tx, target.runId, { ...counts, remarks, topology }, at)
    if (tally.changed()) await emit(tx, finished(target, order, at))
    return { ...(order.dryRun ? { sample } : { runId: target.runId }), ...(topology ? { topology } : {}) }
  }
  return Object.assign(put, { finish })
}

/** Those that whoever asked may put; the others are refused by record. */
const ownOf = async (
  tx: Tx,
  { part }: ImportOrder,
  into: RunTarget,
  kind: ImportKind,
  things: ImportedThing[],
  tally: Tally,
): Promise<ImportedThing[]> => {
  if (!part) return things
  const refused = await notOfPart(tx, part, into, kind, things)
  for (const [thing, rejection] of refused) tally.refuse(thing, rejection)
  return things.filter((thing) => !refused.has(thing))
}

const finished = (
  target: { regionId: number; departmentId: number; runId: number },
  { by }: ImportOrder,
  at: Date,
): Happening => ({
  type: 'import.finished',
  at,
  ...(by ? { actor: by } : {}),
  regionId: target.regionId,
  departmentId: target.departmentId,
  ids: { importRunId: target.runId },
})

/** Points first, so that the lines of the same batch find their ends. */
const byKind = (batch: readonly ImportedThing[]): [ImportKind, ImportedThing[]][] =>
  [...new Set(batch.map(({ kind }) => kind))]
    .sort((a, b) => Number(a.geometry === 'line') - Number(b.geometry === 'line'))
    .map((kind) => [kind, batch.filter((thing) => thing.kind === kind)])
