import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import wkx from 'wkx'
import { aSurveyBook, asText, asWorkbook } from './test-survey-book.ts'

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

/** One small file of every format that is read, each of which is read whole as it stands. */
export const SEEDS: Readonly<Record<string, () => Uint8Array>> = {
  'a.geojson': () => Buffer.from(JSON.stringify(geojsonOf(4))),
  'a.csv': () =>
    Buffer.from(
      'code,wkt,管径(mm),材质\nA,"LINESTRING (121.9 29.9, 121.91 29.9)",DN200,钢\nB,"LINESTRING (121.9 29.8, 121.91 29.9)",φ300,PE\n',
    ),
  'points.csv': () => Buffer.from('code;lon;lat\nA;121.9;29.9\nB;121.8;29.8\n'),
  '线表.csv': () => Buffer.from(asText(aSurveyBook(4)).lines),
  'a.xlsx': () => asWorkbook(aSurveyBook(4)),
  'epanet.inp': () => Buffer.from(EPANET),
  'swmm.inp': () => Buffer.from(SWMM),
  'a.gpkg': () => geopackage(),
}

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
[COORDINATES]
J1 121.9 29.9
J2 121.91 29.9
R1 121.89 29.9
[END]
`
const SWMM = `[OPTIONS]
FLOW_UNITS CMS
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
