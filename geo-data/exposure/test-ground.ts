import { sql } from 'kysely'
import { SYSTEM } from '../db/actor.ts'
import type { Db } from '../db/pool.ts'
import type { GeoArea } from '../db/spatial.ts'
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

/** For tests: so many metres to each side of the beginning of the street, or of a place so far east of it. */
export const square = (metres: number, eastM = 0): GeoArea => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        position(eastM - metres, -metres),
        position(eastM + metres, -metres),
        position(eastM + metres, metres),
        position(eastM - metres, metres),
        position(eastM - metres, -metres),
      ],
    ],
  ],
})

/** For tests: some hundred buildings, schools and shops, valves and lines strewn over that ground, the same every time. */
export const layTown = async (db: Db): Promise<void> => {
  await transact(db, SYSTEM, async (tx) => {
    const run = kysely<never>(tx)
    const [longitude, latitude] = position(-400, -400)
    const { rows } = await sql<{ region: number }>`select min(region_id) as region from asset`.execute(run)
    const region = rows[0]?.region ?? 0
    const spread = sql`st_point(${longitude} + (n * 37 % 101) * 0.00008, ${latitude} + (n * 53 % 97) * 0.00008, 4326)`
    const people = sql`array_fill(n % 9, array[24])`
    await sql`insert into building (region_id, use, height_m, people_by_hour, geom)
      select ${region}, case n % 3 when 0 then 'shop' else 'residential' end, 9, ${people}, st_expand(${spread}, 0.00006)
      from generate_series(1, 240) n`.execute(run)
    await sql`insert into protection_target (region_id, kind, name_zh, name_en, people_by_hour, geom)
      select ${region}, case n % 4 when 0 then 'shelter' else 'school' end, n || '校', 'School ' || n, ${people}, ${spread}
      from generate_series(301, 340) n`.execute(run)
    await sql`insert into asset (region_id, department_id, sector_id, kind, code, updated_at, geom)
      select ${region}, (select case n % 2 when 0 then min(id) else max(id) end from department), 'gas', 'valve', 'T-' || n, ${NOW}, ${spread}
      from generate_series(401, 520) n`.execute(run)
    await sql`insert into segment (region_id, department_id, sector_id, kind, code, length_m, updated_at, geom)
      select ${region}, (select case n % 2 when 0 then min(id) else max(id) end from department), 'gas', 'main', 'L-' || n, n / 10.0, ${NOW},
        st_force3d(st_makeline(${spread}, st_translate(${spread}, 0.0004, 0.0003)))
      from generate_series(601, 700) n`.execute(run)
  })
}

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
