import { type Text, text } from '../../sectors/text.ts'
import { type BasemapRecord, polygon } from '../city-record.ts'
import { type Board, place } from '../ground.ts'
import { BASINS, CANAL_HALF, CANALS, middleOf } from './canal.ts'
import { coastAt, NORTH, PORT, riverAt, SOUTH, WEST } from './frame.ts'
import { CITY_CODE } from './region.ts'

/** How far the ground goes on beyond the city, m: past the edge of every screen that shows all of it. */
const FAR = 30_000
/** How far the coast keeps its coves; beyond it runs straight. */
const DRAWN = 6000

/** A closed ring through points of the board as they are. */
export const ring = (corners: readonly Board[]) => {
  const places = corners.map(place)
  return [...places, places[0] as (typeof places)[number]]
}

/** A closed ring that wavers about an ellipse, its radius by up to a share. */
export const blob = ([u, v]: Board, radiusU: number, radiusV: number, waver = 0.14, phase = 0): Board[] =>
  Array.from({ length: 56 }, (_, at): Board => {
    const angle = (2 * Math.PI * at) / 56
    const share = 1 + waver * (Math.sin(3 * angle + phase) * 0.6 + Math.sin(5 * angle + 2 * phase + 1) * 0.4)
    return [u + radiusU * share * Math.cos(angle), v + radiusV * share * Math.sin(angle)]
  })

const coastline = (): Board[] => {
  const vs = Array.from({ length: Math.ceil((NORTH - SOUTH + 2 * DRAWN) / 40) + 1 }, (_, at) => SOUTH - DRAWN + at * 40)
  return vs.map((v): Board => [coastAt(v), v])
}

const seaRing = (): Board[] => {
  const coast = coastline()
  const [south] = coast[0] as Board
  const [north] = coast.at(-1) as Board
  const east = PORT.east + FAR
  return [[south - 900, SOUTH - FAR], ...coast, [north + 700, NORTH + FAR], [east, NORTH + FAR], [east, SOUTH - FAR]]
}

/** Land is what the sea leaves: whoever draws it first or last draws the same coast. */
const landRing = (): Board[] => {
  const coast = coastline()
  const [south] = coast[0] as Board
  const [north] = coast.at(-1) as Board
  return [
    [WEST - FAR, SOUTH - FAR],
    [south - 900, SOUTH - FAR],
    ...coast,
    [north + 700, NORTH + FAR],
    [WEST - FAR, NORTH + FAR],
  ]
}

const riverRing = (): Board[] => {
  const us = Array.from({ length: Math.ceil((3420 - WEST + FAR) / 78) }, (_, at) => WEST - FAR + at * 78)
  const bank = (side: 1 | -1) =>
    us.map((u): Board => {
      const { middle, half } = riverAt(u)
      const wild = u < WEST ? 140 * Math.sin((u - WEST) / 900) + 60 * Math.sin((u - WEST) / 310) : 0
      return [u, middle + wild + side * half]
    })
  return [...bank(-1), ...bank(1).reverse()]
}

const box = (west: number, east: number, south: number, north: number): Board[] => [
  ...Array.from({ length: 12 }, (_, at): Board => [west + ((east - west) * at) / 12, south]),
  ...Array.from({ length: 12 }, (_, at): Board => [east, south + ((north - south) * at) / 12]),
  ...Array.from({ length: 12 }, (_, at): Board => [east - ((east - west) * at) / 12, north]),
  ...Array.from({ length: 12 }, (_, at): Board => [west, north - ((north - south) * at) / 12]),
]

/** Long straight water keeps to the bends of the streets: a point every 25 m. */
const canalRing = (canal: (typeof CANALS)[number]): Board[] => {
  const count = Math.ceil((canal.to - canal.from) / 25)
  const bank = (side: 1 | -1) =>
    Array.from({ length: count + 1 }, (_, at): Board => {
      const s = canal.from + ((canal.to - canal.from) * at) / count
      const off = middleOf(canal) + side * CANAL_HALF
      return canal.axis === 'u' ? [s, off] : [off, s]
    })
  return [...bank(-1), ...bank(1).reverse()]
}

const LAKES: readonly (readonly [string, string, readonly Board[]])[] = [
  ['月湖', 'Yue Lake', blob([-450, 1215], 130, 90, 0.2, 1)],
  ['白鹭湖', 'Bailu Lake', blob([2300, 820], 150, 75, 0.22, 2)],
  ['清河湖', 'Qinghe Lake', blob([-950, -410], 110, 95, 0.2, 3)],
  ['南湖', 'South Lake', blob([1700, -1350], 170, 120, 0.24, 4)],
  ['西山水库', 'Xishan Reservoir', blob([-3850, 2130], 330, 190, 0.3, 5)],
]

const water = (kind: string, name: Text, corners: readonly Board[]): BasemapRecord => ({
  class: 'water',
  kind,
  name,
  region: CITY_CODE,
  geometry: polygon(ring(corners)),
})

const land = (kind: string, name: Text, corners: readonly Board[]): BasemapRecord => ({
  class: 'land',
  kind,
  name,
  region: CITY_CODE,
  geometry: polygon(ring(corners)),
})

/** The island at the end of the bay bridge. */
export const ISLAND: readonly Board[] = blob([6350, 1250], 560, 430, 0.2, 2)

/** Two arms that keep the swell out of the port, and the jetties of the tankers. */
const MOLES: readonly (readonly [number, number, number, number])[] = [
  [PORT.east - 5, PORT.east + 900, SOUTH - 60, SOUTH - 20],
  [PORT.east + 860, PORT.east + 900, SOUTH - 20, -2700],
  [PORT.east - 5, PORT.east + 620, -1560, -1525],
  [PORT.east + 585, PORT.east + 620, -1900, -1560],
  [PORT.east - 5, PORT.east + 260, -3010, -2990],
  [PORT.east + 240, PORT.east + 262, -3120, -2880],
  [PORT.east - 5, PORT.east + 220, -2740, -2722],
]

/** Sea, land, river, canals, docks and lakes. */
export const waters = (): BasemapRecord[] => [
  land('mainland', text('临澜', 'Linlan'), landRing()),
  {
    class: 'sea',
    kind: 'sea',
    name: text('东澜湾', 'Donglan Bay'),
    region: CITY_CODE,
    geometry: polygon(ring(seaRing())),
  },
  land('island', text('澜屿', 'Lan Island'), ISLAND),
  land('island', text('鸥屿', 'Ou Islet'), blob([5250, 2650], 170, 110, 0.3, 1)),
  ...MOLES.map((mole) => land('breakwater', text('防波堤', 'Breakwater'), box(...mole))),
  water('river', text('澜江', 'Lan River'), riverRing()),
  ...CANALS.map((canal) => water('canal', canal.name, canalRing(canal))),
  ...BASINS.map((basin, at) => water('basin', text(`${at + 1}号港池`, `Dock ${at + 1}`), box(...basin))),
  ...LAKES.map(([zh, en, corners]) => water('lake', text(zh, en), corners)),
]
