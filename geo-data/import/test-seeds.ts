import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { utils, write } from '@e965/xlsx'
import wkx from 'wkx'
import { asOsmPbf } from './test-osm-pbf.ts'
import { asShapefile } from './test-shapefile.ts'
import { aSurveyBook, asText, asWorkbook } from './test-survey-book.ts'

/** Files by their names: the first is the one that is imported, and the rest belong to it. */
export type Files = Readonly<Record<string, Uint8Array>>

const POINTS = [
  [121.9, 29.9],
  [121.91, 29.91],
]
const geojsonOf = (count: number) => ({
  type: 'FeatureCollection',
  features: Array.from({ length: count }, (_, index) => ({
    type: 'Feature',
    properties: { code: `M-${index}`, diameter: 200 + index, material: '钢' },
    geometry: { type: 'LineString', coordinates: POINTS.map(([x = 0, y = 0]) => [x + index / 1e4, y]) },
  })),
})

const CSV = `code,wkt,管径(mm),材质
A,"LINESTRING (121.9 29.9, 121.91 29.9)",DN200,钢
B,"LINESTRING (121.9 29.8, 121.91 29.9)",φ300,PE
`

/** Small files of every format that is read, each of which is read whole as it stands. */
export const SEEDS: Readonly<Record<string, () => Files>> = {
  GeoJSON: () => ({ 'a.geojson': Buffer.from(JSON.stringify(geojsonOf(4))) }),
  Shapefile: () => shapefile(),
  GeoPackage: () => ({ 'a.gpkg': geopackage() }),
  'CSV of WKT': () => ({ 'a.csv': Buffer.from(CSV) }),
  'CSV of points': () => ({ 'points.csv': Buffer.from('code;lon;lat\nA;121.9;29.9\nB;121.8;29.8\n') }),
  'CSV survey': () => {
    const { points, lines } = asText(aSurveyBook(4))
    return { '点表.csv': Buffer.from(points), '线表.csv': Buffer.from(lines) }
  },
  'XLSX survey': () => ({ 'a.xlsx': asWorkbook(aSurveyBook(4)) }),
  'XLS of points': () => ({ 'a.xls': excel97() }),
  EPANET: () => ({ 'epanet.inp': Buffer.from(EPANET) }),
  SWMM: () => ({ 'swmm.inp': Buffer.from(SWMM) }),
  'OSM PBF': () => ({ 'a.osm.pbf': asOsmPbf(EXTRACT) }),
  CityGML: () => ({ 'a.gml': Buffer.from(CITYGML) }),
  '3D Tiles': () => ({ 'tileset.json': Buffer.from(TILESET) }),
}

const shapefile = (): Files => {
  const { shp, dbf } = asShapefile(
    ['S-1', 'S-2', 'S-3'].map((code, index) => ({
      code,
      name: `管段${index}`,
      parts: [POINTS.map(([x = 0, y = 0]) => [x, y + index / 100])],
    })),
  )
  const prj = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]]]'
  return { 'a.shp': shp, 'a.dbf': dbf, 'a.prj': Buffer.from(prj), 'a.cpg': Buffer.from('UTF-8') }
}

const excel97 = (): Buffer => {
  const book = utils.book_new()
  const rows = [
    ['code', 'lon', 'lat', '材质'],
    ['A', 121.9, 29.9, '钢'],
    ['B', 121.8, 29.8, 'PE'],
  ]
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '点')
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer
}

const EXTRACT = {
  nodes: [
    { id: 1, lon: 121.9, lat: 29.9 },
    { id: 2, lon: 121.91, lat: 29.9 },
    { id: 3, lon: 121.91, lat: 29.91 },
  ],
  ways: [
    { id: 10, refs: [1, 2], tags: { highway: 'residential', name: '海滨路' } },
    { id: 11, refs: [1, 2, 3, 1], tags: { building: 'yes', height: '12 m' } },
    { id: 12, refs: [1, 2, 3, 1], tags: {} },
  ],
  relations: [{ id: 20, outer: [12], tags: { type: 'multipolygon', building: 'school' } }],
}

const CITYGML = `<?xml version="1.0"?>
<CityModel xmlns="http://www.opengis.net/citygml/2.0" xmlns:gml="http://www.opengis.net/gml"><gml:boundedBy>
<gml:Envelope srsName="EPSG:4326" srsDimension="3"><gml:lowerCorner>121.9 29.9 0</gml:lowerCorner>
<gml:upperCorner>121.91 29.91 80</gml:upperCorner></gml:Envelope></gml:boundedBy></CityModel>`

const TILESET = `{"asset":{"version":"1.1"},"geometricError":70,"root":{"geometricError":70,"transform":[1,0,0,0,0,1,0,0,0,0,1,0,6378137,0,0,1],
"boundingVolume":{"box":[0,0,0,50,0,0,0,100,0,0,0,100]}}}`

const EPANET = `[TITLE]
[JUNCTIONS]
J1 10 0
J2 11 0
[RESERVOIRS]
R1 50
[PIPES]
P1 R1 J1 100 12 100 0 Open
P2 J1 J2 100 8 100 0 Open
[OPTIONS]
UNITS GPM
[BACKDROP]
UNITS DEGREES
[COORDINATES]
J1 121.9 29.9
J2 121.91 29.9
R1 121.89 29.9
[END]
`
const SWMM = `[OPTIONS]
FLOW_UNITS CMS
[MAP]
UNITS DEGREES
[JUNCTIONS]
N1 1 2 0 0 0
[OUTFALLS]
O1 0 FREE NO
[CONDUITS]
C1 N1 O1 100 0.013 0 0 0 0
[XSECTIONS]
C1 CIRCULAR 0.5 0 0 0 1
[COORDINATES]
N1 121.9 29.9
O1 121.91 29.9
`

const geopackage = (): Uint8Array => {
  const database = new DatabaseSync(':memory:')
  database.exec(`pragma application_id = 1196444487;
    create table gpkg_contents (table_name text, data_type text, srs_id int);
    create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id int, z int, m int);
    create table gpkg_spatial_ref_sys (srs_name text, srs_id int, organization text, organization_coordsys_id int, definition text);
    insert into gpkg_spatial_ref_sys values ('WGS 84', 4326, 'EPSG', 4326, '');
    insert into gpkg_contents values ('pipes', 'features', 4326);
    insert into gpkg_geometry_columns values ('pipes', 'geom', 'LINESTRING', 4326, 0, 0);
    create table pipes (fid integer primary key, code text, geom blob);`)
  const line = wkx.Geometry.parseGeoJSON({ type: 'LineString', coordinates: POINTS }).toWkb()
  const blob = Buffer.concat([Buffer.from([0x47, 0x50, 0, 1, 0xe6, 0x10, 0, 0]), line])
  for (const code of ['G1', 'G2']) database.prepare('insert into pipes (code, geom) values (?, ?)').run(code, blob)
  const path = join(mkdtempSync(join(tmpdir(), 'seed-')), 'seed.gpkg')
  database.prepare('vacuum into ?').run(path)
  database.close()
  const bytes = readFileSync(path)
  rmSync(path)
  return bytes
}
