import { writeFile } from 'node:fs/promises'
import * as XLSX from '@e965/xlsx'
import wkx from 'wkx'
import { Refused } from '../../refusal.ts'
import { type ExportedThing, fieldsOf, type Layer, type Stamp, valuesOf } from '../export.ts'

/** A workbook is built in memory, so it ends where that would hurt; its cells end where Excel says. */
const MOST_ROWS = 200_000
const LONGEST_CELL = 32_767

/** Office Open XML: one sheet, texts as texts, places as WKT; who took it and when are the book's author and date. */
export const xlsx = async (
  layer: Layer,
  things: AsyncIterable<ExportedThing>,
  path: string,
  { by, at }: Stamp,
): Promise<void> => {
  const rows: unknown[][] = [[...fieldsOf(layer).map(({ name }) => name), 'wkt']]
  for await (const thing of things) {
    const row = [...valuesOf(layer, thing), wkx.Geometry.parse(thing.wkb).toWkt()]
    if (rows.length > MOST_ROWS) throw tooMuch(`more than ${MOST_ROWS} rows`)
    if (row.some((value) => typeof value === 'string' && value.length > LONGEST_CELL))
      throw tooMuch(`${thing.code} needs a cell of more than ${LONGEST_CELL} characters`)
    rows.push(row)
  }
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), layer.ref.slice(0, 31))
  book.Props = { Title: layer.name.en, Author: by, CreatedDate: at }
  // Shared strings: what stands in the cells themselves the library unescapes twice when it reads them (`&amp;` becomes `&`).
  await writeFile(
    path,
    XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Buffer,
  )
}

const tooMuch = (what: string) =>
  Refused('TOO_LARGE_FOR_FORMAT', {
    zh: `${what}：工作簿容不下，请改用 GeoPackage`,
    en: `${what}: a workbook cannot hold it, take GeoPackage`,
  })
