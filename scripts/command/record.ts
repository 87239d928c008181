import { openRecord } from '../host/database.ts'
import { runningHost } from '../host/running-host.ts'
import type { AskedSettings } from '../settings.ts'

/** The record for a command: that of the running host, for the embedded one takes no second process, else opened here. */
export const openRecordForCommand = async (
  asked: AskedSettings,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const host = await runningHost(asked.dataDir)
  if (host) return { url: host.databaseUrl, close: async () => undefined }
  const opened = await openRecord(asked, (error) => {
    throw error
  })
  return { url: opened.url, close: opened.stop }
}
