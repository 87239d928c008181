import { type Text, text } from '../../sectors/text.ts'
import type { Board } from '../ground.ts'
import { coastAt, NORTH, NORTH_BANK, riverAt, SOUTH_BANK } from './frame.ts'

/** A canal beside an arterial: straight on the board, along u (v constant) or along v. */
export interface Canal {
  readonly name: Text
  readonly axis: 'u' | 'v'
  /** The arterial it runs beside, and on which side of it. */
  readonly street: number
  readonly side: 1 | -1
  readonly from: number
  readonly to: number
}

/** Half the width of the water, and how far its middle lies from that of the street, m. */
export const CANAL_HALF = 9
export const CANAL_OFF = 31
/** Ground taken from the blocks beside it, beyond the road's own reserve, m. */
export const CANAL_GROUND = 25

/** The moat of the old town, a creek from the hills, and the salt canal to the sea. */
export const CANALS: readonly Canal[] = [
  { name: text('西护城河', 'West Moat'), axis: 'v', street: -700, side: -1, from: -690, to: SOUTH_BANK + 60 },
  { name: text('南护城河', 'South Moat'), axis: 'u', street: -650, side: -1, from: -740, to: 1440 },
  { name: text('东护城河', 'East Moat'), axis: 'v', street: 1400, side: 1, from: -690, to: SOUTH_BANK + 60 },
  { name: text('文昌溪', 'Wenchang Creek'), axis: 'v', street: -1750, side: 1, from: NORTH_BANK - 60, to: NORTH + 900 },
  { name: text('盐河', 'Salt Canal'), axis: 'u', street: -1100, side: -1, from: -1200, to: coastAt(-1131) + 20 },
]

export const middleOf = ({ street, side }: Canal): number => street + side * CANAL_OFF

/** Docks cut into the reclaimed land: west, east, south, north on the board. */
export const BASINS: readonly (readonly [number, number, number, number])[] = [
  [4030, 4560, -2490, -2340],
  [4030, 4560, -1990, -1840],
]

/** What water lies at a point of the board, if any, `margin` metres of bank included. */
export const waterAt = ([u, v]: Board, margin = 0): 'river' | 'canal' | 'basin' | 'sea' | undefined => {
  const river = riverAt(u)
  if (Math.abs(v - river.middle) < river.half + margin && u < 3500) return 'river'
  if (u > coastAt(v) - margin) return 'sea'
  const canal = CANALS.some((one) => {
    const [s, off] = one.axis === 'u' ? [u, v] : [v, u]
    return s > one.from && s < one.to && Math.abs(off - middleOf(one)) < CANAL_HALF + margin
  })
  if (canal) return 'canal'
  const basin = BASINS.some(
    ([west, east, south, north]) => u > west - margin && u < east + margin && v > south - margin && v < north + margin,
  )
  return basin ? 'basin' : undefined
}

/** How much further a block stands back from the street on one of its sides, m. */
export const canalGround = (side: {
  readonly axis: 'u' | 'v'
  readonly street: number
  readonly towards: 1 | -1
  readonly from: number
  readonly to: number
}): number =>
  CANALS.some(
    (canal) =>
      canal.axis === side.axis &&
      canal.street === side.street &&
      canal.side === side.towards &&
      canal.from < side.to - 60 &&
      canal.to > side.from + 60,
  )
    ? CANAL_GROUND
    : 0
