import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type CellObject, read, type WorkSheet } from '@e965/xlsx'
import type { Text } from '../../../sectors/text.ts'
import { type Fault, UnreadableFile } from '../../import.ts'
import { blank, columnNames, type Row, rowOf, type Sheet } from './sheet.ts'
import { guardZip, refuseLarge } from './zip-guard.ts'

/** A title and a note may stand above the header; a header is sought no farther down. */
const HEADER_WITHIN = 10

/**
 * The sheets of an .xlsx or .xls workbook; the whole book is held in memory, so guardZip bounds it.
 * @param knows how many of these column names are known: the header is the row of which most are
 * @throws UnreadableFile
 */
export const workbookSheets = async (path: string, knows: (columns: readonly string[]) => number): Promise<Sheet[]> => {
  if (await isZip(path)) await guardZip(path)
  else refuseLarge((await stat(path)).size)
  const book = await opened(path)
  const sheets = book.SheetNames.map((name) => sheetOf(name, book.Sheets[name], knows)).filter(
    (sheet) => sheet !== undefined,
  )
  if (sheets.length === 0) throw new UnreadableFile({ zh: '没有表格', en: 'holds no table' })
  return sheets
}

const isZip = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    if (bytesRead === 0) throw new UnreadableFile({ zh: '是空的', en: 'is empty' })
    const magic = buffer.toString('hex')
    if (magic.startsWith('504b')) return true
    if (magic === 'd0cf11e0a1b11ae1') return false
    const name = basename(path)
    throw new UnreadableFile({ zh: `不是工作簿，尽管名为 ${name}`, en: `is no workbook, whatever its name: ${name}` })
  } finally {
    await file.close()
  }
}

const opened = async (path: string) => {
  try {
    return read(await readFile(path), { dense: true, cellDates: true, cellText: false, cellHTML: false, UTC: true })
  } catch (cause) {
    const message = (cause as Error).message.slice(0, 200)
    throw new UnreadableFile(
      { zh: `不是完整的工作簿：${message}`, en: `is not a whole workbook: ${message}` },
      { cause },
    )
  }
}

type Cells = readonly (readonly (CellObject | undefined)[] | undefined)[]

const sheetOf = (
  name: string,
  sheet: WorkSheet | undefined,
  knows: (columns: readonly string[]) => number,
): Sheet | undefined => {
  const cells = (sheet?.['!data'] ?? []) as Cells
  const texts = (row: number): unknown[] => [...(cells[row] ?? [])].map((cell) => cell?.v ?? null)
  const candidates = Array.from({ length: Math.min(HEADER_WITHIN, cells.length) }, (_, row) => row).filter((row) =>
    texts(row).some((value) => !blank(value)),
  )
  const [first] = candidates
  if (first === undefined) return undefined
  const known = (row: number): number => knows(columnNames(texts(row)))
  const header = candidates.reduce((best, row) => (known(row) > known(best) ? row : best), first)
  const columns = columnNames(texts(header))
  async function* rows(): AsyncIterable<Row> {
    for (let row = header + 1; row < cells.length; row += 1) {
      const found = [...(cells[row] ?? [])]
      if (found.every((cell) => blank(cell?.v) && cell?.f === undefined)) continue
      yield rowOf(columns, row + 1, found.map(cellValue), faultsOf(columns, found))
    }
  }
  return { name, columns, rows }
}

/** A day as the file shows it, without its clock; the library was told to read days in UTC. */
const cellValue = (cell: CellObject | undefined): unknown => {
  if (cell?.t === 'e') return null
  return cell?.v instanceof Date ? cell.v.toISOString().slice(0, 10) : (cell?.v ?? null)
}

/** As [MS-XLS] 2.5.10 numbers them. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

const uncalculated = (formula: string): Text => ({
  zh: `是没有结果的公式 =${formula}：请让表格计算后再保存`,
  en: `holds the formula =${formula} without a value: save the book after it has calculated`,
})

/** The value that a formula gave when the book was saved is taken; one that gave none, or an error, is at fault. */
const faultsOf = (columns: readonly string[], cells: readonly (CellObject | undefined)[]): Fault[] =>
  cells.flatMap((cell, index) => {
    const field = columns[index] ?? 'row'
    if (cell?.f !== undefined && blank(cell.v)) {
      const formula = cell.f.slice(0, 60)
      return [{ field, reason: uncalculated(formula) }]
    }
    if (cell?.t !== 'e') return []
    const error = ERRORS[cell.v as number] ?? cell.v
    return [{ field, reason: { zh: `是错误值 ${error}`, en: `holds the error ${error}` } }]
  })
