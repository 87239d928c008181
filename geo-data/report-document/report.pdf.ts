import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { openSheet, type Pdf, type Sheet } from '../archive/sheet.pdf.ts'
import type { Drawing, Path } from './map/drawing.ts'
import type { Block, ReportDocument } from './report-document.ts'

/** Prints a report into `into` and ends it. @throws what `into` throws. */
export const writeReportPdf = async (document: ReportDocument, into: Writable): Promise<void> => {
  const sheet = openSheet(into, { title: document.title, footer: document.footer })
  sheet.title(document.title, document.below)
  for (const block of document.blocks) print(sheet, block)
  const finished = once(into, 'finish')
  sheet.end()
  await finished
}

/** A title stands on the page of its picture. */
const TITLE_ROOM = 60

const print = (sheet: Sheet, block: Block): void => {
  switch (block.as) {
    case 'heading':
      sheet.heading(block.text)
      break
    case 'paragraph':
      sheet.paragraph(block.text)
      break
    case 'notice':
      sheet.paragraph(`【注意】${block.text}`)
      break
    case 'pairs':
      sheet.pairs(block.rows)
      break
    case 'table':
      sheet.table(block.columns, block.rows)
      break
    case 'map':
      sheet.heading(block.title, block.drawing.height + TITLE_ROOM)
      sheet.figure(block.drawing.height, (pdf) => draw(pdf, block.drawing))
      sheet.paragraph(block.caption)
      break
  }
}

const draw = (pdf: Pdf, { width, height, marks }: Drawing): void => {
  pdf.rect(-1, -1, width + 2, height + 2).clip()
  for (const mark of marks)
    if (mark.as === 'path') paint(pdf, mark)
    else
      pdf
        .font('regular')
        .fontSize(mark.size)
        .fillColor(mark.colour)
        .text(mark.words, mark.at[0], mark.at[1] - mark.size, { lineBreak: false })
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
