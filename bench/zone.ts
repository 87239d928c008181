import { type Actor, SYSTEM } from '../geo-data/db/actor.ts'
import { closeDatabase, type Db, openDatabase } from '../geo-data/db/pool.ts'
import { startQueue } from '../geo-data/db/queue.ts'
import { createTestDatabase } from '../geo-data/db/test-database.ts'
import { read, transact } from '../geo-data/db/transact.ts'
import { QUEUES } from '../geo-data/event/flow.ts'
import { requestImpactZone } from '../geo-data/impact-zone/impact-zone.commands.ts'
import { zoneSetById } from '../geo-data/impact-zone/impact-zone.repository.ts'
import { cry, sensorsToCry } from '../geo-data/impact-zone/rehearsal.repository.ts'
import { loadSampleCity } from '../geo-data/sample-city/load-sample-city.ts'
import { syncRegistry } from '../geo-data/sector/sync-registry.commands.ts'

export interface ZoneBenchOptions {
  /** A database that holds a city; a fresh one with the sample city on TEST_DATABASE_URL when none is named. */
  readonly databaseUrl?: string
  readonly requests?: number
}

export interface ZoneBenchResult {
  readonly name: 'zone'
  readonly requests: number
  readonly alarms: number
  readonly zonesPerSet: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly maxMs: number
  readonly targetP95Ms: 200
  readonly met: boolean
}

const TARGET_MS = 200
const ALARMS = 40
const WARM_UP = 10

/**
 * Request → polygons with counts, recorded and committed: `requestImpactZone` as an analyst, row-level security on, over
 * alarms spread through the city, one after the other.
 */
export const run = async ({ databaseUrl, requests = 200 }: ZoneBenchOptions = {}): Promise<ZoneBenchResult> => {
  const place = databaseUrl ? await standing(databaseUrl) : await fresh()
  try {
    return await measure(place.db, requests)
  } finally {
    await place.close()
  }
}

interface Stage {
  readonly db: Db
  readonly close: () => Promise<void>
}

const standing = async (url: string): Promise<Stage> => {
  const db = openDatabase({ url, connections: 4, onError: () => undefined })
  const queue = await startQueue(db, { url, queues: QUEUES, role: 'sender', onError: () => undefined })
  return {
    db,
    close: async () => {
      await queue.stop()
      await closeDatabase(db)
    },
  }
}

const fresh = async (): Promise<Stage> => {
  const { url, drop, db } = await createTestDatabase()
  await transact(db, SYSTEM, (tx) => syncRegistry(tx, new Date()))
  await loadSampleCity({ databaseUrl: url, at: new Date() })
  const stage = await standing(url)
  return {
    db: stage.db,
    close: async () => {
      await stage.close()
      await drop()
    },
  }
}

const measure = async (db: Db, requests: number): Promise<ZoneBenchResult> => {
  const at = new Date()
  const sensors = await read(db, SYSTEM, (tx) => sensorsToCry(tx, ALARMS))
  const alarms: number[] = []
  for (const sensorId of sensors) alarms.push(await transact(db, SYSTEM, (tx) => cry(tx, sensorId, at)))
  const analyst: Actor = { ...SYSTEM, name: 'bench', role: 'analyst' }
  const times: number[] = []
  let zones = 0
  for (let index = -WARM_UP; index < requests; index += 1) {
    const alarmId = alarms[Math.abs(index) % alarms.length] ?? null
    const began = performance.now()
    const setId = await transact(db, analyst, async (tx) => requestImpactZone(tx, analyst, { alarmId }, new Date()))
    const set = await read(db, analyst, (tx) => zoneSetById(tx, setId))
    if (index >= 0) times.push(performance.now() - began)
    zones += index >= 0 ? (set?.zones.length ?? 0) : 0
  }
  times.sort((a, b) => a - b)
  const quantile = (share: number): number => Number((times[Math.ceil(share * times.length) - 1] ?? 0).toFixed(1))
  const p95Ms = quantile(0.95)
  return {
    name: 'zone',
    requests,
    alarms: alarms.length,
    zonesPerSet: Number((zones / requests).toFixed(1)),
    p50Ms: quantile(0.5),
    p95Ms,
    maxMs: quantile(1),
    targetP95Ms: TARGET_MS,
    met: p95Ms <= TARGET_MS,
  }
}

if (import.meta.main) {
  const databaseUrl = process.env.DATABASE_URL
  const result = await run(databaseUrl ? { databaseUrl } : {})
  console.log(JSON.stringify(result))
  if (!result.met) process.exitCode = 1
}
