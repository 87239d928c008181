import type { Words } from '../../report-document/map/drawing.ts'
import type { Box } from '../paper.ts'
import { breadth } from './letters.ts'

/** Degrees from the horizontal. */
const SLANT = 24
/** Millimetres. */
const SIZE = 4.2
const GAP = 8
/** From one row to the next: slanted alike, rows stand closer than they are high. */
const ROW = 24
const INK = '#ffffff'
const OPACITY = 0.34

/** Who took it and when, over and over, across the whole map: a piece that is cut out of it still says so. */
export const watermarkMarks = (words: string, { left, top, width, height }: Box): Words[] => {
  const radians = (SLANT * Math.PI) / 180
  const longest = breadth(words, SIZE)
  const [wide, high] = [longest * Math.cos(radians), longest * Math.sin(radians) + SIZE]
  const columns = Math.max(1, Math.floor((width + GAP) / (wide + GAP)))
  const count = 1 + Math.max(1, Math.floor((height - high) / ROW))
  const [stepX, stepY] = [width / columns, (height - high) / (count - 1)]
  return Array.from({ length: columns * count }, (_, place) => {
    const [column, row] = [place % columns, Math.floor(place / columns)]
    return {
      as: 'words',
      at: [left + (column + 0.5) * stepX, top + high / 2 + row * stepY],
      size: SIZE,
      words,
      colour: INK,
      anchor: 'middle',
      turned: -SLANT,
      opacity: OPACITY,
    }
  })
}
