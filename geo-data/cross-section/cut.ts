import type { Position } from '../area/area.ts'
import { lengthOnSpheroid } from '../place/spheroid.ts'
import { type Text, text } from '../sectors/text.ts'

/** Where a street is cut: from its first end to its last, straight. */
export type Cut = readonly [from: Position, to: Position]

/** How long a cut may be, metres (ours): from a footpath to the widest square. */
export const CUT_LIMITS = { shortestM: 1, longestM: 300 } as const

/** Why a line is no cut; null: it may be asked. */
export const cutFault = ([from, to]: Cut): Text | null => {
  const onEarth = [from, to].every(([longitude, latitude]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85)
  if (!onEarth) return text('坐标不在地球上', 'a position is not on earth')
  const metres = lengthOnSpheroid([from, to])
  const { shortestM, longestM } = CUT_LIMITS
  return metres >= shortestM && metres <= longestM
    ? null
    : text(`断面线须在 ${shortestM} 到 ${longestM} 米之间`, `a section line is ${shortestM} to ${longestM} m long`)
}

/** As it stands in an address: `121.9,29.92 121.901,29.921`, to 0.1 m. */
export const printCut = (cut: Cut): string =>
  cut.map(([longitude, latitude]) => `${Number(longitude.toFixed(6))},${Number(latitude.toFixed(6))}`).join(' ')

const NUMBER = '(-?\\d{1,3}(?:\\.\\d{1,9})?)'
const PRINTED = new RegExp(`^${NUMBER},${NUMBER} ${NUMBER},${NUMBER}$`)

/** Reads it back; null for what is none. Whether it may be asked, `cutFault` says. */
export const parseCut = (printed: string): Cut | null => {
  const [, ...numbers] = PRINTED.exec(printed) ?? []
  const [a, b, c, d] = numbers.map(Number)
  return a === undefined || b === undefined || c === undefined || d === undefined
    ? null
    : [
        [a, b],
        [c, d],
      ]
}
