import type { Source } from '../format.ts'
import { delimitedSheet } from './delimited-text.ts'
import type { Sheet } from './sheet.ts'
import { workbookSheets } from './workbook.ts'

export const TABLE_EXTENSIONS = ['.csv', '.tsv', '.txt', '.xlsx', '.xls'] as const

/** Every table in a file and in those given with it. @throws UnreadableFile */
export const sheetsOf = async (source: Source, knows: (columns: readonly string[]) => number): Promise<Sheet[]> => {
  const sheets: Sheet[] = []
  for (const path of [source.path, ...source.beside]) {
    if (/\.xlsx?$/i.test(path)) sheets.push(...(await workbookSheets(path, knows)))
    else sheets.push(await delimitedSheet(path, source.encoding))
  }
  return sheets
}
