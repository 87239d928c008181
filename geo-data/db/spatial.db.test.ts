import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { metresBetween, overlaps, stDWithin, stIntersects, stMakeEnvelope, stPoint, withinMetres } from './spatial.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'
import { kysely, read, type Tx } from './transact.ts'

// ADR 0002: under row-level security a spatial search must still be answered by the index. Assets stand on a grid of 0.001
// degree, 500 in a row; every second column is another department's.

const ASSETS = 150_000
const officer: Actor = { userId: 1, name: '', role: 'owner', seesAll: false, departmentIds: [1], regionIds: [] }

let city: TestDatabase
beforeAll(async () => {
  city = await createTestDatabase()
  await city.sql(`
    insert into region (kind, code, name_zh, name_en) values ('city', 'c', '市', 'city');
    insert into sector values ('gas', '燃气', 'gas', '#000', 1);
    insert into department (kind, code, name_zh, name_en, region_id) values ('owner', 'a', '甲', 'a', 1), ('owner', 'b', '乙', 'b', 1);
    insert into asset (region_id, department_id, sector_id, kind, code, updated_at, geom)
      select 1, 1 + n % 2, 'gas', 'valve', n, now(), st_point(113 + (n % 500) / 1000.0, 22 + (n / 500) / 1000.0, 4326)
      from generate_series(0, ${ASSETS - 1}) n;
    analyze asset`)
})
afterAll(() => city.drop())

const box = stMakeEnvelope({ west: 113.1, south: 22.1, east: 113.11, north: 22.11 })
const spot = stPoint(113.2, 22.2)
const geom = sql.ref<string>('geom')
const SEARCHES = [
  { name: 'a bounding box', where: overlaps(geom, box), found: 6 * 11 },
  { name: 'st_intersects', where: stIntersects(geom, box), found: 6 * 11 },
  { name: 'st_dwithin', where: stDWithin(geom, spot, 0.0025), found: 3 + 5 + 3 },
  { name: 'withinMetres', where: withinMetres(geom, 113.2, 22.2, 250), found: 3 + 5 + 3 },
]
type Search = (typeof SEARCHES)[number]

const planOf = (tx: Tx, { where }: Search): Promise<string> =>
  sql`explain (format json) select id from asset where ${where}`
    .execute(kysely<'asset'>(tx))
    .then(({ rows }) => JSON.stringify(rows))

describe.each(SEARCHES)('$name under row-level security', (search) => {
  test('is answered by the spatial index', async () => {
    const plan = await read(city.db, officer, (tx) => planOf(tx, search))
    expect(plan).toContain('asset_geom_idx')
    expect(plan).not.toContain('Seq Scan')
  })

  test('finds the officer’s own assets and no other', async () => {
    const rows = await read(city.db, officer, async (tx) => {
      const found = sql<{ department_id: number }>`select department_id from asset where ${search.where}`
      return (await found.execute(kysely<'asset'>(tx))).rows
    })
    expect(new Set(rows.map(({ department_id }) => department_id))).toEqual(new Set([1]))
    expect(rows).toHaveLength(search.found)
  })
})

test('without the leakproof marks the same searches read every row, so the marks are what is tested here', async () => {
  const unmarked = await createTestDatabase()
  try {
    await unmarked.sql(`
      alter function geometry_overlaps(geometry, geometry) not leakproof;
      insert into region (kind, code, name_zh, name_en) values ('city', 'c', '市', 'city');
      insert into sector values ('gas', '燃气', 'gas', '#000', 1);
      insert into department (kind, code, name_zh, name_en, region_id) values ('owner', 'a', '甲', 'a', 1);
      insert into asset (region_id, department_id, sector_id, kind, code, updated_at, geom)
        select 1, 1, 'gas', 'valve', n, now(), st_point(113 + n / 10000.0, 22, 4326) from generate_series(1, 10000) n;
      analyze asset`)
    const plan = await read(unmarked.db, officer, (tx) => planOf(tx, SEARCHES[0] as Search))
    expect(plan).toContain('Seq Scan')
  } finally {
    await unmarked.drop()
  }
})

test('a distance in metres agrees with the ellipsoid to 0.5 %', async () => {
  const metres = await read(city.db, officer, async (tx) => {
    const [a, b] = [stPoint(113.5, 22.5), stPoint(113.51, 22.52)]
    const { rows } = await sql<{ sphere: number; ellipsoid: number }>`
      select ${metresBetween(a, b)} as sphere, st_distance(${a}::geography, ${b}::geography) as ellipsoid`.execute(
      kysely<'asset'>(tx),
    )
    return rows[0] ?? { sphere: 0, ellipsoid: 1 }
  })
  expect(Math.abs(metres.sphere / metres.ellipsoid - 1)).toBeLessThan(0.005)
})
