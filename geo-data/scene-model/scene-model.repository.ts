import { sql } from 'kysely'
import { type Bounds, overlaps, stAsGeoJson, stMakeEnvelope } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { SceneModel } from './scene-model.ts'

/** Models whose ground meets the bounds, in order of id, at most `limit`. */
export const sceneModelsIn = async (tx: Tx, bounds: Bounds, limit: number): Promise<SceneModel[]> => {
  const rows = await models(tx)
    .where((eb) => overlaps(eb.ref('geom'), stMakeEnvelope(bounds)))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(modelOf)
}

export const sceneModelById = async (tx: Tx, id: number): Promise<SceneModel | undefined> => {
  const row = await models(tx).where('id', '=', id).executeTakeFirst()
  return row && modelOf(row)
}

const models = (tx: Tx) =>
  kysely<'scene_model'>(tx)
    .selectFrom('scene_model')
    .select(['id', 'format', 'code', 'name_zh', 'name_en', 'uri', 'lowest_m', 'highest_m'])
    .select(stAsGeoJson<Ring>(sql<string>`st_exteriorring(geom)`).as('ring'))

type Row = Awaited<ReturnType<ReturnType<typeof models>['executeTakeFirstOrThrow']>>

const modelOf = (row: Row): SceneModel => ({
  id: row.id,
  format: row.format as SceneModel['format'],
  code: row.code,
  nameZh: row.name_zh,
  nameEn: row.name_en,
  uri: row.uri,
  lowestM: row.lowest_m,
  highestM: row.highest_m,
  ring: row.ring.coordinates,
})

interface Ring {
  readonly type: 'LineString'
  readonly coordinates: [number, number][]
}
