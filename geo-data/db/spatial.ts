import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import wkx from 'wkx'

/** A geometry in SQL: a column (`eb.ref('geom')`) or the result of a function here. Lon before lat, SRID 4326 unless said. */
export type Geometric = Expression<string> | Expression<string | null>

/** West, south, east, north in degrees. */
export type Bounds = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

/** A GeoJSON geometry, as GraphQL and imports give it. */
export type GeoJson = { readonly type: string; readonly coordinates: unknown }

/** Metres in a degree of latitude (WGS 84 mean); a degree of longitude is this times the cosine of the latitude. */
const METRES_PER_DEGREE = 111_320

export const stPoint = (lon: number, lat: number): RawBuilder<string> => sql`st_point(${lon}, ${lat}, 4326)`

export const stMakeEnvelope = ({ west, south, east, north }: Bounds): RawBuilder<string> =>
  sql`st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326)`

/** The square of a web-mercator tile, SRID 3857; `margin` as a share of its side. */
export const stTileEnvelope = (z: number, x: number, y: number, margin = 0): RawBuilder<string> =>
  sql`st_tileenvelope(${z}, ${x}, ${y}, margin => ${margin})`

export const stTransform = (geom: Geometric, srid: number): RawBuilder<string> =>
  sql`st_transform(${geom}, ${srid}::int)`

/** GeoJSON, parsed by `pg`; 6 digits are 0.1 m. */
export const stAsGeoJson = <T extends GeoJson = GeoJson>(geom: Geometric, digits = 6): RawBuilder<T> =>
  sql`st_asgeojson(${geom}, ${digits})::json`

/** Bounding boxes meet: the one test every spatial index answers, also under row-level security. */
export const overlaps = (a: Geometric, b: Geometric): RawBuilder<SqlBool> => sql`${a} && ${b}`

export const stIntersects = (a: Geometric, b: Geometric): RawBuilder<SqlBool> => sql`st_intersects(${a}, ${b})`

/** In the geometries' own unit, which for SRID 4326 is the degree: see `withinMetres`. */
export const stDWithin = (a: Geometric, b: Geometric, distance: number): RawBuilder<SqlBool> =>
  sql`st_dwithin(${a}, ${b}, ${distance})`

/** On the sphere (0.3 % from the ellipsoid at most). */
export const metresBetween = (a: Geometric, b: Geometric): RawBuilder<number> =>
  sql`st_distance(${a}::geography, ${b}::geography, false)`

/** Within `metres` of a point. The box comes from the index; only what lies in it is measured. */
export const withinMetres = (geom: Geometric, lon: number, lat: number, metres: number): RawBuilder<SqlBool> => {
  const north = (metres / METRES_PER_DEGREE) * 1.01
  const east = north / Math.max(Math.cos((lat * Math.PI) / 180), 0.01)
  const box = stMakeEnvelope({ west: lon - east, south: lat - north, east: lon + east, north: lat + north })
  return sql`(${overlaps(geom, box)} and ${metresBetween(geom, stPoint(lon, lat))} <= ${metres})`
}

/** What PostgreSQL's PostGIS draws tiles with; the embedded one has neither (see `capability.ts`). */
export const stAsMvtGeom = (geom3857: Geometric, tile: Geometric, extent = 4096, buffer = 64): RawBuilder<string> =>
  sql`st_asmvtgeom(${geom3857}, ${tile}, ${extent}::int, ${buffer}::int, true)`

/** A GeoJSON MultiPolygon in longitude and latitude. */
export type GeoArea = {
  readonly type: 'MultiPolygon'
  readonly coordinates: readonly (readonly (readonly (readonly [number, number])[])[])[]
}

/** WKB of an area, for `st_geomfromwkb`: PostGIS reads its doubles as they are, and no text. */
export const areaBytes = (area: GeoArea): Buffer => wkx.Geometry.parseGeoJSON(area).toWkb()
