import { createRequire } from 'node:module'
import type { Writable } from 'node:stream'
import PDFDocument from 'pdfkit'

const require = createRequire(import.meta.url)
const REGULAR = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')
const BOLD = require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')

/** Points. A4 is 595 × 842. */
const MARGIN = 48
const FOOTER = 30
const CELL = 4
const INK = '#1b1f24'
const FAINT = '#6b7480'
const RULE = '#c9ced6'

/** One column of a table; widths are shares of the line. */
export interface Column {
  readonly title: string
  readonly share: number
}

/** A printed page that grows downwards: headings, paragraphs and tables, each finding room for itself. */
export interface Sheet {
  readonly title: (text: string, below: string) => void
  /** Stays on the page of what follows, as far as that is `room` points high. */
  readonly heading: (text: string, room?: number) => void
  readonly paragraph: (text: string) => void
  readonly pairs: (rows: readonly (readonly [string, string])[]) => void
  readonly table: (columns: readonly Column[], rows: readonly (readonly string[])[]) => void
  /** Something drawn, so many points high, from its own upper left corner; what it sets is taken back after it. */
  readonly figure: (height: number, draw: (pdf: Pdf) => void) => void
  /** Numbers the pages and ends the document. */
  readonly end: () => void
}

/** Opens a sheet that flows into `into`; `footer` stands at the foot of every page, beside its number. */
export const openSheet = (into: Writable, about: { readonly title: string; readonly footer: string }): Sheet => {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOTER },
    bufferPages: true,
    info: { Title: about.title, Producer: 'city-lifeline-one-map' },
    lang: 'zh-CN',
  })
  withLetters(pdf).pipe(into)
  return {
    title: (text, below) => {
      pdf.font('bold').fontSize(20).fillColor(INK).text(text)
      pdf.font('regular').fontSize(10).fillColor(FAINT).text(below).moveDown(1)
    },
    heading: (text, room = 60) => {
      roomFor(pdf, room)
      pdf.moveDown(0.8).font('bold').fontSize(13).fillColor(INK).text(text, MARGIN).moveDown(0.4)
    },
    paragraph: (text) => {
      pdf
        .font('regular')
        .fontSize(9.5)
        .fillColor(INK)
        .text(text, MARGIN, undefined, { width: lineWidth(pdf) })
        .moveDown(0.4)
    },
    pairs: (rows) =>
      drawTable(
        pdf,
        [
          { title: '', share: 0.28 },
          { title: '', share: 0.72 },
        ],
        rows,
        { headed: false },
      ),
    table: (columns, rows) => drawTable(pdf, columns, rows, { headed: true }),
    figure: (height, draw) => drawFigure(pdf, height, draw),
    end: () => {
      numberPages(pdf, about.footer)
      pdf.end()
    },
  }
}

export type Pdf = InstanceType<typeof PDFDocument>

const withLetters = (pdf: Pdf): Pdf => pdf.registerFont('regular', REGULAR).registerFont('bold', BOLD)

/** One bare page of so many points, not yet flowing anywhere. */
export const openPage = (size: [number, number], about: { readonly title: string; readonly language: string }): Pdf =>
  withLetters(
    new PDFDocument({
      size,
      margin: 0,
      info: { Title: about.title, Producer: 'city-lifeline-one-map' },
      lang: about.language === 'zh' ? 'zh-CN' : 'en',
    }),
  )

const lineWidth = (pdf: Pdf): number => pdf.page.width - 2 * MARGIN
const bottom = (pdf: Pdf): number => pdf.page.height - MARGIN - FOOTER

const roomFor = (pdf: Pdf, height: number): void => {
  if (pdf.y + height > bottom(pdf)) pdf.addPage()
}

const drawFigure = (pdf: Pdf, height: number, draw: (pdf: Pdf) => void): void => {
  roomFor(pdf, height)
  const top = pdf.y
  pdf.save().translate(MARGIN, top)
  draw(pdf)
  pdf.restore()
  pdf.x = MARGIN
  pdf.y = top + height + CELL
}

const drawTable = (
  pdf: Pdf,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { headed }: { readonly headed: boolean },
): void => {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / total) * lineWidth(pdf))
  const head = (): void => {
    if (headed)
      drawRow(
        pdf,
        widths,
        columns.map(({ title }) => title),
        'bold',
      )
  }
  roomFor(pdf, 60)
  head()
  for (const row of rows) {
    const height = rowHeight(pdf, widths, row)
    if (pdf.y + height > bottom(pdf)) {
      pdf.addPage()
      head()
    }
    drawRow(pdf, widths, row, 'regular')
  }
  pdf.x = MARGIN
  pdf.moveDown(0.4)
}

const rowHeight = (pdf: Pdf, widths: readonly number[], cells: readonly string[]): number => {
  pdf.font('regular').fontSize(8.5)
  return (
    Math.max(
      ...cells.map((cell, index) => pdf.heightOfString(cell || ' ', { width: (widths[index] ?? 0) - 2 * CELL })),
    ) +
    2 * CELL
  )
}

/** A cell taller than a page would be cut: nothing in a story is, for long texts are paragraphs. */
const drawRow = (pdf: Pdf, widths: readonly number[], cells: readonly string[], font: 'regular' | 'bold'): void => {
  const height = rowHeight(pdf, widths, cells)
  const top = pdf.y
  let left = MARGIN
  for (const [index, cell] of cells.entries()) {
    const width = widths[index] ?? 0
    pdf
      .font(font)
      .fontSize(8.5)
      .fillColor(font === 'bold' ? FAINT : INK)
      .text(cell, left + CELL, top + CELL, { width: width - 2 * CELL })
    left += width
  }
  pdf
    .moveTo(MARGIN, top + height)
    .lineTo(left, top + height)
    .lineWidth(0.5)
    .strokeColor(RULE)
    .stroke()
  pdf.x = MARGIN
  pdf.y = top + height
}

const numberPages = (pdf: Pdf, footer: string): void => {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page)
    const at = pdf.page.height - MARGIN - 4
    pdf.page.margins.bottom = 0 // else writing down here would open another page
    pdf.font('regular').fontSize(8).fillColor(FAINT)
    pdf.text(footer, MARGIN, at, { width: lineWidth(pdf) - 60, lineBreak: false })
    pdf.text(`${page - start + 1} / ${count}`, MARGIN, at, { width: lineWidth(pdf), align: 'right', lineBreak: false })
  }
}
