/** Cells along a tile's side, in which points that would cover one another are gathered. */
export const CELLS = 16

/** Below each zoom: as many points of a cell as cover a quarter of it, as a map draws them. */
const FEWEST: readonly (readonly [belowZoom: number, fewest: number])[] = [
  [10, 73],
  [11, 61],
  [12, 44],
  [13, 34],
  [14, 17],
  [15, 11],
  [16, 8],
]

/** How many points of one cell are gathered to a group, and no fewer; null where each stands alone, however many there are. */
export const fewestGathered = (z: number): number | null => FEWEST.find(([below]) => z < below)?.[1] ?? null
