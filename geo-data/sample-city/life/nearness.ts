import { metresBetween, type Position } from '../ground.ts'
import type { Standing } from './standing.ts'

/** Corners are laid out no farther apart than this, so that a line is found wherever it passes, m. */
const STEP = 6
/** Side of a cell, degrees: some fifty metres. */
const CELL = 0.0005

/** Tells whether a point lies within so many metres of any of the given things. */
export const nearTo = (things: readonly Standing[], metres: number): ((at: Position) => boolean) => {
  const cells = new Map<string, Position[]>()
  for (const { line } of things) {
    for (const [index, from] of line.entries()) {
      const to = line[index + 1] ?? from
      const pieces = Math.max(1, Math.ceil(metresBetween(from, to) / STEP))
      for (let piece = 0; piece < pieces; piece += 1) {
        const share = piece / pieces
        put(cells, [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share])
      }
    }
  }
  // Between two laid-out corners a line is at most half a step nearer to something than they are.
  return (at) => around(cells, at, Math.ceil(metres / 45)).some((one) => metresBetween(one, at) <= metres - STEP / 4)
}

const keyOf = (x: number, y: number): string => `${x}:${y}`
const cellOf = (degrees: number): number => Math.floor(degrees / CELL)

const put = (cells: Map<string, Position[]>, at: Position): void => {
  const key = keyOf(cellOf(at[0]), cellOf(at[1]))
  const cell = cells.get(key)
  if (cell) cell.push(at)
  else cells.set(key, [at])
}

const around = (cells: ReadonlyMap<string, Position[]>, at: Position, reach: number): Position[] => {
  const found: Position[] = []
  for (let dx = -reach; dx <= reach; dx += 1)
    for (let dy = -reach; dy <= reach; dy += 1)
      found.push(...(cells.get(keyOf(cellOf(at[0]) + dx, cellOf(at[1]) + dy)) ?? []))
  return found
}
