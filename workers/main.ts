import { pino } from 'pino'
import { SYSTEM } from '../geo-data/db/actor.ts'
import { closeDatabase, keepWarm, openDatabase } from '../geo-data/db/pool.ts'
import { startQueue } from '../geo-data/db/queue.ts'
import { transact } from '../geo-data/db/transact.ts'
import { hearEvents } from '../geo-data/event/event.commands.ts'
import { QUEUES } from '../geo-data/event/flow.ts'
import { openNerve } from '../geo-data/nerve/open-nerve.ts'
import { observeWeather } from '../geo-data/sample-city/weather.commands.ts'
import { syncRegistry } from '../geo-data/sector/sync-registry.commands.ts'
import { again } from './again.ts'
import { runCourse } from './course.ts'
import { startIngest } from './ingest/start-ingest.ts'
import { PARTS, type Part, readParts, readSettings, type WorkerSettings } from './settings.ts'
import { startSimulator } from './simulator/start-simulator.ts'

const CONNECTIONS = 10
/** The station of the sample city speaks every ten minutes; it is asked every one. */
const WEATHER_MS = 60_000
const EMBEDDED_CONNECTIONS = 3

export interface RunningWorkers {
  /** Where samples are sent; null when this process has no ingest. */
  readonly ingestUrl: string | null
  /** Lets tasks and batches under way end, then closes everything. */
  readonly close: () => Promise<void>
}

/** Starts what happens by itself: the course, the stream, and in a demo the simulator; only `parts` when they are named. */
export const startWorkers = async (
  settings: WorkerSettings,
  parts: readonly Part[] = PARTS,
): Promise<RunningWorkers> => {
  const log = pino({ name: 'workers', level: settings.logLevel })
  const onError = (error: Error): void => log.warn({ err: error }, 'database or queue')
  const connections = settings.embedded ? EMBEDDED_CONNECTIONS : CONNECTIONS
  const { databaseUrl: url } = settings
  const db = openDatabase({ url, connections, onError })
  const nerve = openNerve(settings.redisUrl, (error) => log.warn({ err: error }, 'the nerve is cut'))
  const role = parts.includes('course') ? 'worker' : 'sender'
  const queue = await startQueue(db, { url, queues: QUEUES, role, onError })
  void keepWarm(db)
  await transact(db, SYSTEM, (tx) => syncRegistry(tx, new Date()))
  const deafen = hearEvents((notice) => nerve.publish('event', notice))
  const { embedded } = settings
  const stopCourse = parts.includes('course')
    ? await runCourse({ db, queue, nerve, embedded, ownerUrl: url, log })
    : undefined
  const ingest = parts.includes('ingest') ? await startIngest({ db, nerve, port: settings.ingestPort, log }) : undefined
  // The simulator speaks over the wire, so it plays only beside an ingest.
  const plays = settings.demo && parts.includes('simulator') && ingest !== undefined
  const simulator = plays ? await startSimulator({ db, ingestUrl: ingest.url, log }) : undefined
  const observe = (): Promise<void> => transact(db, SYSTEM, (tx) => observeWeather(tx, new Date()))
  const stopWeather = plays ? again(WEATHER_MS, observe, (error) => log.warn({ err: error }, 'no weather')) : undefined
  log.info({ parts, ingest: ingest?.url, simulator: plays }, 'workers run')
  return {
    ingestUrl: ingest?.url ?? null,
    close: async () => {
      await stopWeather?.()
      await simulator?.stop()
      await ingest?.stop()
      await stopCourse?.()
      deafen()
      await queue.stop()
      await nerve.close()
      await closeDatabase(db)
    },
  }
}

if (import.meta.main) {
  const running = await startWorkers(readSettings(process.env), readParts(process.argv.slice(2)))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running.close().then(() => process.exit(0)))
  }
}
