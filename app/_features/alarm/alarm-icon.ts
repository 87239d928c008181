import { FONT } from '../../_ui/typeface.ts'
import type { Priority } from './alarm.operations.ts'

/** Side of the picture in pixels; drawn large, shown smaller. */
export const ICON_PX = 96

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
  P3: { fill: '#0e1318', edge: '#7d90a1', ink: '#9dadbb', edgePx: 5 },
}

const drawn = new Map<string, string>()

function draw(priority: Priority, glyph: string, sure: boolean): string {
  const canvas = document.createElement('canvas')
  canvas.width = ICON_PX
  canvas.height = ICON_PX
  const pen = canvas.getContext('2d')
  if (!pen) return ''
  const { fill, edge, ink, edgePx } = LOOKS[priority]
  const middle = ICON_PX / 2
  const radius = middle - 14
  pen.beginPath()
  pen.arc(middle, middle, radius, 0, 2 * Math.PI)
  pen.fillStyle = fill
  pen.fill()
  pen.lineWidth = edgePx
  pen.strokeStyle = edge
  pen.stroke()
  pen.beginPath()
  pen.arc(middle, middle, radius + 9, 0, 2 * Math.PI)
  pen.setLineDash(sure ? [] : [9, 8])
  pen.lineWidth = priority === 'P1' ? 5 : 3
  pen.strokeStyle = priority === 'P3' ? '#7d90a1' : '#f6f9fb'
  pen.stroke()
  pen.fillStyle = ink
  pen.font = `700 ${Math.round(radius * 1.25)}px ${FONT}`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(glyph, middle, middle + 2)
  return canvas.toDataURL()
}

/** A picture of an alarm: the sector's character in a disc; the outer ring is dashed until somebody has verified. In a browser only. */
export function alarmIcon(
  priority: Priority,
  glyph: string,
  sure: boolean,
): { readonly id: string; readonly url: string } {
  const id = `${priority}/${glyph}/${sure}`
  const url = drawn.get(id) ?? draw(priority, glyph, sure)
  drawn.set(id, url)
  return { id, url }
}
