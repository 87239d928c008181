import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { cryAt, layStreet, type Street } from '../db/test-street.ts'
import { kysely, read, transact } from '../db/transact.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { cityStatus } from './status.repository.ts'

const now = new Date('2026-11-22T02:00:00Z')
let database: TestDatabase
let street: Street

const silence = (sensorIds: readonly number[]): Promise<unknown> =>
  transact(database.db, SYSTEM, (tx) =>
    sql`insert into sensor_status (sensor_id, online, since_at)
      select id, false, ${now} from unnest(${[...sensorIds]}::int[]) as silent (id)`.execute(
      kysely<'sensor_status'>(tx),
    ),
  )

beforeAll(async () => {
  database = await createTestDatabase()
  await transact(database.db, SYSTEM, (tx) => syncRegistry(tx, now))
  street = await layStreet(database.db, now)
})

afterAll(() => database?.drop())

test('the exceptions are counted, and what was never heard is stale', async () => {
  await silence(street.sensors)
  await transact(database.db, SYSTEM, (tx) => cryAt(tx, street, { sensor: street.sensors[0] ?? 0, at: now }))
  const status = await read(database.db, SYSTEM, (tx) => cityStatus(tx, now))
  expect(status).toMatchObject({ sensorsTotal: 3, sensorsOffline: 3, unverifiedP1: 1 })
  expect(status.sources.find(({ id }) => id === 'weather')).toMatchObject({ stale: true, lastSeenAt: null })
})
