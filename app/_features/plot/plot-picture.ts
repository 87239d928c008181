import { type PlotKind, type PlotSense, SENSE_COLOUR } from '../../../geo-data/plot/kind.ts'
import type { Picture } from '../map/overlay/drawing.ts'

/** Side of a symbol in pixels of the page; its glyph is drawn in a square of 24. */
const SIDE_PX = 34
const GLYPH = 24
const DARK = '#0e1318'

/** Corners of the ground a symbol stands on, in a square of one; none: a disc. */
const CORNERS: Readonly<Record<PlotSense, readonly (readonly [number, number])[]>> = {
  force: [
    [0.08, 0.08],
    [0.92, 0.08],
    [0.92, 0.92],
    [0.08, 0.92],
  ],
  place: [],
  danger: [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ],
  words: [],
}
/** What is left of the ground for the glyph: a diamond has the least room. */
const ROOM: Readonly<Record<PlotSense, number>> = { force: 0.68, place: 0.62, danger: 0.48, words: 0.62 }

/** The ground of a symbol as SVG path data in a square of 24. */
export const groundOf = (sense: PlotSense): string => {
  const corners = CORNERS[sense]
  if (corners.length === 0) return 'M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22z'
  return `M${corners.map(([x, y]) => `${x * GLYPH} ${y * GLYPH}`).join('L')}z`
}

/** How the glyph lies on its ground, in a square of 24. */
export const glyphPlace = (sense: PlotSense): { readonly shift: number; readonly scale: number } => ({
  shift: (GLYPH * (1 - ROOM[sense])) / 2,
  scale: ROOM[sense],
})

/** A symbol: its glyph in dark ink on a ground whose shape and colour say whether it helps, receives or harms. */
export const plotPicture = ({ id, sense, glyph }: Pick<PlotKind, 'id' | 'sense' | 'glyph'>): Picture => ({
  name: `plot/${id}`,
  sidePx: SIDE_PX,
  draw: (pen) => {
    pen.scale(SIDE_PX / (GLYPH + 3), SIDE_PX / (GLYPH + 3))
    pen.translate(1.5, 1.5)
    const ground = new Path2D(groundOf(sense))
    pen.lineWidth = 2.5
    pen.strokeStyle = DARK
    pen.stroke(ground)
    pen.fillStyle = SENSE_COLOUR[sense]
    pen.fill(ground)
    const { shift, scale } = glyphPlace(sense)
    pen.translate(shift, shift)
    pen.scale(scale, scale)
    pen.fillStyle = DARK
    pen.fill(new Path2D(glyph), 'evenodd')
  },
})

/** An arrow is drawn for so many directions. */
const TURN_DEG = 5

/** The head of an arrow, clockwise from north. */
export const arrowPicture = (sense: PlotSense, headingDeg: number): Picture => {
  const turned = (((Math.round(headingDeg / TURN_DEG) * TURN_DEG) % 360) + 360) % 360
  return {
    name: `plot/arrow/${sense}/${turned}`,
    sidePx: SIDE_PX,
    draw: (pen) => {
      pen.translate(SIDE_PX / 2, SIDE_PX / 2)
      pen.rotate((turned * Math.PI) / 180)
      pen.beginPath()
      for (const [x, y] of [
        [0, -11],
        [9, 9],
        [0, 4],
        [-9, 9],
      ] as const)
        pen.lineTo(x, y)
      pen.closePath()
      pen.lineWidth = 3
      pen.strokeStyle = DARK
      pen.stroke()
      pen.fillStyle = SENSE_COLOUR[sense]
      pen.fill()
    },
  }
}
