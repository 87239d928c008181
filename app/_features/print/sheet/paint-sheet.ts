import type { Drawing, Path, Words } from '../../../../geo-data/report-document/map/drawing.ts'
import { FONT } from '../../../_ui/typeface.ts'

type Pen = CanvasRenderingContext2D

const fontOf = ({ size, bold }: Pick<Words, 'size' | 'bold'>): string => `${bold ? 700 : 400} ${size}px ${FONT}`

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const

function write(pen: Pen, mark: Words) {
  const [x, y] = mark.at
  pen.save()
  pen.translate(x, y)
  if (mark.turned !== undefined) pen.rotate((mark.turned * Math.PI) / 180)
  pen.font = fontOf(mark)
  pen.textAlign = ALIGN[mark.anchor ?? 'start']
  pen.globalAlpha = mark.opacity ?? 1
  pen.fillStyle = mark.colour
  pen.fillText(mark.words, 0, 0)
  pen.restore()
}

function trace(pen: Pen, { rings, closed }: Path) {
  pen.beginPath()
  for (const ring of rings) {
    for (const [index, [x, y]] of ring.entries())
      if (index === 0) pen.moveTo(x, y)
      else pen.lineTo(x, y)
    if (closed) pen.closePath()
  }
}

function paint(pen: Pen, path: Path) {
  trace(pen, path)
  if (path.fill !== undefined) {
    pen.globalAlpha = path.opacity ?? 1
    pen.fillStyle = path.fill
    pen.fill('evenodd')
    pen.globalAlpha = 1
  }
  if (path.stroke === undefined) return
  pen.strokeStyle = path.stroke
  pen.lineWidth = path.strokeWidth ?? 1
  pen.lineJoin = 'round'
  pen.setLineDash(path.dash ?? [])
  pen.stroke()
}

/** Waits for the letters of a drawing: a machine without its own fetches them piece by piece. */
async function bringLetters(marks: Drawing['marks']): Promise<void> {
  const letters = marks.flatMap((mark) => (mark.as === 'words' ? mark.words : [])).join('')
  await Promise.all(
    [false, true].map((bold) => document.fonts.load(fontOf({ size: 16, ...(bold ? { bold } : {}) }), letters)),
  )
}

interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Laid {
  /** All of the sheet but its map, in points. */
  readonly drawing: Drawing
  /** The map, and where it lies, in points. */
  readonly picture: ImageBitmap
  readonly frame: Frame
}

/** Paints a sheet on a canvas as broad as so many pixels. */
export async function paintSheet(canvas: HTMLCanvasElement, { drawing, picture, frame }: Laid, widthPx: number) {
  await bringLetters(drawing.marks)
  const scale = widthPx / drawing.width
  canvas.width = widthPx
  canvas.height = Math.round(drawing.height * scale)
  const pen = canvas.getContext('2d', { alpha: false })
  if (!pen) throw new Error('this browser gives no canvas of that size')
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.scale(scale, scale)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, frame.left, frame.top, frame.width, frame.height)
  for (const mark of drawing.marks)
    if (mark.as === 'path') paint(pen, mark)
    else write(pen, mark)
}
