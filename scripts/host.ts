import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TerrainFile } from '../geo-data/terrain/terrain.ts'
import { loadCity } from './host/city.ts'
import { openRecord } from './host/database.ts'
import { answers, assertPortFree, freePort, hears } from './host/ports.ts'
import { loadRooms, ROOMS, type RoomName } from './host/rooms.ts'
import { announceHost, type Host, retractHost, runningHost } from './host/running-host.ts'
import { buildScreens } from './host/screens.ts'
import { type Supervised, supervise } from './host/supervise.ts'
import { startWeb } from './host/web.ts'
import { step } from './progress.ts'
import { type AskedSettings, readSettings, type Settings } from './settings.ts'

const PATIENCE_MS = 60_000

/** What has been started, to be closed in the opposite order. */
const closers: (() => Promise<unknown>)[] = []
let leaving: Promise<never> | undefined

const leave = (code: number): Promise<never> => {
  leaving ??= (async () => {
    for (const close of closers.reverse()) {
      await close().catch((error: unknown) => console.error('while closing:', error))
    }
    process.exit(code)
  })()
  return leaving
}

const fail = (error: unknown): Promise<never> => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  return leave(1)
}

/** Secrets that nobody chose are chosen once, so that sessions outlive a restart. */
const sessionSecretIn = async (dataDir: string): Promise<string> => {
  const file = join(dataDir, 'session-secret')
  const kept = await readFile(file, 'utf8').catch(() => null)
  if (kept !== null) return kept
  const secret = randomBytes(32).toString('hex')
  await writeFile(file, secret, { mode: 0o600 })
  return secret
}

/** Everything but the database, which takes longest. */
const settle = async (asked: AskedSettings): Promise<Omit<Settings, 'databaseUrl'>> => {
  const sessionSecret = asked.sessionSecret ?? (await sessionSecretIn(asked.dataDir))
  // None of them listens yet: what one will take must not be found free for another.
  const graphqlPort = await freePort(asked.graphqlPort, [asked.port])
  const ingestPort = await freePort(asked.ingestPort, [asked.port, graphqlPort])
  return { ...asked, sessionSecret, graphqlPort, ingestPort }
}

/** In this very process when embedded (the database has one session to share), else in a process that is kept alive. */
const startRoom = async (name: RoomName, settings: Settings, onChange: () => void): Promise<Supervised | null> => {
  if (settings.embedded) {
    const room = await step(`starting ${name}`, () => ROOMS[name](settings))
    closers.push(() => room.close())
    return null
  }
  const child = supervise({ name, command: ['scripts/host/child.ts', name], message: settings, onChange })
  closers.push(child.stop)
  return child
}

const hostOf = (settings: Settings, startedAt: string, processes: Map<string, Supervised>): Host => ({
  pid: process.pid,
  pids: Object.fromEntries(
    [...processes].flatMap(([name, { pid }]) => (pid() === null ? [] : [[name, Number(pid())]])),
  ),
  url: `http://localhost:${settings.port}`,
  graphqlUrl: `http://127.0.0.1:${settings.graphqlPort}/graphql`,
  ingestUrl: `http://127.0.0.1:${settings.ingestPort}/ingest`,
  databaseUrl: settings.databaseUrl,
  redisUrl: settings.redisUrl,
  embedded: settings.embedded,
  demo: settings.demo,
  startedAt,
})

const startAll = async (settled: Omit<Settings, 'databaseUrl'>, asked: AskedSettings): Promise<void> => {
  const startedAt = new Date().toISOString()
  const processes = new Map<string, Supervised>()
  let settings: Settings | undefined
  let announced = Promise.resolve()
  const announce = (): void => {
    if (leaving || !settings) return
    const host = hostOf(settings, startedAt, processes)
    announced = announced.then(() => announceHost(settled.dataDir, host)).catch(fail)
  }
  // Next and the rooms' code load while the database opens: it has a thread to itself.
  const web = await startWeb(settled, announce)
  closers.push(web.stop)
  processes.set('web', web)
  const [database] = await Promise.all([openRecord(asked, fail), settled.embedded ? loadRooms() : undefined])
  closers.push(database.stop)
  settings = { ...settled, databaseUrl: database.url }
  await loadCity(settings)
  for (const name of ['graphql', 'workers'] as const) {
    const child = await startRoom(name, settings, announce)
    if (child) processes.set(name, child)
  }
  await step('waiting for every room to answer', async () => {
    await answers(`http://127.0.0.1:${settled.port}/health`, PATIENCE_MS)
    await hears(settled.ingestPort, PATIENCE_MS)
  })
  announce()
  await announced
}

/** A process that is kept alive would fail over it again and again; here it is said once. */
const proveTerrain = async (terrain: TerrainFile): Promise<void> => {
  const { openElevations } = await import('../geo-data/terrain/elevations.geotiff.ts')
  const elevations = await openElevations(terrain)
  await elevations.close()
}

const main = async (): Promise<void> => {
  const asked = readSettings(process.env)
  if (asked.terrain) await proveTerrain(asked.terrain)
  const other = await runningHost(asked.dataDir)
  if (other) throw new Error(`already running at ${other.url} on ${asked.dataDir} (process ${other.pid})`)
  await assertPortFree(asked.port)
  await mkdir(asked.filesDir, { recursive: true })
  await buildScreens()
  closers.push(() => retractHost(asked.dataDir))
  await startAll(await settle(asked), asked)
  console.log(`ready http://localhost:${asked.port}`)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, () => void leave(0))
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)
await main().catch(fail)
