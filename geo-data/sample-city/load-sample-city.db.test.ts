import { afterAll, beforeAll, expect, it } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { kysely, read, transact } from '../db/transact.ts'
import { missingSensors } from '../placement/placement.repository.ts'
import { byHand } from '../placement/test-street-by-hand.ts'
import { curveOf } from '../sample/curve.repository.ts'
import { spanOf } from '../sample/sample.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { linlan } from './linlan.ts'
import { loadSampleCity } from './load-sample-city.ts'

const AT = new Date('2026-05-20T08:00:00Z')
let record: TestDatabase

beforeAll(async () => {
  record = await createTestDatabase()
  await transact(record.db, SYSTEM, (tx) => syncRegistry(tx, AT))
  await loadSampleCity({ databaseUrl: record.url, at: AT })
}, 240_000)
afterAll(() => record.drop())

type Counted =
  | 'alarm'
  | 'archive'
  | 'disposal_task'
  | 'incident'
  | 'sensor'
  | 'sample_past'
  | 'sample_minute'
  | 'sample'
  | 'asset'
  | 'threshold'
  | 'weather'
const count = (table: Counted): Promise<number> =>
  read(record.db, SYSTEM, async (tx) => {
    const { n } = await kysely<Counted>(tx)
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return n
  })

it('lays out five thousand sensors with a year of days, thirty days of hours and a day of samples', async () => {
  expect(await count('sensor')).toBe(5000)
  expect(await count('sample_past')).toBe(2 * (await count('sensor')))
  expect(await count('sample')).toBeGreaterThan(150_000)
  expect(await count('sample_minute')).toBeGreaterThan(10_000)
  expect(await count('weather')).toBeGreaterThanOrEqual(365 * 24)
  const drawn = await read(record.db, SYSTEM, async (tx) => {
    const { id } = await kysely<'sensor'>(tx)
      .selectFrom('sensor')
      .select('id')
      .where('code', '=', 'RQ-JC-0001')
      .executeTakeFirstOrThrow()
    const ranges = ['H24', 'D7', 'D30', 'D365'] as const
    return Promise.all(
      ranges.map(async (range) => (await curveOf(tx, id, range, spanOf(range, AT, 'Asia/Shanghai'))).at.length),
    )
  })
  expect(drawn.map((points, at) => points > ([40, 150, 650, 330][at] as number))).toEqual([true, true, true, true])
})

it('has a year of trouble behind it, all of it over, in every month', async () => {
  expect(await count('alarm')).toBeGreaterThan(1000)
  expect(await count('disposal_task')).toBeGreaterThan(100)
  expect(await count('archive')).toBe(12)
  const rows = await record.sql<{ month: string; alarms: number; open: number; incidents: number }>(`
    select to_char(raised_at, 'YYYY-MM') as month, count(*)::int as alarms, count(incident_id)::int as incidents,
      count(*) filter (where closed_at is null or closed_at > '${AT.toISOString()}')::int as open
    from alarm group by 1 order by 1`)
  expect(rows.length).toBeGreaterThanOrEqual(12)
  for (const { open, incidents, alarms } of rows.slice(1, -1)) {
    expect(open).toBe(0)
    expect(alarms).toBeGreaterThan(60)
    expect(incidents).toBeGreaterThan(0)
  }
  const wrong = await record.sql(`select from alarm where verification <> 'true' and incident_id is not null
    or not (raised_at <= acknowledged_at and acknowledged_at <= verified_at and calm_at <= closed_at)`)
  expect(wrong).toEqual([])
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

it('misses along Jiangbei Avenue the very sensors that are found missing by hand', async () => {
  const asked = byHand(linlan(), '江北大道')
  const rules = [...new Set(asked.map(({ rule }) => rule))]
  const listed = await read(record.db, SYSTEM, async (tx) => {
    const found = []
    for (const rule of rules)
      found.push(...(await missingSensors(tx, { filter: { rule }, at: AT }, { limit: 100_000, after: null })))
    return found
  })
  const there = new Set(asked.map(({ rule, code }) => `${rule} ${code}`))
  const line = (rule: string, code: string, standing: number, needed: number): string =>
    `${rule} ${code} ${standing}/${needed}`
  const missing = asked.filter(({ standing, needed }) => standing < needed)
  expect(
    listed
      .filter(({ placing, code }) => there.has(`${placing.ref} ${code}`))
      .map(({ placing, code, standing, needed }) => line(placing.ref, code, standing, needed))
      .sort(),
  ).toEqual(missing.map(({ rule, code, standing, needed }) => line(rule, code, standing, needed)).sort())
  expect(rules.length).toBeGreaterThan(20)
  expect(missing.length).toBeGreaterThan(500)
}, 120_000)

it('changes nothing when asked again', async () => {
  const before = [await count('asset'), await count('sample'), await count('threshold')]
  expect(await loadSampleCity({ databaseUrl: record.url, at: new Date(AT.getTime() + 60_000) })).toBe(false)
  expect([await count('asset'), await count('sample'), await count('threshold')]).toEqual(before)
})

it('goes on with the history where a killed load stopped', async () => {
  await transact(record.db, SYSTEM, async (tx) => {
    const some = kysely<Counted>(tx)
    const { id } = await some
      .selectFrom('sensor')
      .select('id')
      .where('code', '=', 'RQ-JC-0001')
      .executeTakeFirstOrThrow()
    await some.deleteFrom('sample_past').where('sensor_id', '=', id).execute()
    await some.deleteFrom('sample_minute').where('sensor_id', '=', id).execute()
    await some.deleteFrom('sample').where('sensor_id', '=', id).execute()
    await some.deleteFrom('weather').execute()
  })
  const before = await count('sample_past')
  expect(await loadSampleCity({ databaseUrl: record.url, at: AT })).toBe(true)
  expect(await count('sample_past')).toBe(before + 2)
})
