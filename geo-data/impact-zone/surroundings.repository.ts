import { sql } from 'kysely'
import { metresBetween, overlaps, stAsGeoJson, stMakeEnvelope, stPoint, withinMetres } from '../db/spatial.ts'
import { kysely, prepared, type Tx } from '../db/transact.ts'
import { METRES_PER_DEGREE, metresPerDegreeEast, type Place } from '../place/place.ts'
import { kindByRef } from '../sectors/registry.ts'
import type { Scalar } from '../sectors/sector.ts'
import type { Line, Recorded, Space, Weather } from './situation.ts'

const ASSET = ['id', 'sector_id', 'kind', 'code', 'name_zh', 'name_en', 'attributes', 'assumed'] as const

/** Assets of these kinds within `metres` of a place, nearest first. */
export const assetsNear = async (
  tx: Tx,
  near: { place: Place; metres: number; refs: readonly string[] },
): Promise<Space[]> => {
  if (near.refs.length === 0) return []
  const [longitude, latitude] = near.place.coordinates
  const found = assetsFrom(tx, near.place)
    .where(isOneOf(near.refs))
    .where((eb) => withinMetres(eb.ref('geom'), longitude, latitude, near.metres))
    .orderBy('metres')
    .orderBy('id')
    .limit(MOST)
  return (await prepared(tx, 'assets near', found)).flatMap(asSpace)
}

const MOST = 200

/** One parameter however many kinds there are, so that the statement's text stays the same. */
const isOneOf = (refs: readonly string[]) => sql<boolean>`sector_id || '.' || kind = any (${refs}::text[])`

/** One asset, told from a place; undefined when there is none, or of a kind that the registry no longer knows. */
export const assetSeenFrom = async (tx: Tx, place: Place, assetId: number): Promise<Space | undefined> =>
  (await assetsFrom(tx, place).where('id', '=', assetId).execute()).flatMap(asSpace)[0]

const assetsFrom = (tx: Tx, { coordinates: [longitude, latitude] }: Place) =>
  kysely<'asset'>(tx)
    .selectFrom('asset')
    .select(ASSET)
    .select((eb) => [
      stAsGeoJson<Place>(sql`st_centroid(${eb.ref('geom')})`, 7).as('place'),
      metresBetween(eb.ref('geom'), stPoint(longitude, latitude)).as('metres'),
    ])

type AssetRow = Awaited<ReturnType<ReturnType<typeof assetsFrom>['executeTakeFirstOrThrow']>>

const asSpace = (row: AssetRow): Space[] => {
  const recorded = asRecorded(row)
  return recorded ? [{ ...recorded, place: row.place, metres: row.metres }] : []
}

const SEGMENT = [...ASSET, 'from_asset_id', 'to_asset_id', 'length_m'] as const

export interface NetworkLine extends Line {
  readonly fromAssetId: number | null
  readonly toAssetId: number | null
}

/** Lines of these kinds in the square of `metres` around a place, nearest first. */
export const linesNear = async (
  tx: Tx,
  near: { place: Place; metres: number; refs: readonly string[] },
): Promise<NetworkLine[]> => {
  if (near.refs.length === 0) return []
  const [longitude, latitude] = near.place.coordinates
  const east = near.metres / metresPerDegreeEast(latitude)
  const north = near.metres / METRES_PER_DEGREE
  const box = stMakeEnvelope({
    west: longitude - east,
    south: latitude - north,
    east: longitude + east,
    north: latitude + north,
  })
  const found = linesFrom(tx, near.place)
    .where((eb) => overlaps(eb.ref('geom'), box))
    .where(isOneOf(near.refs))
    .orderBy('metres')
    .orderBy('id')
    .limit(MOST)
  return (await prepared(tx, 'lines near', found)).flatMap(asLine)
}

/** One line, told from a place: where it comes nearest, and how near. */
export const lineSeenFrom = async (tx: Tx, place: Place, segmentId: number): Promise<NetworkLine | undefined> =>
  (await linesFrom(tx, place).where('id', '=', segmentId).execute()).flatMap(asLine)[0]

const linesFrom = (tx: Tx, { coordinates: [longitude, latitude] }: Place) => {
  const here = stPoint(longitude, latitude)
  return kysely<'segment'>(tx)
    .selectFrom('segment')
    .select(SEGMENT)
    .select((eb) => [
      stAsGeoJson<Place>(sql`st_closestpoint(st_force2d(${eb.ref('geom')}), ${here})`, 7).as('nearest'),
      stAsGeoJson<Path>(sql`st_force2d(${eb.ref('geom')})`, 7).as('path'),
      metresBetween(eb.ref('geom'), here).as('metres'),
    ])
}

type LineRow = Awaited<ReturnType<ReturnType<typeof linesFrom>['executeTakeFirstOrThrow']>>

const asLine = (row: LineRow): NetworkLine[] => {
  const recorded = asRecorded(row)
  if (!recorded) return []
  const { metres, nearest } = row
  const ends = { fromAssetId: row.from_asset_id, toAssetId: row.to_asset_id }
  return [{ ...recorded, ...ends, lengthM: row.length_m, metres, nearest, path: row.path.coordinates }]
}

interface Path {
  readonly type: 'LineString'
  readonly coordinates: readonly [number, number][]
}

/** The newest weather of a region or of a region around it, not from the future. */
export const weatherAt = async (tx: Tx, regionId: number, at: Date): Promise<Weather | null> => {
  const newest = kysely<'weather' | 'region'>(tx)
    .withRecursive('around', (db) =>
      db
        .selectFrom('region')
        .select(['id', 'parent_id'])
        .where('id', '=', regionId)
        .unionAll(
          db
            .selectFrom('region')
            .innerJoin('around', 'around.parent_id', 'region.id')
            .select(['region.id', 'region.parent_id']),
        ),
    )
    .selectFrom('around')
    // Each region's newest by its index: a year of hours is not read to find the last.
    .innerJoinLateral(
      (db) =>
        db
          .selectFrom('weather')
          .select(['weather.at', 'wind_speed_ms', 'wind_from_deg', 'temperature_c', 'relative_humidity', 'source'])
          .whereRef('weather.region_id', '=', 'around.id')
          .where('weather.at', '<=', at)
          .orderBy('weather.at', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .selectAll('newest')
    .orderBy('newest.at', 'desc')
    .limit(1)
  const [row] = await prepared(tx, 'weather at', newest)
  return row
    ? {
        at: row.at,
        windSpeedMs: row.wind_speed_ms,
        windFromDeg: row.wind_from_deg,
        temperatureC: row.temperature_c,
        relativeHumidity: row.relative_humidity,
        source: row.source,
      }
    : null
}

interface RecordedRow {
  readonly id: number
  readonly sector_id: string
  readonly kind: string
  readonly code: string
  readonly name_zh: string | null
  readonly name_en: string | null
  readonly attributes: unknown
  readonly assumed: string[]
}

/** A kind that the registry no longer knows is left out: nothing can be said of it. */
const asRecorded = (row: RecordedRow): Recorded | undefined => {
  const kind = kindByRef(`${row.sector_id}.${row.kind}`)
  if (!kind) return undefined
  return {
    id: row.id,
    ref: kind.ref,
    code: row.code,
    name: row.name_zh === null ? null : { zh: row.name_zh, en: row.name_en ?? row.name_zh },
    attributes: row.attributes as Record<string, Scalar | null>,
    assumed: row.assumed,
    kind: kind.it,
  }
}
