import { SENSE_COLOUR } from '../../../geo-data/plot/kind.ts'
import type { Picture } from '../map/overlay/drawing.ts'

/** Side of a picture in pixels of the page, and half that of the square in it: the rest is for the point that says where it goes. */
const SIDE_PX = 38
const HALF_PX = 10
const GLYPH = 24
const DARK = '#0e1318'
const DIM = '#879aaa'
/** Square and of this colour, as what is plotted of those who help (geo-data/plot/kind.ts). */
export const TRACK_COLOUR = SENSE_COLOUR.force

/** In a square of 24. */
const GLYPHS: Readonly<Record<string, string>> = {
  crew: 'M12 4a3.6 3.6 0 1 0 .01 0zM4.8 20a7.2 7.2 0 0 1 14.4 0z',
  vehicle:
    'M2 6h11.5v10H2zM14.5 9.5H19l3 3.5v3h-7.5zM4.2 17.4a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0-4.6 0zM15.2 17.4a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0-4.6 0z',
}

/** The point of a symbol is drawn for so many directions. */
const TURN_DEG = 15

interface Seen {
  readonly kind: string
  readonly stale: boolean
  /** Clockwise from north; null: it stands, or nobody knows. */
  readonly headingDeg: number | null
}

function drawPoint(pen: OffscreenCanvasRenderingContext2D, turnedDeg: number, colour: string) {
  pen.save()
  pen.rotate((turnedDeg * Math.PI) / 180)
  pen.beginPath()
  pen.moveTo(0, -HALF_PX - 8)
  pen.lineTo(5.5, -HALF_PX + 1)
  pen.lineTo(-5.5, -HALF_PX + 1)
  pen.closePath()
  pen.lineWidth = 2.5
  pen.strokeStyle = DARK
  pen.stroke()
  pen.fillStyle = colour
  pen.fill()
  pen.restore()
}

function drawGround(pen: OffscreenCanvasRenderingContext2D, stale: boolean) {
  pen.beginPath()
  pen.roundRect(-HALF_PX, -HALF_PX, 2 * HALF_PX, 2 * HALF_PX, 4)
  pen.lineWidth = 3.5
  pen.strokeStyle = DARK
  pen.stroke()
  pen.fillStyle = stale ? DARK : TRACK_COLOUR
  pen.fill()
  if (!stale) return
  pen.setLineDash([3, 2])
  pen.lineWidth = 1.6
  pen.strokeStyle = DIM
  pen.stroke()
  pen.setLineDash([])
}

/** A crew or a vehicle: full while its position is fresh, an empty dashed square when it is not. */
export const trackPicture = ({ kind, stale, headingDeg }: Seen): Picture => {
  const turned = headingDeg === null ? null : (Math.round(headingDeg / TURN_DEG) * TURN_DEG) % 360
  return {
    name: `track/${kind}/${stale ? 'stale' : 'fresh'}/${turned ?? 'still'}`,
    sidePx: SIDE_PX,
    draw: (pen) => {
      pen.translate(SIDE_PX / 2, SIDE_PX / 2)
      if (turned !== null) drawPoint(pen, turned, stale ? DIM : TRACK_COLOUR)
      drawGround(pen, stale)
      const scale = (HALF_PX * 1.5) / GLYPH
      pen.scale(scale, scale)
      pen.translate(-GLYPH / 2, -GLYPH / 2)
      pen.fillStyle = stale ? DIM : DARK
      pen.fill(new Path2D(GLYPHS[kind] ?? GLYPHS.crew))
    },
  }
}
