import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { read, transact } from '../db/transact.ts'
import { type SensorFilter, sensorsPage } from './sensor-page.repository.ts'
import { aCity, aSensor, type TestCity } from './test-city.ts'

const AT = new Date('2026-03-01T08:00:00Z')
const ago = (minutes: number): Date => new Date(AT.getTime() - minutes * 60_000)
let database: TestDatabase
let city: TestCity & { queue: { stop: () => Promise<void> } }

/** S-1 spoke 5 min ago (0.4), S-2 an hour ago (2.5), S-3 never, S-4 is in maintenance, S-5 is retired. */
beforeAll(async () => {
  database = await createTestDatabase()
  city = await aCity(database.db, database.url)
  await transact(database.db, SYSTEM, async (tx) => {
    for (const n of [1, 2, 3, 4, 5]) await aSensor(tx, city, { code: `S-${n}` })
  })
  await database.sql(`select ensure_sample_day('2026-03-01')`)
  await database.sql(`insert into sample (sensor_id, at, value, received_at)
    select s.id, '${AT.toISOString()}'::timestamptz - v.minutes * interval '1 min', v.value, now()
    from sensor s join (values ('S-1', 5, 0.4), ('S-1', 90, 9), ('S-2', 60, 2.5)) v(code, minutes, value) using (code)`)
  await database.sql(
    `update sensor set state = case code when 'S-4' then 'maintenance' when 'S-5' then 'retired' else state end`,
  )
})
afterAll(async () => {
  await city?.queue.stop()
  await database?.drop()
})

const found = async (filter: SensorFilter): Promise<string[]> => {
  const page = await read(database.db, SYSTEM, (tx) => sensorsPage(tx, filter, 50))
  expect(page.totalCount).toBe(page.sensors.length)
  return page.sensors.map(({ sensor }) => sensor.code)
}

test('a list shows what stands in the city, retired ones only when asked for', async () => {
  expect(await found({})).toEqual(['S-1', 'S-2', 'S-3', 'S-4'])
  expect(await found({ state: 'retired' })).toEqual(['S-5'])
  expect(await found({ state: 'maintenance' })).toEqual(['S-4'])
})

test('a list is narrowed by the time and by the value of the newest reading, not of an older one', async () => {
  expect(await found({ heardSince: ago(10) })).toEqual(['S-1'])
  expect(await found({ silentSince: ago(10) })).toEqual(['S-2', 'S-3', 'S-4'])
  expect(await found({ silentSince: ago(70), text: 's-' })).toEqual(['S-3', 'S-4'])
  expect(await found({ valueAbove: 2 })).toEqual(['S-2'])
  expect(await found({ valueAbove: 0.1, valueBelow: 1, heardSince: ago(10) })).toEqual(['S-1'])
})

test('pages follow one another to the end', async () => {
  const walked: string[] = []
  for (let after: string | null = null, more = true; more; ) {
    const page: Awaited<ReturnType<typeof sensorsPage>> = await read(database.db, SYSTEM, (tx) =>
      sensorsPage(tx, {}, 3, after),
    )
    expect(page.totalCount).toBe(4)
    walked.push(...page.sensors.map(({ sensor }) => sensor.code))
    after = page.sensors.at(-1)?.cursor ?? null
    more = page.hasNextPage
  }
  expect(walked).toEqual(['S-1', 'S-2', 'S-3', 'S-4'])
})
