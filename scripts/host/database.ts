import { join } from 'node:path'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { startEmbedded } from '../../geo-data/db/embedded.ts'
import { MigrationRefused, migrate } from '../../geo-data/db/migrate.ts'
import { closeDatabase, openDatabase } from '../../geo-data/db/pool.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { syncRegistry } from '../../geo-data/sector/sync-registry.commands.ts'
import { step } from '../progress.ts'
import type { AskedSettings } from '../settings.ts'

type Asked = Pick<AskedSettings, 'databaseUrl' | 'embedded' | 'dataDir'>

export type Database = { readonly url: string; readonly stop: () => Promise<void> }

/** The operator's database, or an embedded one under the data directory; brought to the newest schema and registry. */
export const openRecord = async (asked: Asked, onDeath: (error: Error) => void): Promise<Database> => {
  const database = asked.databaseUrl === null ? await startOwn(asked, onDeath) : theirs(asked.databaseUrl)
  try {
    await step('bringing the schema and the sectors up to date', () => prepare(database.url))
  } catch (error) {
    await database.stop()
    throw asked.embedded || error instanceof MigrationRefused ? error : unreachable(error)
  }
  return database
}

/** The tables of this code, and in them the sectors it knows. */
const prepare = async (url: string): Promise<void> => {
  await migrate(url)
  const db = openDatabase({ url, connections: 1, onError: () => undefined })
  await transact(db, SYSTEM, (tx) => syncRegistry(tx, new Date())).finally(() => closeDatabase(db))
}

const startOwn = ({ dataDir }: Asked, onDeath: (error: Error) => void): Promise<Database> =>
  step('starting the embedded database', () => startEmbedded({ folder: join(dataDir, 'database'), port: 0, onDeath }))

const theirs = (url: string): Database => ({ url, stop: async () => undefined })

const unreachable = (error: unknown): Error =>
  new Error(`DATABASE_URL must name a PostgreSQL 15 or newer with PostGIS 3.3 or newer: ${String(error)}`, {
    cause: error,
  })
