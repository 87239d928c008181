import { rm } from 'node:fs/promises'
import { dropEverything } from '../geo-data/db/drop-everything.ts'
import { runningHost } from './host/running-host.ts'
import { step } from './progress.ts'
import { readSettings } from './settings.ts'

// npm run reset            empties DATA_DIR
// npm run reset -- --yes   and with DATABASE_URL set, everything in that database too

const { dataDir, databaseUrl } = readSettings(process.env)
const host = await runningHost(dataDir)
if (host) {
  console.error(`still running at ${host.url} (process ${host.pid}): stop it first`)
  process.exitCode = 1
} else if (databaseUrl !== null && !process.argv.includes('--yes')) {
  const { host: server, pathname } = new URL(databaseUrl)
  console.error(`this would drop every table of ${server}${pathname}; if that is meant: npm run reset -- --yes`)
  process.exitCode = 1
} else {
  if (databaseUrl !== null) await step(`emptying ${new URL(databaseUrl).pathname}`, () => dropEverything(databaseUrl))
  await step(`emptying ${dataDir}`, () => rm(dataDir, { recursive: true, force: true }))
}
