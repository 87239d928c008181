import { join } from 'node:path'
import { startEmbedded } from '../../geo-data/db/embedded.ts'
import { migrate } from '../../geo-data/db/migrate.ts'
import { step } from '../progress.ts'
import type { AskedSettings } from '../settings.ts'

export type Database = { readonly url: string; readonly stop: () => Promise<void> }

/** The operator's database, or an embedded one under the data directory; brought to the newest schema. */
export const openRecord = async (asked: AskedSettings, onDeath: (error: Error) => void): Promise<Database> => {
  const database = asked.databaseUrl === null ? await startOwn(asked, onDeath) : theirs(asked.databaseUrl)
  try {
    await step('bringing the schema up to date', () => migrate(database.url))
  } catch (error) {
    await database.stop()
    throw asked.embedded ? error : unreachable(error)
  }
  return database
}

const startOwn = ({ dataDir }: AskedSettings, onDeath: (error: Error) => void): Promise<Database> =>
  step('starting the embedded database', () => startEmbedded({ folder: join(dataDir, 'database'), port: 0, onDeath }))

const theirs = (url: string): Database => ({ url, stop: async () => undefined })

const unreachable = (error: unknown): Error =>
  new Error(`DATABASE_URL must name a PostgreSQL 15 or newer with PostGIS 3.3 or newer: ${String(error)}`, {
    cause: error,
  })
