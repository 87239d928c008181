import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { openSheet, type Sheet } from '../archive/sheet.pdf.ts'
import { drawInto } from './map/drawing.pdf.ts'
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
      sheet.figure(block.drawing.height, (pdf) => drawInto(pdf, block.drawing))
      sheet.paragraph(block.caption)
      break
  }
}
