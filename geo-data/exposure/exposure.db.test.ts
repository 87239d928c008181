import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { exposuresOnGround, layGround } from './test-ground.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await layGround(database.db)
})

afterAll(() => database?.drop())

test('a line says what is to be closed, who must not stand there, what may follow, and where to go', async () => {
  const [line, bench] = await exposuresOnGround(database.db)
  expect(line?.ground?.roads).toEqual([{ kind: 'arterial', name: { zh: '建设路', en: 'Jianshe Road' }, metres: 400 }])
  expect(line?.ground?.crossings.map(({ name, distanceM }) => [name.zh, Math.round(distanceM)])).toEqual([
    ['建设桥', 40],
  ])
  expect(line?.ground?.resources.map(({ name }) => name.zh)).toContain('抢修一队')
  expect(line?.ground?.resources.map(({ name }) => name.zh)).not.toContain('抢修二队')
  expect(line?.ground?.shelters.map(({ name }) => name.zh)).toEqual(['西公园', '东公园'])
  expect(line?.hazardSources).toMatchObject([{ kind: 'lpg-station', substance: 'propane', quantityKg: 12_000 }])
  expect(bench?.ground).toBeNull()
})

test('people are told apart who is in the open, and when the cloud comes to the school', async () => {
  const [line] = await exposuresOnGround(database.db)
  const { estimate = 0, indoors, outdoors } = line?.people ?? {}
  expect((indoors?.estimate ?? 0) + (outdoors?.estimate ?? 0)).toBeGreaterThanOrEqual(estimate - 10)
  const school = line?.protectionTargets.find(({ kind }) => kind === 'school')
  expect(school?.arrivalS).toBe(Math.round((school?.distanceM ?? 0) / 2))
})

test('pipes inside are counted, with how long they are together', async () => {
  const main = (await exposuresOnGround(database.db))[0]?.assets.find(
    ({ sectorId, kind }) => sectorId === 'gas' && kind === 'main',
  )
  expect(main?.metres).toBeGreaterThan(0)
})
