import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alarmsOfSensors } from '../../geo-data/alarm/alarm.repository.ts'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../geo-data/db/test-database.ts'
import { kysely, read, transact } from '../../geo-data/db/transact.ts'
import { putGateway } from '../../geo-data/gateway/gateway.repository.ts'
import { inProcessNerve } from '../../geo-data/nerve/in-process.ts'
import { aCity, aSensor, type TestCity } from '../../geo-data/sensor/test-city.ts'
import { type Ingest, startIngest } from './start-ingest.ts'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
const THOUSAND = 1000
/** Enough to be spoken of together. */
const MANY = 60
/** One heartbeat of these gateways, one period of their sensors: three of them are a silence. */
const BEAT_S = 2

let database: TestDatabase
let city: TestCity & { queue: { stop: () => Promise<void> } }
let ingest: Ingest
let large: Behind
let small: Behind

/** A gateway and what stands behind it. */
interface Behind {
  readonly token: string
  readonly gatewayId: number
  readonly sensors: readonly { readonly code: string; readonly id: number }[]
}

beforeAll(async () => {
  database = await createTestDatabase({ connections: 6 })
  city = await aCity(database.db, database.url)
  large = await aGateway('GW-LARGE', THOUSAND)
  small = await aGateway('GW-SMALL', MANY)
  ingest = await startIngest({ db: database.db, nerve: inProcessNerve(), port: 0, log: quiet })
})

afterAll(async () => {
  await ingest?.stop()
  await city?.queue.stop()
  await database?.drop()
})

const aGateway = (code: string, count: number): Promise<Behind> =>
  transact(database.db, SYSTEM, async (tx) => {
    const { regionId, departmentId } = city
    const names = { nameZh: code, nameEn: code }
    const gatewayId = await putGateway(tx, { code, ...names, regionId, departmentId, token: code, heartbeatS: BEAT_S })
    const sensors = []
    for (let number = 0; number < count; number += 1) {
      const sensor = `${code}-${number}`
      sensors.push({ code: sensor, id: await aSensor(tx, city, { code: sensor, gatewayId, periodS: BEAT_S }) })
    }
    return { token: code, gatewayId, sensors }
  })

const speak = async ({ token }: Behind, sensors: Behind['sensors']): Promise<void> => {
  const samples = sensors.map(({ code }) => ({ sensor: code, at: Date.now(), value: 0.1 }))
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await fetch(ingest.url, { method: 'POST', headers, body: JSON.stringify({ samples }) })
  expect(response.status).toBe(200)
}

/** What was said of a gateway or of its sensors so far, oldest first. */
const told = async ({ gatewayId, sensors }: Behind): Promise<string[]> => {
  const about = new Set(sensors.map(({ id }) => id))
  const events = await read(database.db, SYSTEM, (tx) =>
    kysely<'event'>(tx)
      .selectFrom('event')
      .select(['type', 'ids'])
      .where('type', 'in', ['sensor.lost', 'sensor.found', 'gateway.lost', 'gateway.found'])
      .orderBy('id')
      .execute(),
  )
  const mine = events.filter(({ ids }) => {
    const { gatewayId: gateway, sensorId } = ids as { gatewayId?: number; sensorId?: number }
    return gateway === gatewayId || (sensorId !== undefined && about.has(sensorId))
  })
  return mine.map(({ type }) => type)
}

const idsOf = ({ sensors }: Behind): number[] => sensors.map(({ id }) => id)
const offline = (behind: Behind) =>
  read(database.db, SYSTEM, (tx) =>
    kysely<'sensor_status'>(tx)
      .selectFrom('sensor_status')
      .select('sensor_id')
      .where('online', '=', false)
      .where('sensor_id', 'in', idsOf(behind))
      .execute(),
  )
const alarms = (behind: Behind) => read(database.db, SYSTEM, (tx) => alarmsOfSensors(tx, idsOf(behind)))

test('a thousand sensors silent behind a gateway that speaks are one event and no alarm; so is their return', async () => {
  await speak(large, large.sensors)
  const silently = () => speak(large, []).then(() => told(large))
  await expect.poll(silently, { timeout: 60_000, interval: 700 }).toEqual(['sensor.lost'])
  expect(await offline(large)).toHaveLength(THOUSAND)
  expect(await alarms(large)).toEqual([])
  await speak(large, large.sensors)
  await expect.poll(() => offline(large)).toEqual([])
  expect(await told(large)).toEqual(['sensor.lost', 'sensor.found'])
  expect(await alarms(large)).toEqual([])
})

test('a gateway that is gone is one event: none of its sensors is called silent, and none when it is back', async () => {
  await speak(small, small.sensors)
  const before = (await told(small)).length
  await expect.poll(() => told(small), { timeout: 60_000, interval: 500 }).toContain('gateway.lost')
  await speak(small, [])
  await expect.poll(() => told(small), { timeout: 40_000, interval: 500 }).toContain('gateway.found')
  await speak(small, small.sensors)
  await wait(1000)
  expect((await told(small)).slice(before)).toEqual(['gateway.lost', 'gateway.found'])
  expect(await offline(small)).toEqual([])
  expect(await alarms(small)).toEqual([])
})
