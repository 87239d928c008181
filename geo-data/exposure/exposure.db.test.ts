import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../db/actor.ts'
import type { GeoArea } from '../db/spatial.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { STREET } from '../db/test-street.ts'
import { read } from '../db/transact.ts'
import { placeAt } from '../place/place.ts'
import { exposuresOf } from './exposure.repository.ts'
import { exposuresOnGround, layGround, layTown, square } from './test-ground.ts'
import { plainCount } from './test-plain-count.ts'

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

const NOT_ALL: Actor = { ...SYSTEM, name: 'owner', role: 'duty-officer', seesAll: false }
const HERE = placeAt(STREET.longitude, STREET.latitude)

/** A ring with a hole in it, and a piece apart. */
const scattered = (): GeoArea => {
  const [outer, inner, apart] = [square(170), square(60), square(40, 310)].map(
    ({ coordinates }) => coordinates[0]?.[0] ?? [],
  )
  return { type: 'MultiPolygon', coordinates: [[outer ?? [], (inner ?? []).toReversed()], [apart ?? []]] }
}

test('zones asked together hold what each table says of each of them by itself, whoever asks', async () => {
  await layTown(database.db)
  const areas = [square(200), square(30), square(200), square(90, 120), scattered(), square(0.5, -700)]
  const zones = areas.map((area, index) => ({
    area,
    line: index === 1 || index === 2 || index === 4 ? 'cordon' : null,
  }))
  const [department] = await database.sql<{ id: number }>('select min(department_id) as id from asset')
  for (const actor of [SYSTEM, { ...NOT_ALL, departmentIds: [department?.id ?? 0] }, NOT_ALL]) {
    await read(database.db, actor, async (tx) => {
      const exposures = await exposuresOf(tx, { zones, from: HERE, hour: 10 })
      for (const [index, { area, line }] of zones.entries()) {
        const [exposure, plain] = [exposures[index], await plainCount(tx, area, HERE)]
        expect(exposure?.buildings).toBe(plain.buildings)
        expect(exposure?.assets).toEqual(plain.assets)
        expect(exposure?.protectionTargets.map(({ id }) => id)).toEqual(plain.targets)
        expect(exposure?.hazardSources.map(({ id }) => id)).toEqual(plain.sources)
        const { ground } = exposure ?? {}
        expect(ground?.resources.map(({ id }) => id)).toEqual(line ? plain.resources : undefined)
        expect(ground?.roads.map(({ metres }) => metres)).toEqual(line ? plain.roads : undefined)
        expect(ground?.shelters.map(({ id }) => id)).toEqual(line ? plain.shelters : undefined)
        if (plain.buildings > 0)
          expect(Math.abs((exposure?.people?.estimate ?? 0) - plain.people)).toBeLessThanOrEqual(10)
      }
    })
  }
})
