import { LINLAN } from '../../cities.ts'
import { type Text, text } from '../../sectors/text.ts'
import type { RegionRecord } from '../city-record.ts'
import { type Board, ringOf } from '../ground.ts'
import { NORTH, SOUTH, WEST } from './frame.ts'

export const CITY_CODE = LINLAN.id

interface Area {
  readonly code: string
  readonly name: Text
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

interface Subdistrict extends Area {
  readonly district: string
}

const RIVER = 530
const SEAWARD = 4700

/** West, east, south, north. */
type Box = readonly [number, number, number, number]

const area = (code: string, zh: string, en: string, [west, east, south, north]: Box): Area => ({
  code,
  name: text(zh, en),
  west,
  east,
  south,
  north,
})

const cornersOf = (west: number, east: number, south: number, north: number): readonly Board[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
]

/** Four districts that share the city without gap or overlap; the western one reaches further east north of the river. */
const DISTRICTS: readonly { readonly code: string; readonly name: Text; readonly corners: readonly Board[] }[] = [
  { code: 'linlan-core', name: text('澜江区', 'Lanjiang District'), corners: cornersOf(-1750, SEAWARD, -1100, RIVER) },
  {
    code: 'jiangbei-district',
    name: text('江北区', 'Jiangbei District'),
    corners: cornersOf(-1200, SEAWARD, RIVER, NORTH),
  },
  {
    code: 'gangcheng-district',
    name: text('港城区', 'Gangcheng District'),
    corners: cornersOf(-1750, SEAWARD, SOUTH, -1100),
  },
  {
    code: 'xishan-district',
    name: text('西山区', 'Xishan District'),
    corners: [
      [WEST, SOUTH],
      [-1750, SOUTH],
      [-1750, RIVER],
      [-1200, RIVER],
      [-1200, NORTH],
      [WEST, NORTH],
    ],
  },
]

const subdistrict = (district: string, code: string, zh: string, en: string, box: Box): Subdistrict => ({
  ...area(code, `${zh}街道`, `${en} Subdistrict`, box),
  district,
})

/** Subdistricts share the districts without gap or overlap; borders run along arterials and the river. */
export const SUBDISTRICTS: readonly Subdistrict[] = [
  subdistrict('linlan-core', 'laocheng', '老城', 'Laocheng', [-700, 1400, -1100, RIVER]),
  subdistrict('linlan-core', 'donghu', '东湖', 'Donghu', [1400, SEAWARD, -1100, RIVER]),
  subdistrict('linlan-core', 'qinghe', '清河', 'Qinghe', [-1750, -700, -1100, RIVER]),
  subdistrict('jiangbei-district', 'jiangbei', '江北', 'Jiangbei', [-1200, 1400, RIVER, 1700]),
  subdistrict('jiangbei-district', 'keji', '科技城', 'Kejicheng', [-1200, 1400, 1700, 2500]),
  subdistrict('jiangbei-district', 'binhai', '滨海', 'Binhai', [1400, SEAWARD, RIVER, 2500]),
  subdistrict('jiangbei-district', 'guanlan', '观澜', 'Guanlan', [-1200, SEAWARD, 2500, NORTH]),
  subdistrict('gangcheng-district', 'gangqu', '港区', 'Gangqu', [2000, SEAWARD, SOUTH, -1100]),
  subdistrict('gangcheng-district', 'nanhu', '南湖', 'Nanhu', [-1750, 2000, -2650, -1100]),
  subdistrict('gangcheng-district', 'yantian', '盐田', 'Yantian', [-1750, 2000, SOUTH, -2650]),
  subdistrict('xishan-district', 'xishan', '西山', 'Xishan', [WEST, -1200, RIVER, NORTH]),
  subdistrict('xishan-district', 'hexi', '河西', 'Hexi', [WEST, -1750, -1100, RIVER]),
  subdistrict('xishan-district', 'chengxi', '城西', 'Chengxi', [WEST, -1750, SOUTH, -1100]),
]

/** Code of the subdistrict at a point of the board. */
export const subdistrictAt = ([u, v]: Board): string =>
  SUBDISTRICTS.find(({ west, east, south, north }) => u >= west && u < east && v >= south && v < north)?.code ??
  CITY_CODE

const outline = (corners: readonly Board[]): RegionRecord['geometry'] => ({
  type: 'MultiPolygon',
  coordinates: [[ringOf(corners)]],
})

export const regions = (): RegionRecord[] => [
  {
    code: CITY_CODE,
    parent: null,
    kind: 'city',
    name: LINLAN.name,
    geometry: outline(cornersOf(WEST, SEAWARD, SOUTH, NORTH)),
  },
  ...DISTRICTS.map(
    ({ code, name, corners }): RegionRecord => ({
      code,
      parent: CITY_CODE,
      kind: 'district',
      name,
      geometry: outline(corners),
    }),
  ),
  ...SUBDISTRICTS.map(
    ({ code, district, name, west, east, south, north }): RegionRecord => ({
      code,
      parent: district,
      kind: 'subdistrict',
      name,
      geometry: outline(cornersOf(west, east, south, north)),
    }),
  ),
]
