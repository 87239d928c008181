import { sql } from 'kysely'
import { metresBetween, stPoint, withinMetres } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import { regionHolding } from '../region/region.repository.ts'

/** The smallest region around a place, or the first city where no boundary is on record there. */
export const regionAt = async (tx: Tx, place: Place): Promise<number | undefined> =>
  (await regionHolding(tx, place)) ?? (await firstCity(tx))

const firstCity = async (tx: Tx): Promise<number | undefined> => {
  const row = await kysely<'region'>(tx)
    .selectFrom('region')
    .select('id')
    .where('kind', '=', 'city')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Who owns the nearest line of a sector within `metres` of a place. */
export const ownerNear = async (
  tx: Tx,
  sectorId: string,
  place: Place,
  metres: number,
): Promise<number | undefined> => {
  const [longitude, latitude] = place.coordinates
  const row = await kysely<'segment'>(tx)
    .selectFrom('segment')
    .select('department_id')
    .where('sector_id', '=', sectorId)
    .where((eb) => withinMetres(eb.ref('geom'), longitude, latitude, metres))
    .orderBy((eb) => metresBetween(eb.ref('geom'), stPoint(longitude, latitude)))
    .limit(1)
    .executeTakeFirst()
  return row?.department_id
}

/** The department that answers for a sector, else any department that owns in it. */
export const sectorDepartment = async (tx: Tx, sectorId: string): Promise<number | undefined> => {
  const row = await kysely<'department'>(tx)
    .selectFrom('department')
    .select('id')
    .where('sector_id', '=', sectorId)
    .where('kind', 'in', ['sector-department', 'owner'])
    .orderBy(sql`kind = 'sector-department'`, 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
