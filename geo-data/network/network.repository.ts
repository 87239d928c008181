import { overlaps, stMakeEnvelope } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import { METRES_PER_DEGREE, metresPerDegreeEast, type Place } from '../place/place.ts'
import type { Edge } from './network.ts'

/** Every segment, of whichever sector, that comes into the square of `metres` around a place. */
export const edgesNear = async (tx: Tx, place: Place, metres: number): Promise<Edge[]> => {
  const [longitude, latitude] = place.coordinates
  const east = metres / metresPerDegreeEast(latitude)
  const north = metres / METRES_PER_DEGREE
  const box = stMakeEnvelope({
    west: longitude - east,
    south: latitude - north,
    east: longitude + east,
    north: latitude + north,
  })
  const rows = await kysely<'segment'>(tx)
    .selectFrom('segment')
    .select(['id', 'from_asset_id', 'to_asset_id', 'length_m'])
    .where((eb) => overlaps(eb.ref('geom'), box))
    .execute()
  return rows.map((row) => ({
    segmentId: row.id,
    fromAssetId: row.from_asset_id,
    toAssetId: row.to_asset_id,
    lengthM: row.length_m,
  }))
}
