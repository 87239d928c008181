import { LINLAN } from '../../cities.ts'
import { type Text, text } from '../../sectors/text.ts'
import type { RegionRecord } from '../city-record.ts'
import { type Board, ringOf } from '../ground.ts'
import { NORTH, SOUTH, WEST } from './frame.ts'

export const CITY_CODE = LINLAN.id
export const DISTRICT_CODE = 'linlan-core'

interface Subdistrict {
  readonly code: string
  readonly name: Text
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

const RIVER = 530
const SEAWARD = 4700

/** Five subdistricts that share the district without gap or overlap; borders run along arterials and the river. */
export const SUBDISTRICTS: readonly Subdistrict[] = [
  {
    code: 'laocheng',
    name: text('老城街道', 'Laocheng Subdistrict'),
    west: -1750,
    east: SEAWARD,
    south: -1100,
    north: RIVER,
  },
  {
    code: 'jiangbei',
    name: text('江北街道', 'Jiangbei Subdistrict'),
    west: -1200,
    east: SEAWARD,
    south: RIVER,
    north: NORTH,
  },
  { code: 'xishan', name: text('西山街道', 'Xishan Subdistrict'), west: WEST, east: -1200, south: RIVER, north: NORTH },
  {
    code: 'chengxi',
    name: text('城西街道', 'Chengxi Subdistrict'),
    west: WEST,
    east: -1750,
    south: SOUTH,
    north: RIVER,
  },
  {
    code: 'gangqu',
    name: text('港区街道', 'Gangqu Subdistrict'),
    west: -1750,
    east: SEAWARD,
    south: SOUTH,
    north: -1100,
  },
]

/** Code of the subdistrict at a point of the board. */
export const subdistrictAt = ([u, v]: Board): string =>
  SUBDISTRICTS.find(({ west, east, south, north }) => u >= west && u < east && v >= south && v < north)?.code ??
  DISTRICT_CODE

const outline = (west: number, east: number, south: number, north: number): RegionRecord['geometry'] => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      ringOf([
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ]),
    ],
  ],
})

export const regions = (): RegionRecord[] => [
  {
    code: CITY_CODE,
    parent: null,
    kind: 'city',
    name: LINLAN.name,
    geometry: outline(WEST, SEAWARD, SOUTH, NORTH),
  },
  {
    code: DISTRICT_CODE,
    parent: CITY_CODE,
    kind: 'district',
    name: text('澜江区', 'Lanjiang District'),
    geometry: outline(WEST, SEAWARD, SOUTH, NORTH),
  },
  ...SUBDISTRICTS.map(
    ({ code, name, west, east, south, north }): RegionRecord => ({
      code,
      parent: DISTRICT_CODE,
      kind: 'subdistrict',
      name,
      geometry: outline(west, east, south, north),
    }),
  ),
]
