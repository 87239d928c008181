import type { Text } from '../../../sectors/text.ts'
import type { Fault } from '../../import.ts'

/** One row below the header: its number as a person counts rows in that sheet, its cells by column. */
export interface Row {
  readonly number: number
  readonly cells: Readonly<Record<string, unknown>>
  readonly faults: readonly Fault[]
}

/** A table of a file: a sheet of a workbook, or a whole file of delimited text. */
export interface Sheet {
  /** As a person finds it. */
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: () => AsyncIterable<Row>
}

/** Columns without a name are called by their place, as spreadsheets letter them; a repeated name gets its place behind it. */
export const columnNames = (header: readonly unknown[]): string[] => {
  const taken = new Set<string>()
  return header.map((cell, index) => {
    const text = cell === null || cell === undefined ? '' : String(cell).trim()
    const name = text === '' || taken.has(text) ? `${text}#${letter(index)}` : text
    taken.add(name)
    return name
  })
}

const letter = (index: number): string =>
  (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

/** A row as its sheet's columns name it; what stands beyond the last column has lost its name, so the row is at fault. */
export const rowOf = (
  columns: readonly string[],
  number: number,
  values: readonly unknown[],
  found: readonly Fault[] = [],
): Row => {
  const beyond = values.slice(columns.length).filter((value) => !blank(value)).length
  const faults = beyond === 0 ? found : [...found, { field: 'row', reason: tooMany(beyond) }]
  return { number, cells: Object.fromEntries(columns.map((name, index) => [name, values[index] ?? null])), faults }
}

const tooMany = (cells: number): Text => ({
  zh: `在最后一列之外还有 ${cells} 个单元格`,
  en: `has ${cells} cells beyond the last column`,
})

/** Where a person finds a row. */
export const rowIn = ({ name }: Sheet, { number }: Row): Text => ({
  zh: `${name} 第 ${number} 行`,
  en: `${name} row ${number}`,
})

export const blank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
