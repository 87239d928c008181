import { metresBetween, stAsGeoJson, stPoint } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import type { Resource, ResourceNearby } from './resource.ts'

const COLUMNS = ['id', 'department_id', 'kind', 'capability', 'name_zh', 'name_en', 'state', 'position_at'] as const

export const resourcesByIds = async (tx: Tx, ids: readonly number[]): Promise<Resource[]> => {
  if (ids.length === 0) return []
  const rows = await kysely<'resource'>(tx)
    .selectFrom('resource')
    .select(COLUMNS)
    .select((eb) => stAsGeoJson<Place>(eb.ref('geom')).as('place'))
    .where('id', 'in', ids)
    .execute()
  return rows.map(asResource)
}

/** Those on duty, nearest first. */
export const nearestResources = async (tx: Tx, place: Place, first: number): Promise<ResourceNearby[]> => {
  const [longitude, latitude] = place.coordinates
  const rows = await kysely<'resource'>(tx)
    .selectFrom('resource')
    .select(COLUMNS)
    .select((eb) => [
      stAsGeoJson<Place>(eb.ref('geom')).as('place'),
      metresBetween(eb.ref('geom'), stPoint(longitude, latitude)).as('distance_m'),
    ])
    .where('state', '<>', 'off-duty')
    .orderBy('distance_m')
    .orderBy('id')
    .limit(first)
    .execute()
  return rows.map((row) => ({ resource: asResource(row), distanceM: row.distance_m }))
}

interface ResourceRow {
  readonly id: number
  readonly department_id: number
  readonly kind: string
  readonly capability: string
  readonly name_zh: string
  readonly name_en: string
  readonly state: string
  readonly position_at: Date | null
  readonly place: Place
}

const asResource = (row: ResourceRow): Resource => ({
  id: row.id,
  departmentId: row.department_id,
  kind: row.kind,
  capability: row.capability,
  name: { zh: row.name_zh, en: row.name_en },
  state: row.state,
  place: row.place,
  placeAt: row.position_at,
})
