import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../geo-data/db/test-database.ts'
import { openRecord } from './database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const open = (databaseUrl: string) => openRecord({ databaseUrl, embedded: false, dataDir: '/nowhere' }, () => undefined)

test('a migration that was edited after it had been applied is named; the server is not blamed', async () => {
  await database.sql(`update migration set checksum = 'another' where number = 1`)
  const refused = await open(database.url).catch((error: Error) => error.message)
  expect(refused).toMatch(/^0001_\w+\.sql was changed after it had been applied/)
})

test('a server that does not answer is said to be no PostgreSQL', async () => {
  await expect(open('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow('DATABASE_URL must name a PostgreSQL')
})
