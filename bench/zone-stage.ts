import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { SYSTEM } from '../geo-data/db/actor.ts'
import { startEmbedded } from '../geo-data/db/embedded.ts'
import { migrate } from '../geo-data/db/migrate.ts'
import { closeDatabase, type Db, keepWarm, openDatabase } from '../geo-data/db/pool.ts'
import { startQueue } from '../geo-data/db/queue.ts'
import { createTestDatabase } from '../geo-data/db/test-database.ts'
import { rehearse, transact } from '../geo-data/db/transact.ts'
import { QUEUES } from '../geo-data/event/flow.ts'
import { rehearseDrawing } from '../geo-data/impact-zone/impact-zone.commands.ts'
import { inProcessNerve } from '../geo-data/nerve/in-process.ts'
import { loadSampleCity } from '../geo-data/sample-city/load-sample-city.ts'
import { syncRegistry } from '../geo-data/sector/sync-registry.commands.ts'
import { runCourse } from '../workers/course.ts'

/** A record with a city on it, and whoever does its tasks once they are asked to. */
export interface Stage {
  readonly db: Db
  readonly embedded: boolean
  /** Sets the workers to work, in this process as the embedded default has them. */
  readonly work: () => Promise<() => Promise<void>>
  readonly close: () => Promise<void>
}

const quiet = (): void => undefined

const stageAt = async (url: string, embedded: boolean, drop: () => Promise<void>): Promise<Stage> => {
  const db = openDatabase({ url, connections: embedded ? 3 : 10, onError: quiet })
  let queue = await startQueue(db, { url, queues: QUEUES, role: 'sender', onError: quiet })
  await keepWarm(db) // as the server does when it starts
  await rehearse(db, (tx) => rehearseDrawing(tx, new Date()))
  return {
    db,
    embedded,
    work: async () => {
      await queue.stop()
      queue = await startQueue(db, { url, queues: QUEUES, role: 'worker', onError: quiet })
      const log = pino({ level: 'silent' })
      return runCourse({ db, queue, nerve: inProcessNerve(), embedded, ownerUrl: url, log })
    },
    close: async () => {
      await queue.stop()
      await closeDatabase(db)
      await drop()
    },
  }
}

/** One that stands already. */
export const standing = (url: string): Promise<Stage> => stageAt(url, false, async () => undefined)

/** A fresh database on TEST_DATABASE_URL with the sample city. */
export const fresh = async (): Promise<Stage> => {
  const { url, drop, db } = await createTestDatabase()
  await putCity(db, url)
  return stageAt(url, false, drop)
}

/** The sample city on an embedded database in a folder of its own, as `npm start` without settings has it. */
export const small = async (): Promise<Stage> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-embedded-'))
  const onDeath = (error: Error): void => {
    throw error
  }
  const { url, stop } = await startEmbedded({ folder, port: 0, onDeath })
  await migrate(url)
  const db = openDatabase({ url, connections: 2, onError: quiet })
  await putCity(db, url)
  await closeDatabase(db)
  return stageAt(url, true, async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  })
}

const putCity = async (db: Db, url: string): Promise<void> => {
  const queue = await startQueue(db, { url, queues: QUEUES, role: 'sender', onError: quiet })
  await transact(db, SYSTEM, (tx) => syncRegistry(tx, new Date()))
  await loadSampleCity({ databaseUrl: url, at: new Date() })
  await queue.stop()
}
