import { afterAll, beforeAll, expect, it } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { kysely, read, transact } from '../db/transact.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { loadSampleCity } from './load-sample-city.ts'

const AT = new Date('2026-05-20T08:00:00Z')
let record: TestDatabase

beforeAll(async () => {
  record = await createTestDatabase()
  await transact(record.db, SYSTEM, (tx) => syncRegistry(tx, AT))
  await loadSampleCity({ databaseUrl: record.url, at: AT })
}, 240_000)
afterAll(() => record.drop())

const count = (table: 'sensor' | 'sample_hour' | 'sample_minute' | 'sample' | 'asset' | 'threshold'): Promise<number> =>
  read(record.db, SYSTEM, async (tx) => {
    const { n } = await kysely<'sensor' | 'sample_hour' | 'sample_minute' | 'sample' | 'asset' | 'threshold'>(tx)
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return n
  })

it('lays out a thousand sensors with thirty days of hours and a day of samples', async () => {
  expect(await count('sensor')).toBe(1000)
  expect(await count('sample_hour')).toBeGreaterThan(700_000)
  expect(await count('sample')).toBeGreaterThan(150_000)
  expect(await count('sample_minute')).toBeGreaterThan(100_000)
})

it('ends its history at the given time', async () => {
  const newest = await read(record.db, SYSTEM, (tx) =>
    kysely<'sample'>(tx)
      .selectFrom('sample')
      .select((eb) => eb.fn.max('at').as('at'))
      .executeTakeFirstOrThrow(),
  )
  expect(AT.getTime() - Number(newest.at)).toBeGreaterThanOrEqual(0)
  expect(AT.getTime() - Number(newest.at)).toBeLessThan(60_000)
})

it('changes nothing when asked again', async () => {
  const before = [await count('asset'), await count('sample'), await count('threshold')]
  expect(await loadSampleCity({ databaseUrl: record.url, at: new Date(AT.getTime() + 60_000) })).toBe(false)
  expect([await count('asset'), await count('sample'), await count('threshold')]).toEqual(before)
})

it('goes on with the history where a killed load stopped', async () => {
  await transact(record.db, SYSTEM, async (tx) => {
    const some = kysely<'sensor' | 'sample_hour' | 'sample_minute' | 'sample' | 'weather'>(tx)
    const { id } = await some
      .selectFrom('sensor')
      .select('id')
      .where('code', '=', 'RQ-JC-0001')
      .executeTakeFirstOrThrow()
    await some.deleteFrom('sample_hour').where('sensor_id', '=', id).execute()
    await some.deleteFrom('sample_minute').where('sensor_id', '=', id).execute()
    await some.deleteFrom('sample').where('sensor_id', '=', id).execute()
    await some.deleteFrom('weather').execute()
  })
  const before = await count('sample_hour')
  expect(await loadSampleCity({ databaseUrl: record.url, at: AT })).toBe(true)
  expect(await count('sample_hour')).toBe(before + 720)
})
