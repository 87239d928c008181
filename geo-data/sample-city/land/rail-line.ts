import { type Text, text } from '../../sectors/text.ts'
import type { Board } from '../ground.ts'

/** A line that cuts through the grid on its own ground: nothing is built within `half` metres of it. */
export interface Swath {
  readonly id: string
  readonly name: Text
  readonly half: number
  readonly line: readonly Board[]
}

/** Points of a Catmull-Rom curve through the given ones, about every `step` metres. */
export const curve = (through: readonly Board[], step = 60): Board[] => {
  const at = (index: number): Board => through[Math.min(through.length - 1, Math.max(0, index))] as Board
  const pieces = through.slice(1).flatMap((_, index) => {
    const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const count = Math.max(1, Math.round(Math.hypot(c[0] - b[0], c[1] - b[1]) / step))
    return Array.from({ length: count }, (_, part) => hermite(a, b, c, d, part / count))
  })
  return [...pieces, at(through.length - 1)]
}

const hermite = (a: Board, b: Board, c: Board, d: Board, t: number): Board => {
  const along = (axis: 0 | 1): number =>
    0.5 *
    (2 * b[axis] +
      (c[axis] - a[axis]) * t +
      (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t ** 2 +
      (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t ** 3)
  return [along(0), along(1)]
}

/** Railways run on viaducts through the city; the second is the branch to the port. */
export const RAILWAYS: readonly Swath[] = [
  {
    id: 'coast',
    name: text('滨海铁路', 'Coast Railway'),
    half: 24,
    line: curve([
      [-24000, -3400],
      [-9000, -2100],
      [-5200, -1420],
      [-3300, -1010],
      [-2050, -935],
      [-1480, -1330],
      [-1290, -2100],
      [-1380, -3000],
      [-1900, -4300],
      [-3200, -9000],
      [-4200, -24000],
    ]),
  },
  {
    id: 'port',
    name: text('疏港铁路', 'Port Branch'),
    half: 16,
    line: curve([
      [-1290, -2100],
      [-1190, -2540],
      [-560, -2860],
      [500, -2930],
      [2200, -2900],
      [3300, -2790],
      [4120, -2740],
    ]),
  },
]

/** Avenues that run across the grid. */
export const DIAGONALS: readonly Swath[] = [
  {
    id: 'science',
    name: text('科学大道', 'Kexue Avenue'),
    half: 24,
    line: curve([
      [850, 1000],
      [330, 1480],
      [-330, 1990],
      [-1200, 2500],
    ]),
  },
  {
    id: 'harbour',
    name: text('海河大道', 'Haihe Avenue'),
    half: 24,
    line: curve([
      [1400, -650],
      [1950, -960],
      [2480, -1130],
      [3200, -1600],
    ]),
  },
]

/** The bridge over the bay and the island at its end. */
export const BAY_BRIDGE: Swath = {
  id: 'bay',
  name: text('东澜湾大桥', 'Donglan Bay Bridge'),
  half: 16,
  line: curve([
    [3200, 1450],
    [3900, 1420],
    [5000, 1330],
    [5900, 1300],
  ]),
}

const toPiece = ([x, y]: Board, a: Board, b: Board): number => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const share = Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - a[0] - dx * share, y - a[1] - dy * share)
}

/** Pieces of the lines that come near the city: all that a building can stand in the way of. */
const NEAR = [...RAILWAYS, ...DIAGONALS].flatMap(({ line, half }) =>
  line.slice(1).flatMap((end, index) => {
    const start = line[index] as Board
    return Math.abs(end[0]) < 5400 && Math.abs(end[1]) < 3600 ? [{ start, end, half }] : []
  }),
)

/** Whether a point lies in the ground of a railway or an avenue, `margin` metres beside it included. */
export const isInSwath = (at: Board, margin = 0): boolean =>
  NEAR.some(({ start, end, half }) => {
    const reach = half + margin
    if (Math.min(start[0], end[0]) - reach > at[0] || Math.max(start[0], end[0]) + reach < at[0]) return false
    return toPiece(at, start, end) < reach
  })
