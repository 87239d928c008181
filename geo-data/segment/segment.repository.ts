import { type Bounds, overlaps, stAsGeoJson, stMakeEnvelope } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { SceneSegment } from './segment.ts'

/** Segments whose box meets the bounds, in order of id, at most `limit`. */
export const segmentsIn = async (tx: Tx, bounds: Bounds, limit: number): Promise<SceneSegment[]> => {
  const rows = await kysely<'segment'>(tx)
    .selectFrom('segment')
    .select(['id', 'sector_id', 'kind', 'attributes'])
    .select((eb) => stAsGeoJson<Line>(eb.ref('geom')).as('line'))
    .where((eb) => overlaps(eb.ref('geom'), stMakeEnvelope(bounds)))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    sectorId: row.sector_id,
    kind: row.kind,
    attributes: row.attributes as SceneSegment['attributes'],
    positions: row.line.coordinates,
  }))
}

interface Line {
  readonly type: 'LineString'
  readonly coordinates: [number, number, number][]
}
