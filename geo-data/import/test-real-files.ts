import type { LocalPlace } from './crs/crs.ts'

/** A real file beside the repository, what it is taken as, and what must become of it. */
export interface Case {
  readonly file: string
  readonly as: string
  readonly region: string
  readonly crs?: string
  readonly place?: LocalPlace
  readonly columns?: Readonly<Record<string, string>>
  /** Read, imported, rejected. */
  readonly counts: readonly [read: number, imported: number, rejected: number]
  /** Every reason met, by field, and in how many records. */
  readonly refused?: Readonly<Record<string, number>>
  /** How the numbers were worked out without this import. */
  readonly counted: string
}

const AT_SEA: LocalPlace = { at: [120.5, 36.1], rotationDeg: 0, origin: [0, 0] }
const INP = 'python: lines of each section that are neither blank nor comment, ends compared by their coordinates'
const GEOJSON = 'python: json.load, features by geometry type'
const BY_NAME = { name: 'code' }

export const CASES: readonly Case[] = [
  {
    file: 'hazchem/kh_ng_pipelines_wgs84.geojson',
    as: 'gas.main',
    region: 'Kaohsiung',
    counts: [609, 609, 0],
    counted: `${GEOJSON}: 609 LineString`,
  },
  {
    file: 'hazchem/kh_petroleum_pipelines_wgs84.geojson',
    as: 'hazchem.pipeline',
    region: 'Kaohsiung',
    counts: [59, 59, 0],
    counted: `${GEOJSON}: 59 LineString`,
  },
  {
    file: 'hazchem/kh_pplines_wgs84.geojson',
    as: 'hazchem.pipeline',
    region: 'Kaohsiung by owner',
    counts: [6, 3, 3],
    refused: { geometry: 3 },
    counted: `${GEOJSON}: 3 LineString; 3 MultiLineString of 237, 34 and 7 parts, none of which follow one another`,
  },
  {
    file: 'water/ky4.inp',
    as: 'water',
    region: 'ky4',
    crs: 'EPSG:3547',
    counts: [2122, 2120, 2],
    refused: { geometry: 2 },
    counted: `${INP}: 959 + 1 + 4 + 1156 + 2; both pumps have their two nodes at one spot and no bend between`,
  },
  {
    file: 'water/ky4_pipes.geojson',
    as: 'water.main',
    region: 'ky4 GIS',
    // WNTR writes its GIS files in SI: the diameter is metres, and nothing in the column says so.
    columns: { ...BY_NAME, diameter: 'diameter_mm (m)' },
    counts: [1156, 1156, 0],
    counted: `${GEOJSON}: 1156 LineString`,
  },
  {
    file: 'water/ky4_junctions.geojson',
    as: 'water.node',
    region: 'ky4 GIS',
    columns: BY_NAME,
    counts: [959, 959, 0],
    counted: `${GEOJSON}: 959 Point`,
  },
  {
    file: 'water/Net3.inp',
    as: 'water',
    region: 'Net3',
    place: AT_SEA,
    counts: [216, 216, 0],
    counted: `${INP}: 92 + 2 + 3 + 117 + 2`,
  },
  {
    file: 'water/L-TOWN.inp',
    as: 'water',
    region: 'L-TOWN',
    place: AT_SEA,
    counts: [1694, 1694, 0],
    counted: `${INP}: 782 + 2 + 1 + 905 + 1 + 3`,
  },
  {
    file: 'water/ZJ.inp',
    as: 'water',
    region: 'ZJ',
    place: AT_SEA,
    counts: [278, 278, 0],
    counted: `${INP}: 113 + 1 + 164`,
  },
  {
    file: 'drainage/user3.inp',
    as: 'drainage',
    region: 'user3',
    place: AT_SEA,
    counts: [448, 444, 4],
    refused: { geometry: 4 },
    counted: `${INP}: 5 + 6 + 130 + 134 + 5 + 168; PUMP4 and conduits XCAUBPAL, SRUBWOL, XSCANPAL join nodes at one spot`,
  },
  {
    file: 'drainage/user4.inp',
    as: 'drainage',
    region: 'user4',
    place: { ...AT_SEA, origin: [1_371_000, 425_000] },
    counts: [530, 530, 0],
    counted: `${INP}: 208 + 1 + 209 + 112`,
  },
  {
    file: 'drainage/bellinge_small.inp',
    as: 'drainage',
    region: 'Bellinge',
    crs: 'EPSG:25832',
    counts: [44, 43, 1],
    refused: { diameter_mm: 1 },
    counted: `${INP}: 1 + 15 + 15 + 13; the conduit to the outfall is CIRCULAR 15.0, a pipe 15 m wide`,
  },
  {
    file: 'drainage/bellinge_small_subcatchments.geojson',
    as: 'drainage.catchment',
    region: 'Bellinge GIS',
    // SWMM areas are hectares, and the column does not say so.
    columns: { Name: 'code', Area: 'area_m2 (ha)' },
    counts: [13, 13, 0],
    counted: `${GEOJSON}: 13 Polygon`,
  },
  {
    file: 'hazliquid/HGL_Pipelines_US_201606.shp',
    as: 'hazchem.pipeline',
    region: 'USA',
    counts: [72, 70, 2],
    refused: { geometry: 2 },
    counted: 'GDAL: 70 LINESTRING, 2 MULTILINESTRING whose parts do not follow one another',
  },
  {
    file: 'city/sf-downtown.osm.pbf',
    as: 'basemap',
    region: 'San Francisco',
    counts: [16_346, 16_192, 154],
    // 87 of no rank and 114 areas, 52 of them both.
    refused: { rank: 87, geometry: 116, height_m: 1, storeys: 2 },
    counted:
      'GDAL OSM driver: 8428 lines and 125 areas with highway=*, 87 of them platform, corridor, bus_stop, elevator, ' +
      'construction, proposed; 118 building relations, 2 of them of several parts, heights "0" and storeys in words. ' +
      'Ways with building=* other than no: 7675 (GDAL folds 7 of them into the multipolygons whose rings they are); ' +
      'area=yes on 114 highway ways',
  },
  {
    file: 'city/porto_alegre/poa_osm.pbf',
    as: 'basemap',
    region: 'Porto Alegre',
    counts: [15_905, 15_687, 218],
    refused: { rank: 184, geometry: 34 },
    counted: 'GDAL OSM driver: 15852 + 34 with highway=*, 184 of no rank, the 34 are areas; 12 + 7 buildings',
  },
  ...(
    [
      ['fire_stations', 'resource.fire', 60],
      ['police_stations', 'resource.police', 15],
      ['hospitals', 'protection-target.hospital', 7],
      ['schools', 'protection-target.school', 46],
      ['colleges', 'protection-target.college', 26],
    ] as const
  ).map(
    ([file, as, count]): Case => ({
      file: `emergency_charlotte/${file}.geojson`,
      as,
      region: 'Charlotte',
      counts: [count, count, 0],
      counted: `${GEOJSON}: ${count} Point`,
    }),
  ),
  {
    file: 'hazard_sources/epa_rmp_Texas.xls',
    as: 'hazard-source.chemical-facility',
    region: 'Texas',
    columns: { 'EPA Facility ID': 'code', 'Facility Name': 'name' },
    counts: [2367, 2335, 32],
    refused: { geometry: 31, substance: 1 },
    counted:
      'a spreadsheet over the sheet: 2367 rows under the header; 28 longitudes without their minus sign, two with a digit ' +
      'lost, one 0, 0; facility 100000059107 names its chemicals in 2006 characters',
  },
  {
    file: 'incidents/phmsa_gas_distribution_2010_2022.csv',
    as: 'gas.past-accident',
    region: 'USA accidents',
    columns: { REPORT_NUMBER: 'code', LOCATION_LATITUDE: 'latitude', LOCATION_LONGITUDE: 'longitude' },
    counts: [1307, 1306, 1],
    refused: { geometry: 1 },
    counted: 'python: csv.DictReader, 1307 rows; report 20130008 lies at longitude -8732719',
  },
]
