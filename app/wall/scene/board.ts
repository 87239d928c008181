import type { Bounds } from '../../_lib/place/place.ts'
import type { Scene } from './scenes.ts'

/** Scenes that lay a board over the west of the map. */
export const hasBoard = ({ shows }: Scene): boolean => ['blind', 'receipts', 'handover'].includes(shows)

/** How much of the map's width a board takes, both in rem: a third of a television's map. */
export const boardShare = (mapRem: number): number => Math.min(10.5 / mapRem, 0.5)

/** Bounds so much wider in the west that what was in them stands beside the board. */
export const besideBoard = (bounds: Bounds, share: number): Bounds => ({
  ...bounds,
  west: bounds.east - (bounds.east - bounds.west) / (1 - share),
})
