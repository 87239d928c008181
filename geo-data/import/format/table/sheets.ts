import type { Source } from '../format.ts'
import { delimitedSheet } from './delimited-text.ts'
import type { Sheet } from './sheet.ts'
import { workbookSheets } from './workbook.ts'

export const TABLE_EXTENSIONS = ['.csv', '.tsv', '.txt', '.xlsx', '.xls'] as const

/** A source is looked at several times (what is it, in which CRS, its records) and opened once. */
const opened = new WeakMap<Source, Promise<Sheet[]>>()

/** Every table in a file and in those given with it. @throws UnreadableFile */
export const sheetsOf = (source: Source, knows: (columns: readonly string[]) => number): Promise<Sheet[]> => {
  const known = opened.get(source)
  if (known) return known
  const sheets = openSheets(source, knows)
  opened.set(source, sheets)
  return sheets
}

const openSheets = async (source: Source, knows: (columns: readonly string[]) => number): Promise<Sheet[]> => {
  const sheets: Sheet[] = []
  for (const path of [source.path, ...source.beside]) {
    if (/\.xlsx?$/i.test(path)) sheets.push(...(await workbookSheets(path, knows)))
    else sheets.push(await delimitedSheet(path, source.encoding))
  }
  return sheets
}
