import { text } from '../../sectors/text.ts'
import type { BasemapRecord } from '../city-record.ts'
import { line, point, polygon } from '../city-record.ts'
import { along, type Board, place, ringOf } from '../ground.ts'
import { coastAt, NORTH, NORTH_BANK, PORT, riverAt, SOUTH, SOUTH_BANK, WEST, type Zone } from './frame.ts'
import { CITY_CODE, subdistrictAt } from './region.ts'
import { HALF_WIDTH, pointOn, type Street, type StreetPlan } from './street.ts'

/** How far the ground goes on beyond the city, m: past the edge of every screen that shows all of it. */
const FAR = 30_000
/** How far the coast keeps its coves; beyond it runs straight. */
const DRAWN = 2600

const coastline = (): Board[] => {
  const vs = Array.from({ length: Math.ceil((NORTH - SOUTH + 2 * DRAWN) / 40) + 1 }, (_, at) => SOUTH - DRAWN + at * 40)
  return vs.map((v): Board => [v < SOUTH ? coastAt(PORT.north + 200) - 40 + 30 * Math.sin(v / 300) : coastAt(v), v])
}

const seaRing = (): Board[] => {
  const coast = coastline()
  const [south] = coast[0] as Board
  const [north] = coast.at(-1) as Board
  const east = PORT.east + FAR
  return [[south, SOUTH - FAR], ...coast, [north, NORTH + FAR], [east, NORTH + FAR], [east, SOUTH - FAR]]
}

const riverRing = (): Board[] => {
  const us = Array.from({ length: Math.ceil((3420 - WEST + FAR) / 78) }, (_, at) => WEST - FAR + at * 78)
  const bank = (side: 1 | -1) =>
    us.map((u): Board => {
      const { middle, half } = riverAt(u)
      return [u, middle + side * half]
    })
  return [...bank(-1), ...bank(1).reverse()]
}

const ring = (corners: readonly Board[]) => {
  const places = corners.map(place)
  return [...places, places[0] as (typeof places)[number]]
}

const waters = (): BasemapRecord[] => [
  {
    class: 'land',
    kind: 'mainland',
    region: CITY_CODE,
    geometry: polygon(
      ringOf([
        [WEST - FAR, SOUTH - FAR],
        [PORT.east + 200, SOUTH - FAR],
        [PORT.east + 200, NORTH + FAR],
        [WEST - FAR, NORTH + FAR],
      ]),
    ),
  },
  {
    class: 'sea',
    kind: 'sea',
    name: text('东澜湾', 'Donglan Bay'),
    region: CITY_CODE,
    geometry: polygon(ring(seaRing())),
  },
  {
    class: 'water',
    kind: 'river',
    name: text('澜江', 'Lan River'),
    region: CITY_CODE,
    geometry: polygon(ring(riverRing())),
  },
]

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
  const shore = Array.from({ length: 46 }, (_, at) => NORTH_BANK + 40 + at * 55)
  const beach: BasemapRecord = {
    class: 'green',
    kind: 'shore-park',
    name: text('滨海绿廊', 'Seaside Greenway'),
    region: CITY_CODE,
    geometry: polygon(
      ring([
        ...shore.map((v): Board => [3200 + HALF_WIDTH.arterial, v]),
        ...shore.map((v): Board => [coastAt(v) - 14, v]).reverse(),
      ]),
    ),
  }
  return [bank(-1, SOUTH_BANK), bank(1, NORTH_BANK), beach]
}

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

const roadOf = (street: Street): BasemapRecord => ({
  class: 'road',
  kind: street.rank,
  name: street.name,
  region: CITY_CODE,
  geometry: line(along(pointOn(street, street.from), pointOn(street, street.to)).map(place)),
})

const PLACES: readonly [string, string, string, Board][] = [
  ['city', '临澜市', 'Linlan', [300, 250]],
  ['quarter', '老城', 'Old Town', [350, -150]],
  ['quarter', '江北新城', 'Jiangbei New Town', [900, 1700]],
  ['quarter', '澜江CBD', 'Lan River Centre', [900, 1030]],
  ['quarter', '城西工业区', 'West Industrial Area', [-2700, -1900]],
  ['quarter', '临澜化学工业园', 'Linlan Chemical Park', [2600, -2400]],
  ['quarter', '临澜港', 'Port of Linlan', [4050, -2700]],
  ['quarter', '西山', 'Xishan Hills', [-3700, 2100]],
  ['sea', '东澜湾', 'Donglan Bay', [5000, 700]],
]

/** Everything under and between the buildings. */
export const groundCover = ({ streets, blocks }: StreetPlan): BasemapRecord[] => [
  ...waters(),
  ...blocks.map((block): BasemapRecord => {
    const { west, east, south, north, zone } = block
    return {
      class: zone === 'park' || zone === 'hill' ? 'green' : 'landuse',
      kind: LANDUSE[zone],
      region: subdistrictAt([(west + east) / 2, (south + north) / 2]),
      geometry: polygon(
        ringOf([
          [west, south],
          [east, south],
          [east, north],
          [west, north],
        ]),
      ),
    }
  }),
  ...greens(),
  ...streets.map(roadOf),
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
