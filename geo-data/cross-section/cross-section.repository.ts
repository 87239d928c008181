import { type RawBuilder, sql } from 'kysely'
import { overlaps, stAsGeoJson, stIntersects, stMakeEnvelope } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Text } from '../sectors/text.ts'
import type { CutLine } from './cross-section.ts'
import type { DeepPosition } from './crossing.ts'
import type { Cut } from './cut.ts'

/** Lines that one cut may meet (ours): no street holds a tenth of them. */
export const MOST_CUT = 200

const asLine = (cut: Cut): RawBuilder<string> =>
  sql`st_setsrid(st_geomfromgeojson(${JSON.stringify({ type: 'LineString', coordinates: cut })}::text), 4326)`

const boxOf = ([[ax, ay], [bx, by]]: Cut): RawBuilder<string> =>
  stMakeEnvelope({ west: Math.min(ax, bx), south: Math.min(ay, by), east: Math.max(ax, bx), north: Math.max(ay, by) })

interface Line {
  readonly type: 'LineString'
  readonly coordinates: DeepPosition[]
}

const nameOf = (zh: string | null, en: string | null): Text | null =>
  zh === null && en === null ? null : { zh: zh ?? en ?? '', en: en ?? zh ?? '' }

/** Every line of every network that a cut meets, in order of id; one more than MOST_CUT where there are more. */
export const linesCut = async (tx: Tx, cut: Cut): Promise<CutLine[]> => {
  const rows = await kysely<'segment'>(tx)
    .selectFrom('segment')
    .select(['id', 'sector_id', 'kind', 'code', 'name_zh', 'name_en', 'attributes', 'assumed'])
    .select((eb) => stAsGeoJson<Line>(eb.ref('geom'), 9).as('line'))
    .where((eb) => overlaps(eb.ref('geom'), boxOf(cut)))
    .where((eb) => stIntersects(eb.ref('geom'), asLine(cut)))
    .orderBy('id')
    .limit(MOST_CUT + 1)
    .execute()
  return rows.map((row) => ({
    segmentId: row.id,
    sectorId: row.sector_id,
    kind: row.kind,
    code: row.code,
    name: nameOf(row.name_zh, row.name_en),
    attributes: row.attributes as CutLine['attributes'],
    assumed: row.assumed,
    line: row.line.coordinates,
  }))
}

/** The named street that a cut goes across; of several the one that runs most nearly through its middle. */
export const streetCut = async (tx: Tx, cut: Cut): Promise<Text | null> => {
  const line = asLine(cut)
  const row = await kysely<'basemap_feature'>(tx)
    .selectFrom('basemap_feature')
    .select(['name_zh', 'name_en'])
    .where('class', '=', 'road')
    .where('name_zh', 'is not', null)
    .where((eb) => overlaps(eb.ref('geom_3857'), sql<string>`st_transform(${boxOf(cut)}, 3857)`))
    .where((eb) => stIntersects(eb.ref('geom'), line))
    .orderBy((eb) => sql`st_distance(${eb.ref('geom')}, st_lineinterpolatepoint(${line}, 0.5))`)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row ? nameOf(row.name_zh, row.name_en) : null
}
