import { encodedPng } from '../../attachment/picture.png.ts'
import type { Drawing, Path, Position } from './drawing.ts'

/** Pixels a point. */
const SCALE = 3

interface Canvas {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/** A drawing as PNG, for readers that know no SVG: every path, no words (they stand in the text beside it). */
export const pngOf = (drawing: Drawing): Buffer => {
  const [width, height] = [Math.round(drawing.width * SCALE), Math.round(drawing.height * SCALE)]
  const canvas: Canvas = { width, height, rgb: new Uint8Array(width * height * 3).fill(255) }
  for (const mark of drawing.marks) if (mark.as === 'path') paint(canvas, mark)
  return encodedPng({ channels: 'rgb', pixels: canvas.rgb, width, height })
}

const paint = (canvas: Canvas, path: Path): void => {
  const rings = path.rings.map((ring) => ring.map(([x, y]): Position => [x * SCALE, y * SCALE]))
  if (path.fill !== undefined) fill(canvas, rings, path.fill, path.opacity ?? 1)
  if (path.stroke === undefined) return
  const half = Math.max(0.6, ((path.strokeWidth ?? 1) * SCALE) / 2)
  const dash = path.dash?.map((length) => length * SCALE)
  for (const ring of rings) {
    const [first] = ring
    for (const piece of dashed(path.closed && first ? [...ring, first] : ring, dash))
      fill(canvas, [barOf(piece, half)], path.stroke, 1)
  }
}

type Piece = readonly [Position, Position]

/** The pieces of a line that are drawn; all of it without a dash. */
const dashed = (line: readonly Position[], dash: readonly number[] | undefined): Piece[] => {
  const [on = 0, off = 0] = dash ?? []
  const pieces: Piece[] = []
  let travelled = 0
  for (const [index, to] of line.entries()) {
    const from = line[index - 1]
    if (!from) continue
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    const at = (along: number): Position => [
      from[0] + ((to[0] - from[0]) * along) / (length || 1),
      from[1] + ((to[1] - from[1]) * along) / (length || 1),
    ]
    if (!dash) pieces.push([from, to])
    else
      for (let start = -(travelled % (on + off)); start < length; start += on + off)
        if (start + on > 0) pieces.push([at(Math.max(0, start)), at(Math.min(length, start + on))])
    travelled += length
  }
  return pieces
}

/** A piece of a line as wide as its stroke, its ends squared. */
const barOf = ([from, to]: Piece, half: number): Position[] => {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  const [along, across] = [((to[0] - from[0]) / length) * half, ((to[1] - from[1]) / length) * half]
  return [
    [from[0] - along - across, from[1] - across + along],
    [to[0] + along - across, to[1] + across + along],
    [to[0] + along + across, to[1] + across - along],
    [from[0] - along + across, from[1] - across - along],
  ]
}

/** Even-odd, line by line, at the middle of each row. */
const fill = (canvas: Canvas, rings: readonly (readonly Position[])[], colour: string, opacity: number): void => {
  const heights = rings.flatMap((ring) => ring.map(([, y]) => y))
  const top = Math.max(0, Math.floor(heights.reduce((a, b) => Math.min(a, b), canvas.height)))
  const bottom = Math.min(canvas.height - 1, Math.ceil(heights.reduce((a, b) => Math.max(a, b), 0)))
  const ink = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  for (let row = top; row <= bottom; row += 1) {
    const crossings = rings.flatMap((ring) => crossingsOf(ring, row + 0.5)).sort((a, b) => a - b)
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const from = Math.max(0, Math.round(crossings[index] ?? 0))
      const to = Math.min(canvas.width, Math.round(crossings[index + 1] ?? 0))
      for (let at = (row * canvas.width + from) * 3; at < (row * canvas.width + to) * 3; at += 1)
        canvas.rgb[at] = Math.round((canvas.rgb[at] ?? 0) * (1 - opacity) + (ink[at % 3] ?? 0) * opacity)
    }
  }
}

const crossingsOf = (ring: readonly Position[], y: number): number[] =>
  ring.flatMap(([x1, y1], index) => {
    const [x0, y0] = ring.at(index - 1) ?? [x1, y1]
    return y0 <= y !== y1 <= y ? [x0 + ((y - y0) * (x1 - x0)) / (y1 - y0)] : []
  })
