import { along, type Board, type DeepPosition, place } from '../ground.ts'
import { CANAL_HALF, CANALS, middleOf } from '../land/canal.ts'
import { riverAt } from '../land/frame.ts'
import type { Rank, Street } from '../land/street.ts'

/*
 * The standard cross-section of a street of Linlan: where each line lies, beside its middle and below its surface.
 * Order across, from the kerb inwards, and order downwards where lines cross follow GB 50289 (工程管线综合规划规范: power and telecom, gas,
 * heat, water, rain, sewage); the standard is not among our sources, its order and clearances are from general knowledge.
 */

export type LineId =
  | 'telecom'
  | 'power'
  | 'gas-low'
  | 'gas-medium'
  | 'gas-sub-high'
  | 'gas-high'
  | 'chemical'
  | 'ethylene'
  | 'heat-supply'
  | 'heat-return'
  | 'water'
  | 'raw-water'
  | 'rain'
  | 'sewage'

/** Metres off the middle of the street, by rank; positive is north or east. */
type Place = Readonly<Partial<Record<Rank, number>>>

export const OFFSET: Readonly<Record<LineId, Place>> = {
  telecom: { arterial: 15 },
  power: { arterial: 15 },
  chemical: { arterial: 15 },
  ethylene: { arterial: 15 },
  'gas-high': { arterial: 13 },
  'gas-sub-high': { arterial: 9.5 },
  'gas-medium': { arterial: 6, secondary: 6 },
  'gas-low': { lane: 3 },
  sewage: { arterial: 0, secondary: 0, lane: 0 },
  rain: { arterial: -3, secondary: -3 },
  'heat-supply': { arterial: -7 },
  'heat-return': { arterial: -8.4 },
  water: { arterial: -12, secondary: -6.5, lane: -2.5 },
  'raw-water': {},
}

/** The widest each line is built, outside, mm: bands below the surface are made for it. */
export const WIDEST_MM: Readonly<Record<LineId, number>> = {
  telecom: 150,
  power: 200,
  'gas-low': 160,
  'gas-medium': 315,
  'gas-sub-high': 400,
  'gas-high': 500,
  chemical: 250,
  ethylene: 250,
  'heat-supply': 500,
  'heat-return': 500,
  water: 600,
  'raw-water': 1000,
  rain: 1200,
  sewage: 800,
}

/** Depth of the axis, m, [south of the river, north of it, where heat lies as well]. */
const LEVEL: Readonly<Record<LineId, readonly [south: number, north: number]>> = {
  telecom: [0.5, 0.5],
  power: [0.85, 0.85],
  'gas-low': [1.3, 1.3],
  'gas-medium': [1.3, 1.3],
  'heat-supply': [1.85, 1.85],
  'heat-return': [2.5, 2.5],
  water: [1.95, 3.25],
  rain: [3, 4.3],
  sewage: [4.15, 5.45],
  'gas-sub-high': [1.9, 1.9],
  'gas-high': [2.2, 2.2],
  chemical: [2, 2],
  ethylene: [2, 2],
  'raw-water': [2.4, 2.4],
}

/** Lines under pressure that pass below everything else where a street crosses, bored, m. */
const BORED: Readonly<Partial<Record<LineId, number>>> = {
  'gas-sub-high': 6.3,
  'gas-high': 7,
  chemical: 7.7,
  ethylene: 8.4,
  'raw-water': 9.4,
}

/** A siphon or a bore lies this much deeper under a canal and under the river, m. */
const UNDER_CANAL = 4
const UNDER_RIVER = 8
/** From the normal level to the deep one within so many metres along the line: what runs along the next street is not touched. */
const SLOPE = 4
/** A bore goes this far to either side of the middle of the street it passes. */
const BORE_HALF = 22

const RIVER_MIDDLE = 530

export const levelOf = (line: LineId, [, v]: Board): number => LEVEL[line][v < RIVER_MIDDLE ? 0 : 1]

/** A stretch along a straight line where it lies deeper, by how much or how deep. */
interface Dip {
  readonly from: number
  readonly to: number
  readonly level: number
}

/** The streets, kept by what crosses what. */
export interface Ground {
  readonly alongU: readonly Street[]
  readonly alongV: readonly Street[]
}

export const groundOf = (streets: readonly Street[]): Ground => ({
  alongU: streets.filter(({ axis }) => axis === 'u'),
  alongV: streets.filter(({ axis }) => axis === 'v'),
})

const waterDips = (line: LineId, axis: 'u' | 'v', off: number, at: Board): Dip[] => {
  const normal = levelOf(line, at)
  const canals = CANALS.filter((canal) => canal.axis !== axis && canal.from < off && canal.to > off).map((canal) => ({
    from: middleOf(canal) - CANAL_HALF - 1,
    to: middleOf(canal) + CANAL_HALF + 1,
    level: normal + UNDER_CANAL,
  }))
  if (axis === 'u') return canals
  const { middle, half } = riverAt(off)
  return [...canals, { from: middle - half - 6, to: middle + half + 6, level: normal + UNDER_RIVER }]
}

const boreDips = (line: LineId, axis: 'u' | 'v', off: number, [low, high]: [number, number], ground: Ground): Dip[] => {
  const level = BORED[line]
  if (level === undefined) return []
  return (axis === 'u' ? ground.alongV : ground.alongU)
    .filter(({ at, from, to }) => at > low - 60 && at < high + 60 && from < off + 20 && to > off - 20)
    .map(({ at }) => ({ from: at - BORE_HALF, to: at + BORE_HALF, level }))
}

/** A straight line of the board below ground, deeper where it passes under water or, if it is bored, under streets. */
export const pathBelow = (line: LineId, from: Board, to: Board, ground: Ground): DeepPosition[] => {
  const axis = Math.abs(to[0] - from[0]) >= Math.abs(to[1] - from[1]) ? 'u' : 'v'
  const [s0, s1] = axis === 'u' ? [from[0], to[0]] : [from[1], to[1]]
  const off = axis === 'u' ? (from[1] + to[1]) / 2 : (from[0] + to[0]) / 2
  const range: [number, number] = [Math.min(s0, s1), Math.max(s0, s1)]
  const dips = [...waterDips(line, axis, off, from), ...boreDips(line, axis, off, range, ground)].filter(
    (dip) => dip.to + SLOPE > range[0] && dip.from - SLOPE < range[1],
  )
  const depthAt = (s: number, at: Board): number => {
    const normal = levelOf(line, at)
    return dips.reduce((deepest, dip) => {
      const outside = Math.max(0, dip.from - s, s - dip.to)
      const share = Math.max(0, 1 - outside / SLOPE)
      return Math.max(deepest, normal + (dip.level - normal) * share)
    }, normal)
  }
  const breaks = dips.flatMap((dip) => [dip.from - SLOPE, dip.from, dip.to, dip.to + SLOPE])
  const length = s1 - s0
  const shares = [
    ...along(from, to, 30).map((_, step, all) => step / (all.length - 1)),
    ...breaks.map((s) => (s - s0) / length).filter((share) => share > 0.001 && share < 0.999),
  ].sort((a, b) => a - b)
  return [...new Set(shares)].map((share) => {
    const at: Board = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
    const [longitude, latitude] = place(at)
    return [longitude, latitude, -Math.round(depthAt(s0 + length * share, at) * 100) / 100]
  })
}

/** Cover over a line of this bore where it lies at its normal level, m. */
export const coverOf = (line: LineId, at: Board, diameterMm: number): number =>
  Math.round((levelOf(line, at) - diameterMm / 2000) * 100) / 100
