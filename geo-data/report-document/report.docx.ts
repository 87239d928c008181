import {
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { pngOf } from './map/drawing.png.ts'
import { svgOf } from './map/drawing.svg.ts'
import type { Block, ReportDocument } from './report-document.ts'

const FONT = { ascii: 'Arial', eastAsia: '微软雅黑', hAnsi: 'Arial' }

/** A report as a Word file: real headings and tables, the map as SVG with PNG for readers that know none. */
export const reportDocx = (document: ReportDocument): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: document.title,
      description: document.below,
      creator: 'city-lifeline-one-map',
      styles: { default: { document: { run: { font: FONT, size: 20 } } } },
      sections: [
        {
          properties: { page: { margin: { top: 1000, bottom: 1000, left: 1000, right: 1000 } } },
          footers: { default: footer(document.footer) },
          children: [
            new Paragraph({ text: document.title, heading: HeadingLevel.TITLE }),
            new Paragraph({ children: [new TextRun({ text: document.below, color: '6b7480' })] }),
            ...document.blocks.flatMap(set),
          ],
        },
      ],
    }),
  )

const footer = (text: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${text}    `, size: 16, color: '6b7480' }),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16, color: '6b7480' }),
        ],
      }),
    ],
  })

const heading = (text: string): Paragraph =>
  new Paragraph({ text, heading: HeadingLevel.HEADING_2, keepNext: true, spacing: { before: 240, after: 80 } })

const set = (block: Block): (Paragraph | Table)[] => {
  switch (block.as) {
    case 'heading':
      return [heading(block.text)]
    case 'paragraph':
      return [new Paragraph({ text: block.text, spacing: { after: 80 } })]
    case 'notice':
      return [new Paragraph({ children: [new TextRun({ text: `【注意】${block.text}`, bold: true })] })]
    case 'pairs':
      return tableOf([28, 72], block.rows)
    case 'table':
      return tableOf(
        block.columns.map(({ share }) => share),
        block.rows,
        block.columns.map(({ title }) => title),
      )
    case 'map':
      return [
        heading(block.title),
        map(block),
        new Paragraph({ children: [new TextRun({ text: block.caption, size: 16 })] }),
      ]
  }
}

/** Word wants the width of its columns in twentieths of a point. */
const LINE = 9900

const tableOf = (
  shares: readonly number[],
  rows: readonly (readonly string[])[],
  head?: readonly string[],
): Table[] => {
  if (rows.length === 0) return []
  const total = shares.reduce((sum, share) => sum + share, 0)
  const columnWidths = shares.map((share) => Math.round((share / total) * LINE))
  const cell = (text: string, bold: boolean, width: number) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: text
        .split('\n')
        .map((line) => new Paragraph({ children: [new TextRun({ text: line, bold, size: 18 })] })),
    })
  const row = (cells: readonly string[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      children: cells.map((text, index) => cell(text, tableHeader, columnWidths[index] ?? 0)),
    })
  return [
    new Table({
      width: { size: LINE, type: WidthType.DXA },
      columnWidths,
      rows: [...(head ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
    }),
  ]
}

/** Points into the pixels that Word counts in. */
const PIXELS = 96 / 72

const map = ({ drawing }: Extract<Block, { as: 'map' }>): Paragraph => {
  const transformation = { width: Math.round(drawing.width * PIXELS), height: Math.round(drawing.height * PIXELS) }
  const fallback = { type: 'png', data: pngOf(drawing) } as const
  const data = Buffer.from(svgOf(drawing), 'utf8')
  return new Paragraph({ children: [new ImageRun({ type: 'svg', data, transformation, fallback })] })
}
