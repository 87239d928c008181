import { FONT } from '../../_ui/typeface.ts'
import type { Picture } from '../map/overlay/drawing.ts'
import type { Priority } from './alarm.operations.ts'

/** The disc is drawn in a square of this side, and shown as large as its priority asks. */
const SQUARE = 96
const SIZE_PX: Readonly<Record<Priority, number>> = { P1: 40, P2: 32, P3: 24 }

interface Look {
  readonly fill: string
  readonly edge: string
  readonly ink: string
  readonly edgePx: number
}

/** Priority is said by contrast: filled bright, ringed bright, ringed dim. */
const LOOKS: Readonly<Record<Priority, Look>> = {
  P1: { fill: '#f6f9fb', edge: '#0e1318', ink: '#0e1318', edgePx: 6 },
  P2: { fill: '#0e1318', edge: '#f6f9fb', ink: '#f6f9fb', edgePx: 8 },
  P3: { fill: '#0e1318', edge: '#879aaa', ink: '#9dadbb', edgePx: 5 },
}

type Pen = OffscreenCanvasRenderingContext2D

function drawDisc(pen: Pen, { fill, edge, edgePx }: Look, radius: number) {
  pen.beginPath()
  pen.arc(SQUARE / 2, SQUARE / 2, radius, 0, 2 * Math.PI)
  pen.fillStyle = fill
  pen.fill()
  pen.lineWidth = edgePx
  pen.strokeStyle = edge
  pen.stroke()
}

function drawRing(pen: Pen, priority: Priority, sure: boolean, radius: number) {
  pen.beginPath()
  pen.arc(SQUARE / 2, SQUARE / 2, radius, 0, 2 * Math.PI)
  pen.setLineDash(sure ? [] : [9, 8])
  pen.lineWidth = priority === 'P1' ? 5 : 3
  pen.strokeStyle = priority === 'P3' ? '#879aaa' : '#f6f9fb'
  pen.stroke()
}

function drawGlyph(pen: Pen, glyph: string, ink: string, radius: number) {
  pen.fillStyle = ink
  pen.font = `700 ${Math.round(radius * 1.25)}px ${FONT}`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(glyph, SQUARE / 2, SQUARE / 2 + 2)
}

/** A picture of an alarm: the sector's character in a disc; the outer ring is dashed until somebody has verified. */
export const alarmPicture = (priority: Priority, glyph: string, sure: boolean): Picture => ({
  name: `alarm/${priority}/${glyph}/${sure}`,
  sidePx: SIZE_PX[priority],
  draw: (pen) => {
    const radius = SQUARE / 2 - 14
    pen.scale(SIZE_PX[priority] / SQUARE, SIZE_PX[priority] / SQUARE)
    drawDisc(pen, LOOKS[priority], radius)
    drawRing(pen, priority, sure, radius + 9)
    drawGlyph(pen, glyph, LOOKS[priority].ink, radius)
  },
})

/** The ring of the one alarm that flashes. */
export const flashPicture: Picture = {
  name: 'alarm/flash',
  sidePx: 66,
  draw: (pen) => {
    pen.beginPath()
    pen.arc(33, 33, 30, 0, 2 * Math.PI)
    pen.lineWidth = 3
    pen.strokeStyle = '#f6f9fb'
    pen.stroke()
  },
}
