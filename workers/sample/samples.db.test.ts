import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../geo-data/db/test-database.ts'
import { kysely, read, transact } from '../../geo-data/db/transact.ts'
import { curveOf } from '../../geo-data/sample/curve.repository.ts'
import { latestSamples } from '../../geo-data/sample/sample.repository.ts'
import { type CurveRange, spanOf } from '../../geo-data/sample/sample.ts'
import { addSamples, ensureSampleDay } from '../../geo-data/sample/sample-write.repository.ts'
import { aCity, aSensor } from '../../geo-data/sensor/test-city.ts'
import { dropOldSamples } from './drop-old-samples.ts'
import { rollUpSamples } from './roll-up-samples.ts'

const MINUTE = 60_000
const NOON = Date.parse('2026-03-01T12:00:00Z')
let database: TestDatabase
let stop: () => Promise<void>
let sensorId: number

beforeAll(async () => {
  database = await createTestDatabase()
  const city = await aCity(database.db, database.url)
  stop = city.queue.stop
  sensorId = await transact(database.db, SYSTEM, async (tx) => {
    for (const day of ['2025-11-01', '2026-02-28', '2026-03-01']) await ensureSampleDay(tx, day)
    return aSensor(tx, city)
  })
})

afterAll(async () => {
  await stop?.()
  await database?.drop()
})

const add = (samples: readonly (readonly [at: number, value: number])[], receivedAt: number) =>
  transact(database.db, SYSTEM, (tx) =>
    addSamples(
      tx,
      {
        sensorId: samples.map(() => sensorId),
        at: samples.map(([at]) => at),
        value: samples.map(([, value]) => value),
        quality: samples.map(() => 0),
      },
      new Date(receivedAt),
    ),
  )

const rolledUp = async (at: number) => {
  await rollUpSamples({ db: database.db, now: () => new Date(at) })
  return read(database.db, SYSTEM, (tx) =>
    kysely<'sample_hour'>(tx).selectFrom('sample_hour').selectAll().orderBy('at').execute(),
  )
}

test('hours and minutes follow the samples, and a late one makes its hour anew', async () => {
  await add(
    [
      [NOON, 1],
      [NOON + 1000, 3],
      [NOON + 5 * MINUTE, 5],
    ],
    NOON + 5 * MINUTE,
  )
  const hour = { sensor_id: sensorId, at: new Date(NOON), samples: 3, minimum: 1, average: 3, maximum: 5 }
  expect(await rolledUp(NOON + 6 * MINUTE)).toEqual([hour])
  expect(await rolledUp(NOON + 6 * MINUTE)).toEqual([hour])
  await add([[NOON + 2 * MINUTE, 9]], NOON + 90 * MINUTE)
  await add([[NOON + 90 * MINUTE, 2]], NOON + 90 * MINUTE)
  expect(await rolledUp(NOON + 91 * MINUTE)).toMatchObject([{ samples: 4, average: 4.5, maximum: 9 }, { samples: 1 }])
})

test('a curve leaves empty buckets out and never draws them as nothing', async () => {
  const until = new Date(NOON + 2 * 60 * MINUTE)
  const curve = (range: CurveRange) =>
    read(database.db, SYSTEM, (tx) => curveOf(tx, sensorId, range, spanOf(range, until, 'UTC')))
  expect(await curve('H24')).toMatchObject({ bucketS: 0, average: [1, 3, 9, 5, 2] })
  expect(await curve('D7')).toMatchObject({ bucketS: 3600, at: [NOON, NOON + 60 * MINUTE], average: [4.5, 2] })
  const latest = await read(database.db, SYSTEM, (tx) => latestSamples(tx, [sensorId]))
  expect(latest.get(sensorId)).toMatchObject({ value: 2 })
})

test('what was rolled up elsewhere is drawn as far as the stream has not rolled it up itself', async () => {
  await database.sql(`insert into sample_past values (${sensorId}, 3600, '2026-03-01T10:00Z', 12, '{6,null,7}', '{7,null,8}', '{8,null,9}'),
    (${sensorId}, 86400, '2026-02-26T00:00Z', 288, '{1,2}', '{2,3}', '{3.1,4}')`)
  const until = new Date(NOON + 2 * 60 * MINUTE)
  const curve = (range: CurveRange) =>
    read(database.db, SYSTEM, (tx) => curveOf(tx, sensorId, range, spanOf(range, until, 'UTC')))
  // 11:00 is absent, 12:00 is the stream's own
  expect(await curve('D7')).toMatchObject({ at: [NOON - 120 * MINUTE, NOON, NOON + 60 * MINUTE], average: [7, 4.5, 2] })
  const year = await curve('D365')
  expect(year).toMatchObject({ bucketS: 86_400, minimum: [1, 2, 1], maximum: [3.1, 4, 9] })
  expect(new Date(year.at[2] as number).toISOString()).toBe('2026-03-01T00:00:00.000Z')
  expect(year.average[2]).toBeCloseTo((12 * 7 + 4 * 4.5 + 2) / 17)
})

test('raw samples are kept for 90 days, by whole partitions', async () => {
  await add([[Date.parse('2025-11-01T00:00:00Z'), 1]], NOON)
  await dropOldSamples({ db: database.db, now: () => new Date(NOON) }, database.url)
  const all = await read(database.db, SYSTEM, (tx) => kysely<'sample'>(tx).selectFrom('sample').select('at').execute())
  expect(all).toHaveLength(5)
  await expect(add([[Date.parse('2025-11-01T00:00:00Z'), 1]], NOON)).rejects.toThrow(/no partition/)
})
