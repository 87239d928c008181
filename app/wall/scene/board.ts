import type { Bounds } from '../../_lib/place/place.ts'
import type { Scene } from './scenes.ts'

/** Scenes that lay a board over the west of the map. */
export const hasBoard = ({ shows }: Scene): boolean => shows === 'blind' || shows === 'receipts'

/** How much of the map's width a board takes: 10.5 rem of 32 on a narrow wall, of 96 on a wide one. */
export const boardShare = (wide: boolean): number => 10.5 / (wide ? 96 : 32)

/** Bounds so much wider in the west that what was in them stands beside the board. */
export const besideBoard = (bounds: Bounds, share: number): Bounds => ({
  ...bounds,
  west: bounds.east - (bounds.east - bounds.west) / (1 - share),
})
