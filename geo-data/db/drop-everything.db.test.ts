import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dropEverything } from './drop-everything.ts'
import { migrate, readMigrations } from './migrate.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

test('nothing of ours is left, PostGIS stays, and the schema can be laid again', async () => {
  await dropEverything(database.url)
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query(
    `select tablename from pg_tables where schemaname = 'public' and tablename <> 'spatial_ref_sys'`,
  )
  const { rows: point } = await client.query('select st_astext(st_makepoint(1, 2)) as text')
  await client.end()
  expect(rows).toEqual([])
  expect(point).toEqual([{ text: 'POINT(1 2)' }])
  expect(await migrate(database.url)).toHaveLength((await readMigrations()).length)
})
