import { text } from '../../sectors/text.ts'
import type { BasemapRecord } from '../city-record.ts'
import { line, point, polygon } from '../city-record.ts'
import { along, type Board, place, ringOf } from '../ground.ts'
import {
  AVENUES_ALONG_U,
  AVENUES_ALONG_V,
  coastAt,
  NORTH_BANK,
  RING,
  riverAt,
  SOUTH_BANK,
  WEST,
  type Zone,
} from './frame.ts'
import { BAY_BRIDGE, curve, DIAGONALS, RAILWAYS } from './rail-line.ts'
import { CITY_CODE, subdistrictAt } from './region.ts'
import { HALF_WIDTH, pointOn, type Street, type StreetPlan } from './street.ts'
import { blob, ring, waters } from './water.ts'

/** Green banks between the river roads, and the strip between the coast road and the beach. */
const greens = (): BasemapRecord[] => {
  const us = Array.from({ length: 80 }, (_, at) => WEST + at * 99).filter((u) => u < 3180)
  const bank = (side: 1 | -1, road: number): BasemapRecord => ({
    class: 'green',
    kind: 'embankment',
    region: CITY_CODE,
    geometry: polygon(
      ring([
        ...us.map((u): Board => {
          const { middle, half } = riverAt(u)
          return [u, middle + side * (half + 6)]
        }),
        ...us.map((u): Board => [u, road - side * HALF_WIDTH.arterial]).reverse(),
      ]),
    ),
  })
  const beach = (from: number, count: number, name: BasemapRecord['name']): BasemapRecord => {
    const shore = Array.from({ length: count }, (_, at) => from + at * 55)
    return {
      class: 'green',
      kind: 'shore-park',
      ...(name ? { name } : {}),
      region: CITY_CODE,
      geometry: polygon(
        ring([
          ...shore.map((v): Board => [3200 + HALF_WIDTH.arterial, v]),
          ...shore.map((v): Board => [coastAt(v) - 14, v]).reverse(),
        ]),
      ),
    }
  }
  const beaches = [
    beach(NORTH_BANK + 40, 46, text('滨海绿廊', 'Seaside Greenway')),
    beach(-1060, 27, text('南滨公园', 'South Shore Park')),
  ]
  return [bank(-1, SOUTH_BANK), bank(1, NORTH_BANK), ...beaches, ...hills()]
}

/** Woods as they lie on hills, not as they are parcelled. */
const hills = (): BasemapRecord[] =>
  [
    { name: text('西山森林公园', 'Xishan Forest Park'), at: [-3900, 2330] as Board, u: 900, v: 780, phase: 1 },
    { name: text('青屏山', 'Qingping Hill'), at: [-6400, 1900] as Board, u: 1500, v: 1250, phase: 2 },
    { name: text('北岭', 'North Ridge'), at: [-2200, 4600] as Board, u: 1900, v: 900, phase: 3 },
    { name: text('观音山', 'Guanyin Hill'), at: [-5600, -2900] as Board, u: 800, v: 1000, phase: 4 },
    { name: text('龙头山', 'Longtou Hill'), at: [1500, 4700] as Board, u: 900, v: 700, phase: 5 },
    { name: text('南屏山', 'Nanping Hill'), at: [600, -5200] as Board, u: 1800, v: 800, phase: 6 },
    { name: text('澜屿山', 'Lan Island Hill'), at: [6450, 1330] as Board, u: 300, v: 210, phase: 7 },
  ].map(({ name, at, u, v, phase }) => ({
    class: 'green',
    kind: 'forest',
    name,
    region: CITY_CODE,
    geometry: polygon(ring(blob(at, u, v, 0.22, phase))),
  }))

const LANDUSE: Readonly<Record<Zone, string>> = {
  'old-town': 'residential-old',
  centre: 'commercial',
  'new-town': 'residential',
  residential: 'residential',
  industrial: 'industrial',
  chemical: 'chemical',
  port: 'port',
  village: 'farmland',
  hill: 'forest',
  park: 'park',
}

/** How wide a street is drawn: the ring, avenues, other arterials, the streets between them, lanes. */
export const lookOf = ({ rank, axis, at }: Street): string => {
  if (rank === 'lane') return 'lane'
  if (rank === 'secondary') return 'tertiary'
  const ringLines: readonly number[] = axis === 'u' ? [RING.south, RING.north] : [RING.west, RING.east]
  if (ringLines.includes(at)) return 'expressway'
  return (axis === 'u' ? AVENUES_ALONG_U : AVENUES_ALONG_V).includes(at) ? 'arterial' : 'secondary'
}

const roadOf = (street: Street): BasemapRecord => ({
  class: 'road',
  kind: lookOf(street),
  name: street.name,
  region: CITY_CODE,
  geometry: line(along(pointOn(street, street.from), pointOn(street, street.to)).map(place)),
})

/** Roads that leave the city, and one that winds up the hill. */
const COUNTRY_ROADS: readonly (readonly [kind: string, zh: string, en: string, through: readonly Board[]])[] = [
  [
    'expressway',
    '临澜北高速',
    'North Expressway',
    [
      [-1200, 2500],
      [-1100, 3400],
      [-600, 5200],
      [300, 9000],
      [900, 20000],
    ],
  ],
  [
    'expressway',
    '临澜西高速',
    'West Expressway',
    [
      [-4400, -650],
      [-5600, -800],
      [-8600, -300],
      [-13000, -900],
      [-24000, 600],
    ],
  ],
  [
    'expressway',
    '沿海高速',
    'Coast Expressway',
    [
      [2000, -2650],
      [1850, -3700],
      [1300, -6000],
      [900, -9500],
      [-300, -20000],
    ],
  ],
  ['arterial', '东澜湾大桥', 'Donglan Bay Bridge', [...BAY_BRIDGE.line]],
  ['secondary', '澜屿环岛路', 'Lan Island Road', blobRoad()],
  [
    'secondary',
    '盘山路',
    'Panshan Road',
    [
      [-3000, 1700],
      [-3380, 1830],
      [-3560, 2280],
      [-3300, 2560],
      [-3700, 2820],
      [-4250, 2740],
      [-4400, 2440],
    ],
  ],
  [
    'secondary',
    '西郊路',
    'West Suburb Road',
    [
      [-4400, 1450],
      [-5100, 1380],
      [-6600, 700],
      [-9000, 900],
    ],
  ],
  [
    'secondary',
    '盐田村路',
    'Yantian Village Road',
    [
      [-2350, -2650],
      [-2500, -3600],
      [-2300, -5200],
      [-2600, -8000],
    ],
  ],
  [
    'secondary',
    '北郊路',
    'North Suburb Road',
    [
      [2600, 2500],
      [2700, 3600],
      [2450, 5200],
      [2800, 8000],
    ],
  ],
]

function blobRoad(): Board[] {
  const loop = blob([6350, 1250], 440, 320, 0.18, 2)
  return [...loop, loop[0] as Board]
}

const countryRoads = (): BasemapRecord[] => [
  ...COUNTRY_ROADS.map(
    ([kind, zh, en, through]): BasemapRecord => ({
      class: 'road',
      kind,
      name: text(zh, en),
      region: CITY_CODE,
      geometry: line(curve(through, 90).map(place)),
    }),
  ),
  ...DIAGONALS.map(
    ({ name, line: path }): BasemapRecord => ({
      class: 'road',
      kind: 'arterial',
      name,
      region: CITY_CODE,
      geometry: line(path.map(place)),
    }),
  ),
  ...RAILWAYS.map(
    ({ name, line: path }): BasemapRecord => ({
      class: 'railway',
      kind: 'rail',
      name,
      region: CITY_CODE,
      geometry: line(path.map(place)),
    }),
  ),
]

const PLACES: readonly [string, string, string, Board][] = [
  ['city', '临澜市', 'Linlan', [300, 250]],
  ['quarter', '老城', 'Old Town', [350, -150]],
  ['quarter', '江北新城', 'Jiangbei New Town', [900, 1700]],
  ['quarter', '澜江CBD', 'Lan River Centre', [900, 1030]],
  ['quarter', '城西工业区', 'West Industrial Area', [-2700, -1900]],
  ['quarter', '临澜化学工业园', 'Linlan Chemical Park', [2600, -2400]],
  ['quarter', '临澜港', 'Port of Linlan', [4050, -2700]],
  ['quarter', '西山', 'Xishan Hills', [-3700, 2100]],
  ['quarter', '观澜镇', 'Guanlan Town', [100, 2800]],
  ['quarter', '盐田镇', 'Yantian Town', [-300, -2820]],
  ['quarter', '澜屿', 'Lan Island', [6350, 1150]],
  ['sea', '东澜湾', 'Donglan Bay', [5000, 300]],
]

/** Everything under and between the buildings. */
export const groundCover = ({ streets, blocks }: StreetPlan): BasemapRecord[] => [
  ...waters(),
  ...blocks
    .filter(({ zone }) => zone !== 'hill')
    .map((block): BasemapRecord => {
      const { west, east, south, north, zone } = block
      return {
        class: zone === 'park' ? 'green' : 'landuse',
        kind: LANDUSE[zone],
        region: subdistrictAt([(west + east) / 2, (south + north) / 2]),
        geometry: polygon(
          ringOf(
            [
              [west, south],
              [east, south],
              [east, north],
              [west, north],
            ],
            60,
          ),
        ),
      }
    }),
  ...greens(),
  ...streets.map(roadOf),
  ...countryRoads(),
  ...PLACES.map(
    ([kind, zh, en, at]): BasemapRecord => ({
      class: 'place',
      kind,
      name: text(zh, en),
      region: CITY_CODE,
      geometry: point(place(at)),
    }),
  ),
]
