import { afterEach, expect, test } from 'vitest'
import { type Migration, migrate, readMigrations } from './migrate.ts'
import { createEmptyDatabase } from './test-database.ts'

const drops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const drop of drops.splice(0)) await drop()
})

const anEmptyDatabase = async (): Promise<string> => {
  const { url, drop } = await createEmptyDatabase()
  drops.push(drop)
  return url
}

const aMigration = (number: number, sql: string, checksum = sql): Migration => ({
  number,
  name: `000${number}_step.sql`,
  sql,
  checksum,
})

test('every migration is applied once, however many processes start together', async () => {
  const url = await anEmptyDatabase()
  const all = (await readMigrations()).map(({ name }) => name)
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
  expect(applied.flat().sort()).toEqual(all)
  expect(await migrate(url)).toEqual([])
})

test('a migration that fails leaves nothing of itself and names its file and line', async () => {
  const url = await anEmptyDatabase()
  const broken = aMigration(2, 'create table b();\nselect nonsense')
  await expect(migrate(url, [aMigration(1, 'create table a()'), broken])).rejects.toThrow('0002_step.sql:2')
  const mended = aMigration(2, 'create table b()')
  expect(await migrate(url, [aMigration(1, 'create table a()'), mended])).toEqual(['0002_step.sql'])
})

test('a migration edited after it was applied is refused', async () => {
  const url = await anEmptyDatabase()
  await migrate(url, [aMigration(1, 'create table a()')])
  await expect(migrate(url, [aMigration(1, 'create table a(id int)')])).rejects.toThrow('changed after')
})

test('a database newer than the code is refused', async () => {
  const url = await anEmptyDatabase()
  const first = aMigration(1, 'create table a()')
  await migrate(url, [first, aMigration(2, 'create table b()')])
  await expect(migrate(url, [first])).rejects.toThrow('newer than this code')
})
