import type { Pdf } from '../../archive/sheet.pdf.ts'
import type { Drawing, Path, Words } from './drawing.ts'

/** Draws from the pdf's own origin; nothing reaches beyond the drawing's edge. */
export const drawInto = (pdf: Pdf, { width, height, marks }: Drawing): void => {
  pdf.rect(-1, -1, width + 2, height + 2).clip()
  for (const mark of marks)
    if (mark.as === 'path') paint(pdf, mark)
    else write(pdf, mark)
}

const SHARE = { start: 0, middle: 0.5, end: 1 } as const

const write = (pdf: Pdf, { at: [x, y], size, colour, words, anchor, bold, turned, opacity }: Words): void => {
  pdf
    .font(bold ? 'bold' : 'regular')
    .fontSize(size)
    .fillColor(colour)
    .fillOpacity(opacity ?? 1)
  const left = x - SHARE[anchor ?? 'start'] * pdf.widthOfString(words)
  pdf.save()
  if (turned !== undefined) pdf.rotate(turned, { origin: [x, y] })
  pdf.text(words, left, y, { lineBreak: false, baseline: 'alphabetic' })
  pdf.restore()
  pdf.fillOpacity(1)
}

const paint = (pdf: Pdf, path: Path): void => {
  if (path.fill !== undefined) {
    trace(pdf, path)
    pdf.fillOpacity(path.opacity ?? 1).fill(path.fill, 'even-odd')
    pdf.fillOpacity(1)
  }
  if (path.stroke === undefined) return
  trace(pdf, path)
  pdf.lineWidth(path.strokeWidth ?? 1).lineJoin('round')
  if (path.dash) pdf.dash(path.dash[0], { space: path.dash[1] })
  else pdf.undash()
  pdf.stroke(path.stroke)
  pdf.undash()
}

const trace = (pdf: Pdf, { rings, closed }: Path): void => {
  for (const ring of rings) {
    for (const [index, [x, y]] of ring.entries())
      if (index === 0) pdf.moveTo(x, y)
      else pdf.lineTo(x, y)
    if (closed) pdf.closePath()
  }
}
