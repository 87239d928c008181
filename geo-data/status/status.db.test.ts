import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { cryAt, layStreet, type Street } from '../db/test-street.ts'
import { kysely, read, transact } from '../db/transact.ts'
import { putGateway } from '../gateway/gateway.repository.ts'
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

test('a sensor whose gateway is lost is not reached either, whatever it said last', async () => {
  const offline = () => read(database.db, SYSTEM, (tx) => cityStatus(tx, now)).then((status) => status.sensorsOffline)
  await transact(database.db, SYSTEM, async (tx) => {
    const place = { regionId: street.district, departmentId: street.departments.gas }
    const token = 'a-token-for-this-test-alone'
    const gatewayId = await putGateway(tx, {
      ...place,
      code: 'GW',
      nameZh: '网关',
      nameEn: 'Gateway',
      token,
      heartbeatS: 30,
    })
    await sql`update sensor set gateway_id = ${gatewayId} where id = ${street.sensors[0]}`.execute(kysely<'sensor'>(tx))
    await sql`update sensor_status set online = true`.execute(kysely<'sensor_status'>(tx))
  })
  expect(await offline()).toBe(0)
  await transact(database.db, SYSTEM, (tx) => sql`update gateway set online = false`.execute(kysely<'gateway'>(tx)))
  expect(await offline()).toBe(1)
})
