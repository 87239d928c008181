import { sql } from 'kysely'
import { type GeoJson, overlaps, stAsGeoJson, stMakeEnvelope } from '../../db/spatial.ts'
import { kysely, type Tx } from '../../db/transact.ts'
import { sectorById } from '../../sectors/registry.ts'
import type { MapBounds, MapGround } from './map-drawing.ts'

/** A page holds no more strokes than these; nobody could tell them apart. */
const MOST = 3000

type Line = readonly (readonly number[])[]

/** Lines of a geometry of any kind. */
const linesOf = ({ type, coordinates }: GeoJson): Line[] => {
  if (type === 'LineString') return [coordinates as Line]
  return type === 'MultiLineString' ? (coordinates as Line[]) : []
}

/** Polygons of a geometry of any kind, each with its rings. */
const polygonsOf = ({ type, coordinates }: GeoJson): Line[][] => {
  if (type === 'Polygon') return [coordinates as Line[]]
  return type === 'MultiPolygon' ? (coordinates as Line[][]) : []
}

/** What a report's map shows around the zones, as far as the reader may see it. */
export const groundIn = async (tx: Tx, bounds: MapBounds): Promise<MapGround> => {
  const features = await basemapIn(tx, bounds)
  const buildings = await buildingsIn(tx, bounds)
  const segments = await segmentsIn(tx, bounds)
  return {
    roads: features.flatMap((one) => (one.class === 'road' ? [{ name: one.name_zh, lines: linesOf(one.shape) }] : [])),
    water: features.flatMap((one) => (one.class === 'water' || one.class === 'sea' ? polygonsOf(one.shape) : [])),
    buildings: buildings.flatMap(({ shape }) => polygonsOf(shape)),
    segments: segments.flatMap(({ sector_id, shape }) =>
      linesOf(shape).map((line) => ({ colour: sectorById(sector_id)?.colour ?? '#6b7480', line })),
    ),
    targets: (await targetsIn(tx, bounds)).map(({ name_zh, shape }) => ({
      name: name_zh,
      at: shape.coordinates as readonly number[],
    })),
  }
}

const basemapIn = (tx: Tx, bounds: MapBounds) =>
  kysely<'basemap_feature'>(tx)
    .selectFrom('basemap_feature')
    .select((eb) => ['class', 'name_zh', stAsGeoJson(eb.ref('geom'), 6).as('shape')])
    .where('class', 'in', ['road', 'water', 'sea'])
    .where((eb) => overlaps(eb.ref('geom'), stMakeEnvelope(bounds)))
    .limit(MOST)
    .execute()

const buildingsIn = (tx: Tx, bounds: MapBounds) =>
  kysely<'building'>(tx)
    .selectFrom('building')
    .select((eb) => stAsGeoJson(eb.ref('geom'), 6).as('shape'))
    .where((eb) => overlaps(eb.ref('geom'), stMakeEnvelope(bounds)))
    .limit(MOST)
    .execute()

const segmentsIn = (tx: Tx, bounds: MapBounds) =>
  kysely<'segment'>(tx)
    .selectFrom('segment')
    .select((eb) => ['sector_id', stAsGeoJson(eb.ref('geom'), 6).as('shape')])
    .where((eb) => overlaps(eb.ref('geom'), stMakeEnvelope(bounds)))
    .limit(MOST)
    .execute()

/** Where a target is an area, its middle. */
const targetsIn = (tx: Tx, bounds: MapBounds) =>
  kysely<'protection_target'>(tx)
    .selectFrom('protection_target')
    .select((eb) => ['name_zh', stAsGeoJson(sql<string>`st_pointonsurface(${eb.ref('geom')})`, 6).as('shape')])
    .where((eb) => overlaps(eb.ref('geom'), stMakeEnvelope(bounds)))
    .limit(60)
    .execute()
