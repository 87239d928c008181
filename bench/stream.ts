import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SYSTEM } from '../geo-data/db/actor.ts'
import { startEmbedded } from '../geo-data/db/embedded.ts'
import { migrate } from '../geo-data/db/migrate.ts'
import { closeDatabase, type Db, openDatabase } from '../geo-data/db/pool.ts'
import { createTestDatabase } from '../geo-data/db/test-database.ts'
import { kysely, read } from '../geo-data/db/transact.ts'
import { freePort } from '../scripts/host/ports.ts'
import { putStreamCity, STREAM_TOKEN, storedOf } from './stream-city.ts'
import { quantile, type StreamPlan, type StreamReport } from './stream-plan.ts'

export interface StreamArm {
  readonly samplesPerSecond: number
  readonly targetPerSecond: number
  readonly targetP99Ms: number | null
  readonly alarms: number
  readonly p50AlarmMs: number
  readonly p99AlarmMs: number
  readonly maxAlarmMs: number
  readonly p50SampleMs: number
  readonly p99SampleMs: number
  readonly sent: number
  readonly acknowledged: number
  readonly stored: number
  readonly checksumsEqual: boolean
  readonly failedRequests: number
  readonly alarmsOnRecord: number
  /** Of the machine, before and after: neighbours make noise. */
  readonly load: readonly [number, number]
  readonly met: boolean
}

export interface StreamBenchResult {
  readonly name: 'stream'
  readonly postgres: StreamArm | null
  readonly embedded: StreamArm | null
  readonly met: boolean
}

const TARGET_P99_MS = 500
const SENSORS = 10_000
/** The schedule runs a little above the target, so that the rate reached is not rounded up to it. */
const HEADROOM = 1.02

/**
 * The stream under load. PostgreSQL: the ingest as its own process, row-level security and every kind of rule on, the
 * generator in another. Embedded: the database on a thread of the ingest's process, as `npm start` without settings has it.
 */
export const run = async ({ arms = ['postgres', 'embedded'], seconds = 60 } = {}): Promise<StreamBenchResult> => {
  const postgres = arms.includes('postgres') ? await onPostgres(seconds) : null
  const embedded = arms.includes('embedded') ? await onEmbedded(seconds) : null
  const met = (postgres?.met ?? true) && (embedded?.met ?? true)
  return { name: 'stream', postgres, embedded, met }
}

const onPostgres = async (seconds: number): Promise<StreamArm> => {
  const { url, db, drop } = await createTestDatabase()
  try {
    await putStreamCity(db, SENSORS)
    return await underLoad(db, url, { perSecond: 20_000, seconds, alarms: 1200, p99Ms: TARGET_P99_MS })
  } finally {
    await drop()
  }
}

const onEmbedded = async (seconds: number): Promise<StreamArm> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-embedded-'))
  const onDeath = (error: Error): void => {
    throw error
  }
  const { url, stop } = await startEmbedded({ folder, port: 0, onDeath })
  await migrate(url)
  const db = openDatabase({ url, connections: 1, onError: () => undefined })
  try {
    await putStreamCity(db, SENSORS)
    return await underLoad(db, url, { perSecond: 10_000, seconds, alarms: 1000, p99Ms: null })
  } finally {
    await closeDatabase(db)
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Load {
  readonly perSecond: number
  readonly seconds: number
  readonly alarms: number
  /** Null: reported, not demanded. */
  readonly p99Ms: number | null
}

const underLoad = async (db: Db, url: string, { perSecond, seconds, alarms, p99Ms }: Load): Promise<StreamArm> => {
  const port = await freePort()
  const ingest = await startIngest(url, port)
  try {
    const before = loadavg()[0] ?? 0
    const report = await generate({
      url: `http://127.0.0.1:${port}/ingest`,
      token: STREAM_TOKEN,
      sensors: SENSORS,
      samplesPerSecond: perSecond * HEADROOM,
      seconds,
      alarms,
    })
    return await judged(db, report, { perSecond, p99Ms, load: [before, loadavg()[0] ?? 0] })
  } finally {
    const gone = once(ingest, 'exit')
    ingest.kill('SIGTERM')
    await gone
  }
}

const startIngest = async (databaseUrl: string, port: number): Promise<ChildProcess> => {
  const main = fileURLToPath(new URL('../workers/main.ts', import.meta.url))
  const env = { ...process.env, DATABASE_URL: databaseUrl, INGEST_PORT: String(port), LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, [main, 'ingest'], { env, stdio: ['ignore', 'inherit', 'inherit'] })
  const isUp = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/ingest/health`).then(
      (response) => response.ok,
      () => false,
    )
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error('the ingest did not start')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return child
}

const generate = async (plan: StreamPlan): Promise<StreamReport> => {
  const child = fork(fileURLToPath(new URL('./stream-generator.ts', import.meta.url)))
  child.send(plan)
  const [report] = (await once(child, 'message')) as [StreamReport]
  return report
}

const judged = async (
  db: Db,
  report: StreamReport,
  { perSecond, p99Ms, load }: Pick<Load, 'perSecond' | 'p99Ms'> & { readonly load: readonly [number, number] },
): Promise<StreamArm> => {
  const stored = await read(db, SYSTEM, (tx) => storedOf(tx))
  const alarmsOnRecord = await read(db, SYSTEM, async (tx) => {
    const alarms = kysely<'alarm'>(tx).selectFrom('alarm')
    return (await alarms.select((eb) => eb.fn.countAll<number>().as('all')).executeTakeFirstOrThrow()).all
  })
  const checksumsEqual =
    Object.keys(report.checksums).length === stored.checksums.size &&
    Object.entries(report.checksums).every(([code, sum]) => stored.checksums.get(code) === sum)
  const samplesPerSecond = Math.round(report.acknowledged / report.seconds)
  const p99AlarmMs = quantile(report.latencies, 0.99)
  return {
    samplesPerSecond,
    targetPerSecond: perSecond,
    targetP99Ms: p99Ms,
    alarms: report.alarms,
    p50AlarmMs: quantile(report.latencies, 0.5),
    p99AlarmMs,
    maxAlarmMs: quantile(report.latencies, 1),
    p50SampleMs: report.p50SampleMs,
    p99SampleMs: report.p99SampleMs,
    sent: report.sent,
    acknowledged: report.acknowledged,
    stored: stored.count,
    checksumsEqual,
    failedRequests: report.failedRequests,
    alarmsOnRecord,
    load,
    met:
      samplesPerSecond >= perSecond &&
      report.alarms >= 1000 &&
      p99AlarmMs <= (p99Ms ?? Number.POSITIVE_INFINITY) &&
      report.acknowledged === stored.count &&
      checksumsEqual &&
      alarmsOnRecord >= report.alarms,
  }
}
