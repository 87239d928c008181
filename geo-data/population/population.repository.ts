import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { RegionCount } from './population.ts'

/** People of the buildings of each region that has any, and of the smallest regions where none stands. */
export const regionCounts = async (tx: Tx, hour: number): Promise<RegionCount[]> => {
  const { rows } = await sql<RegionCount>`
    select region.id as "regionId", sum(building.people_by_hour[${hour + 1}::int])::float8 as people,
      st_area(region.geom::geography) as "areaM2",
      (count(building.id) filter (where building.people_by_hour[${hour + 1}::int] is null))::int as uncounted
    from region left join building on building.region_id = region.id
    group by region.id
    having count(building.id) > 0 or not exists (select from region inner_one where inner_one.parent_id = region.id)`.execute(
    kysely<'region' | 'building'>(tx),
  )
  return rows
}
