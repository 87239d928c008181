import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { read } from '../db/transact.ts'
import { regionCounts } from './population.repository.ts'

let database: TestDatabase

/** About 0.4 ha. */
const HOUSE = 'st_makeenvelope(121.9, 29.9, 121.901, 29.9004, 4326)'

beforeAll(async () => {
  database = await createTestDatabase()
  await database.sql(`insert into region (kind, code, name_zh, name_en, parent_id, geom) values
    ('city', 'C', '市', 'City', null, st_multi(st_makeenvelope(121.8, 29.8, 122, 30, 4326)))`)
  await database.sql(`insert into region (kind, code, name_zh, name_en, parent_id, geom)
    select 'district', part.code, part.code, part.code, id, geom from region cross join (values ('A'), ('B'), ('E')) part (code) where region.code = 'C'`)
  const day = `array_cat(array_fill(10, array[8]), array_fill(40, array[16]))`
  await database.sql(`insert into building (region_id, use, height_m, people_by_hour, geom)
    select id, 'residential', 9, people, ${HOUSE} from region join (values
      ('A', ${day}), ('A', ${day}), ('A', array_fill(null::int, array[24])), ('B', array_fill(null::int, array[24]))) of_it (code, people) using (code)`)
})

afterAll(() => database?.drop())

const told = async (hour: number) => {
  const [codes, counts] = await Promise.all([
    database.sql<{ id: number; code: string }>('select id, code from region'),
    read(database.db, SYSTEM, (tx) => regionCounts(tx, hour)),
  ])
  return counts
    .map(({ regionId, people, uncounted }) => [codes.find(({ id }) => id === regionId)?.code, people, uncounted])
    .toSorted()
}

test('people of a region are those of its buildings at the hour; nobody counted is not none, and a region with smaller ones in it has no line of its own', async () => {
  expect(await told(3)).toEqual([
    ['A', 20, 1],
    ['B', null, 1],
    ['E', null, 0],
  ])
  expect(await told(12)).toEqual([
    ['A', 80, 1],
    ['B', null, 1],
    ['E', null, 0],
  ])
})

test('its ground is measured on the spheroid', async () => {
  const [first] = await read(database.db, SYSTEM, (tx) => regionCounts(tx, 0))
  // 0.2° by 0.2° at 29.9° N.
  expect((first?.areaM2 ?? 0) / 1e6).toBeCloseTo(428.1, 0)
})
