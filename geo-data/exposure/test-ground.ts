import { sql } from 'kysely'
import { SYSTEM } from '../db/actor.ts'
import type { Db } from '../db/pool.ts'
import type { GeoJson } from '../db/spatial.ts'
import { at, layStreet, STREET } from '../db/test-street.ts'
import { kysely, read, transact } from '../db/transact.ts'
import { placeAt } from '../place/place.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { counted } from './exposure.commands.ts'
import type { Exposure } from './exposure.ts'

const NOW = new Date('2026-11-22T02:00:00Z')

const position = (eastM: number, northM: number): readonly [number, number] => {
  const { longitude, latitude } = at(eastM, northM)
  return [longitude, latitude]
}

const point = (eastM: number, northM: number) => {
  const [longitude, latitude] = position(eastM, northM)
  return sql`st_point(${longitude}, ${latitude}, 4326)`
}

/** Around the beginning of the street, so many metres to each side. */
const square = (metres: number): GeoJson => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        position(-metres, -metres),
        position(metres, -metres),
        position(metres, metres),
        position(-metres, metres),
        position(-metres, -metres),
      ],
    ],
  ],
})

/** For tests: a street with a road and a bridge along it, a crew on it, a store beside it, and shelters near and far. */
export const layGround = async (db: Db): Promise<void> => {
  await transact(db, SYSTEM, (tx) => syncRegistry(tx, NOW))
  const { city, departments } = await layStreet(db, NOW)
  await transact(db, SYSTEM, async (tx) => {
    const run = kysely<never>(tx)
    const owner = departments.owner
    await sql`insert into basemap_feature (region_id, class, kind, name_zh, name_en, geom)
      values (${city}, 'road', 'arterial', '建设路', 'Jianshe Road', st_makeline(${point(-500, 5)}, ${point(500, 5)})),
        (${city}, 'road', 'lane', null, null, st_makeline(${point(-9, -9)}, ${point(9, -9)}))`.execute(run)
    await sql`insert into asset (region_id, department_id, sector_id, kind, code, name_zh, updated_at, geom)
      values (${city}, ${owner}, 'bridge', 'bridge', 'B-1', '建设桥', ${NOW}, ${point(40, 5)}),
        (${city}, ${owner}, 'bridge', 'pier', 'P-1', null, ${NOW}, ${point(41, 5)})`.execute(run)
    await sql`insert into resource (region_id, department_id, kind, capability, name_zh, name_en, state, geom)
      values (${city}, ${owner}, 'crew', 'repair', '抢修一队', 'Repair crew 1', 'available', ${point(20, 20)}),
        (${city}, ${owner}, 'crew', 'repair', '抢修二队', 'Repair crew 2', 'off-duty', ${point(21, 20)})`.execute(run)
    await sql`insert into hazard_source (region_id, kind, name_zh, name_en, substance, quantity_kg, geom)
      values (${city}, 'lpg-station', '液化气站', 'LPG station', 'propane', 12000, ${point(60, 60)})`.execute(run)
    const nobody = sql`array_fill(0, array[24])`
    await sql`insert into protection_target (region_id, kind, name_zh, name_en, people_by_hour, geom)
      values (${city}, 'shelter', '近处公园', 'Near park', ${nobody}, ${point(50, 0)}),
        (${city}, 'shelter', '东公园', 'East park', ${nobody}, ${point(300, 0)}),
        (${city}, 'shelter', '西公园', 'West park', ${nobody}, ${point(-250, 0)})`.execute(run)
  })
}

/** For tests: who is inside a cordon and a cloud on that ground. */
export const exposuresOnGround = async (db: Db): Promise<Exposure[]> => {
  const criterion = { quantity: 'concentration' }
  const zones = [
    { area: square(200), line: 'cordon', criterion },
    { area: square(30), line: null, criterion },
  ]
  const from = placeAt(STREET.longitude, STREET.latitude)
  const all = await read(db, SYSTEM, (tx) => counted(tx, zones, { from, at: NOW, windMS: 2 }))
  return all.map(({ exposure }) => exposure)
}
