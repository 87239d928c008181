import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blindCity } from '../../blind-area/blind-area.repository.ts'
import { loadSampleCity } from '../../sample-city/load-sample-city.ts'
import { syncRegistry } from '../../sector/sync-registry.commands.ts'
import { SYSTEM } from '../actor.ts'
import { type EmbeddedDatabase, startEmbedded } from '../embedded.ts'
import { migrate } from '../migrate.ts'
import { closeDatabase, type Db, openDatabase } from '../pool.ts'
import { createTestDatabase, type TestDatabase } from '../test-database.ts'
import { kysely, read, transact } from '../transact.ts'

const AT = new Date('2026-05-20T08:00:00Z')
const onError = (error: Error): void => {
  throw error
}
let folder: string
let embedded: EmbeddedDatabase
let small: Db
let large: TestDatabase

const layCity = async (db: Db, databaseUrl: string): Promise<void> => {
  await transact(db, SYSTEM, (tx) => syncRegistry(tx, AT))
  await loadSampleCity({ databaseUrl, at: AT })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'city-'))
  embedded = await startEmbedded({ folder, port: 0, onDeath: onError })
  await migrate(embedded.url)
  small = openDatabase({ url: embedded.url, connections: 1, onError })
  await layCity(small, embedded.url)
  large = await createTestDatabase()
  await layCity(large.db, large.url)
}, 600_000) // A minute of computing, on a machine that may be busy
afterAll(async () => {
  await closeDatabase(small)
  await embedded.stop()
  await rm(folder, { recursive: true })
  await large.drop()
})

/** What is not watched when one sensor in `every` is silent and the others are heard, by names: numbers are each database's own. */
const unwatched = async (db: Db, every: number): Promise<{ areas: readonly string[]; targets: readonly string[] }> => {
  await transact(db, SYSTEM, async (tx) => {
    const silent = sql`row_number() over (order by code) % ${every}::int = 0`
    await sql`insert into sensor_status (sensor_id, online, since_at) select id, not ${silent}, ${AT}::timestamptz from sensor
      on conflict (sensor_id) do update set online = excluded.online`.execute(kysely<'sensor' | 'sensor_status'>(tx))
  })
  const { areas, targets } = await read(db, SYSTEM, (tx) => blindCity(tx, AT))
  const bySector = ({ unseenBy }: (typeof targets)[number]) =>
    unseenBy.map(({ sectorId, sensorIds }) => `${sectorId} ${sensorIds.length}`)
  return {
    areas: areas.map(({ sectorId, sensorIds, areaM2 }) => `${sectorId} ${sensorIds.length} ${areaM2}`).sort(),
    targets: targets.map((target) => [target.name.zh, ...bySector(target)].join(' ')).sort(),
  }
}

test.each([10, 25])(
  'with one sensor of %i silent, what is not watched in a whole city is told as on PostgreSQL',
  async (every) => {
    const told = await unwatched(small, every)
    expect(told.areas.length).toBeGreaterThan(10)
    expect(told.targets.length).toBeGreaterThan(3)
    expect(told).toEqual(await unwatched(large.db, every))
  },
  120_000,
)
