import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { openPage } from '../archive/sheet.pdf.ts'
import { drawInto } from '../report-document/map/drawing.pdf.ts'
import { jpegSize } from './jpeg.ts'
import { DOTS_PER_INCH, MM_PER_INCH } from './paper.ts'
import { numberOf } from './print.ts'
import { layoutOfSheet, type SheetFacts, sheetOf } from './sheet/sheet.ts'

/** A picture may be so much larger or smaller than its frame: browsers draw whole pixels. */
const TOLERANCE = 0.02

/** Whether a JPEG can be the map of a sheet: as many pixels as its frame has dots. */
export const fitsSheet = (facts: SheetFacts, jpeg: Buffer): boolean => {
  const { map } = layoutOfSheet(facts)
  const dots = DOTS_PER_INCH[facts.paper] / MM_PER_INCH
  const near = (pixels: number, millimetres: number) => Math.abs(pixels / (millimetres * dots) - 1) <= TOLERANCE
  const size = jpegSize(jpeg)
  return size !== null && near(size.width, map.width) && near(size.height, map.height)
}

/** Sets the sheet over the picture of its map, which fits it, and ends `into`. @throws what `into` throws. */
export const writePrintPdf = async (facts: SheetFacts, jpeg: Buffer, into: Writable): Promise<void> => {
  const drawing = sheetOf(facts)
  const { map, sheet } = layoutOfSheet(facts)
  const points = drawing.width / sheet.width
  const name = facts.id === null ? facts.title : `${facts.title} ${numberOf(facts.id)}`
  const pdf = openPage([drawing.width, drawing.height], { title: name, language: facts.language })
  pdf.pipe(into)
  pdf.image(jpeg, map.left * points, map.top * points, { width: map.width * points, height: map.height * points })
  drawInto(pdf, drawing)
  const finished = once(into, 'finish')
  pdf.end()
  await finished
}
