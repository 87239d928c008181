import { type RawBuilder, sql } from 'kysely'
import { metresBetween, stAsGeoJson, stPoint, withinMetres } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import { type Camera, type CameraNearby, readNearbyCursor } from './camera.ts'
import { type CameraStream, PROTOCOLS } from './stream.ts'

const COLUMNS = ['id', 'department_id', 'code', 'name_zh', 'name_en', 'bearing_deg', 'field_of_view_deg'] as const

/** Their own row policy applies inside: a crew finds none. */
const STREAMS: RawBuilder<CameraStream[]> = sql`coalesce((
  select json_agg(json_build_object('protocol', stream.protocol, 'url', stream.url)
    order by array_position(array[${sql.join(PROTOCOLS.map((one) => sql.lit(one)))}], stream.protocol))
  from camera_stream stream where stream.camera_id = camera.id), '[]')`

const cameras = (tx: Tx) =>
  kysely<'camera' | 'camera_stream'>(tx)
    .selectFrom('camera')
    .select(COLUMNS)
    .select((eb) => [stAsGeoJson<Place>(eb.ref('geom')).as('place'), STREAMS.as('streams')])

export const cameraById = async (tx: Tx, id: number): Promise<Camera | undefined> => {
  const row = await cameras(tx).where('id', '=', id).executeTakeFirst()
  return row && asCamera(row)
}

export interface Around {
  readonly place: Place
  readonly withinM: number
}

/** A page of those within reach, nearest first. @throws RangeError for a cursor that is none. */
export const nearestCameras = async (
  tx: Tx,
  { place, withinM }: Around,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<CameraNearby[]> => {
  const [longitude, latitude] = place.coordinates
  const [distanceM, id] = after === null ? [-1, 0] : readNearbyCursor(after)
  const here = stPoint(longitude, latitude)
  const away = sql<number>`round(${metresBetween(sql.ref('geom'), here)}::numeric, 1)::float8`
  const rows = await cameras(tx)
    .select([
      away.as('distance_m'),
      sql<number | null>`round(degrees(st_azimuth(${here}::geography, geom::geography))::numeric, 1)::float8`.as(
        'from_deg',
      ),
    ])
    .where((eb) => withinMetres(eb.ref('geom'), longitude, latitude, withinM))
    .where(sql<boolean>`(${away}, id) > (${distanceM}::float8, ${id}::int)`)
    .orderBy('distance_m')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ camera: asCamera(row), distanceM: row.distance_m, bearingDeg: row.from_deg }))
}

export const countCameras = async (tx: Tx, { place, withinM }: Around): Promise<number> => {
  const [longitude, latitude] = place.coordinates
  const { count } = await kysely<'camera'>(tx)
    .selectFrom('camera')
    .select(sql<number>`count(*)::int`.as('count'))
    .where((eb) => withinMetres(eb.ref('geom'), longitude, latitude, withinM))
    .executeTakeFirstOrThrow()
  return count
}

/** Where a picture is fetched, in place of what stood there for this protocol. */
export const putStream = async (
  tx: Tx,
  cameraId: number,
  { protocol, url }: CameraStream,
  { userId, at }: { readonly userId: number | null; readonly at: Date },
): Promise<void> => {
  const row = { url, set_by: userId, set_at: at }
  await kysely<'camera_stream'>(tx)
    .insertInto('camera_stream')
    .values({ camera_id: cameraId, protocol, ...row })
    .onConflict((conflict) => conflict.columns(['camera_id', 'protocol']).doUpdateSet(row))
    .execute()
}

export const removeStream = async (tx: Tx, cameraId: number, protocol: string): Promise<void> => {
  await kysely<'camera_stream'>(tx)
    .deleteFrom('camera_stream')
    .where('camera_id', '=', cameraId)
    .where('protocol', '=', protocol)
    .execute()
}

interface CameraRow {
  readonly id: number
  readonly department_id: number
  readonly code: string
  readonly name_zh: string
  readonly name_en: string
  readonly bearing_deg: number
  readonly field_of_view_deg: number
  readonly place: Place
  readonly streams: CameraStream[]
}

const asCamera = (row: CameraRow): Camera => ({
  id: row.id,
  departmentId: row.department_id,
  code: row.code,
  name: { zh: row.name_zh, en: row.name_en },
  bearingDeg: row.bearing_deg,
  fieldOfViewDeg: row.field_of_view_deg,
  place: row.place,
  streams: row.streams,
})
