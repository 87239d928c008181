import { LINLAN } from '../cities.ts'

/** A point of the drawing board, metres: streets are straight here, u runs along the river to the sea, v across it. */
export type Board = readonly [u: number, v: number]
/** Degrees, longitude first. */
export type Position = readonly [longitude: number, latitude: number]
/** Degrees and metres above ground, negative below. */
export type DeepPosition = readonly [longitude: number, latitude: number, z: number]

const TURN = (8 * Math.PI) / 180
const COS = Math.cos(TURN)
const SIN = Math.sin(TURN)

/** The whole city leans like a fan about its old town: z + a·z², which keeps angles; it fades where the countryside begins. */
const FAN = { real: 9, imaginary: -15, reachKm: 8 } as const

const fan = ([u, v]: Board): [number, number] => {
  const [x, y] = [u, v].map((metres) => FAN.reachKm * Math.tanh(metres / 1000 / FAN.reachKm)) as [number, number]
  const [square, cross] = [x * x - y * y, 2 * x * y]
  return [FAN.real * square - FAN.imaginary * cross, FAN.real * cross + FAN.imaginary * square]
}

/** 1 in the middle of the old town, 0 outside its walls. */
const grownOver = ([u, v]: Board): number => {
  const edge = (at: number, low: number, high: number): number =>
    Math.min(1, Math.max(0, Math.min(at - low, high - at) / 160))
  return edge(u, -700, 1400) * edge(v, -650, 400)
}

/** Bends the board so that streets look grown. Strain stays below a third, so metres on the board are metres on the ground within that. */
const bend = ([u, v]: Board): [number, number] => {
  const [fanX, fanY] = fan([u, v])
  const old = 7 * grownOver([u, v])
  const x =
    u +
    fanX +
    95 * Math.sin(v / 900 + 0.7) +
    26 * Math.sin(u / 410 + v / 530) +
    7 * Math.sin(v / 130 + u / 310) +
    old * Math.sin(v / 52 + u / 190)
  const y =
    v +
    fanY +
    110 * Math.sin(u / 1050 + 1.1) +
    24 * Math.sin(v / 390 + u / 620) +
    7 * Math.sin(u / 120 - v / 270) +
    old * Math.sin(u / 56 - v / 170 + 2)
  return [x * COS - y * SIN, x * SIN + y * COS]
}

/** WGS 84 metres in a degree at the city's latitude (series of the meridian and parallel radii). */
const LATITUDE = (LINLAN.centre.latitude * Math.PI) / 180
const METRES_PER_DEGREE_NORTH = 111132.954 - 559.822 * Math.cos(2 * LATITUDE) + 1.175 * Math.cos(4 * LATITUDE)
const METRES_PER_DEGREE_EAST =
  111412.84 * Math.cos(LATITUDE) - 93.5 * Math.cos(3 * LATITUDE) + 0.118 * Math.cos(5 * LATITUDE)

/** Seven decimals are a centimetre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7

const fromMetres = (east: number, north: number): Position => [
  rounded(LINLAN.centre.longitude + east / METRES_PER_DEGREE_EAST),
  rounded(LINLAN.centre.latitude + north / METRES_PER_DEGREE_NORTH),
]

/** Where a point of the board lies. */
export const place = (at: Board): Position => fromMetres(...bend(at))

/** Where it lies, at a depth (metres, given positive). */
export const placeBelow = (at: Board, depth: number): DeepPosition => {
  const [longitude, latitude] = place(at)
  return [longitude, latitude, -Math.round(depth * 100) / 100]
}

/** Metres between two places, flat earth: good to a thousandth within the city. */
export const metresBetween = (
  a: readonly [number, number, ...number[]],
  b: readonly [number, number, ...number[]],
): number => Math.hypot((a[0] - b[0]) * METRES_PER_DEGREE_EAST, (a[1] - b[1]) * METRES_PER_DEGREE_NORTH)

export const lengthOf = (line: readonly (readonly [number, number, ...number[]])[]): number =>
  line.slice(1).reduce((sum, point, at) => sum + metresBetween(line[at] as Position, point), 0)

/** Points along a straight line of the board, close enough together to follow the bends. */
export const along = (from: Board, to: Board, everyMetres = 45): Board[] => {
  const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / everyMetres))
  return Array.from({ length: steps + 1 }, (_, step): Board => {
    const share = step / steps
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
  })
}

/** A closed ring of places through the corners of the board, following the bends. */
export const ringOf = (corners: readonly Board[], everyMetres = 120): Position[] => {
  const open = corners.flatMap((corner, at) =>
    along(corner, corners[(at + 1) % corners.length] as Board, everyMetres).slice(0, -1),
  )
  const ring = open.map(place)
  return [...ring, ring[0] as Position]
}

/** Four right-angled corners about a point of the board, closed, turned with the streets there. */
export const footprint = (centre: Board, alongU: number, alongV: number): Position[] => {
  const [x, y] = bend(centre)
  const [x1, y1] = bend([centre[0] + 1, centre[1]])
  const scale = Math.hypot(x1 - x, y1 - y)
  const [cos, sin] = [(x1 - x) / scale, (y1 - y) / scale]
  const corner = (a: number, b: number): Position => fromMetres(x + a * cos - b * sin, y + a * sin + b * cos)
  const [a, b] = [alongU / 2, alongV / 2]
  return [corner(-a, -b), corner(a, -b), corner(a, b), corner(-a, b), corner(-a, -b)]
}

/** A closed circle about a point of the board. */
export const circle = (centre: Board, radius: number, corners = 28): Position[] => {
  const [x, y] = bend(centre)
  const open = Array.from({ length: corners }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners
    return fromMetres(x + radius * Math.cos(angle), y + radius * Math.sin(angle))
  })
  return [...open, open[0] as Position]
}
