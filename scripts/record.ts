import { SYSTEM } from '../geo-data/db/actor.ts'
import { closeDatabase, openDatabase } from '../geo-data/db/pool.ts'
import { transact } from '../geo-data/db/transact.ts'
import { syncRegistry } from '../geo-data/sector/sector.commands.ts'
import { openRecord } from './host/database.ts'
import { runningHost } from './running-host.ts'
import type { AskedSettings } from './settings.ts'

/** The record for a command: that of the running host, for the embedded one takes no second process, else opened here. */
export const openRecordForCommand = async (
  asked: AskedSettings,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const host = await runningHost(asked.dataDir)
  if (host) return { url: host.databaseUrl, close: async () => undefined }
  const opened = await openRecord(asked, (error) => {
    throw error
  })
  const db = openDatabase({ url: opened.url, connections: 1, onError: () => undefined })
  await transact(db, SYSTEM, (tx) => syncRegistry(tx, new Date())).finally(() => closeDatabase(db))
  return { url: opened.url, close: opened.stop }
}
