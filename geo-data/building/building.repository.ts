import { sql } from 'kysely'
import { type Bounds, overlaps, stAsGeoJson, stMakeEnvelope } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { SceneBuilding } from './building.ts'

/** Buildings whose box meets the bounds, in order of id, at most `limit`. */
export const buildingsIn = async (tx: Tx, bounds: Bounds, limit: number): Promise<SceneBuilding[]> => {
  const rows = await kysely<'building'>(tx)
    .selectFrom('building')
    .select(['id', 'height_m'])
    .select(stAsGeoJson<Ring>(sql<string>`st_exteriorring(geom)`).as('ring'))
    .where((eb) => overlaps(eb.ref('geom'), stMakeEnvelope(bounds)))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id, heightM: row.height_m, ring: row.ring.coordinates }))
}

interface Ring {
  readonly type: 'LineString'
  readonly coordinates: [number, number][]
}
