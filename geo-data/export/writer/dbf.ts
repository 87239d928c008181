import { Refused } from '../../refusal.ts'
import type { Attribute } from '../../sectors/sector.ts'

interface DbfField {
  readonly name: string
  readonly type: Attribute['type']
}

/** dBASE III lengths: texts end at 254 bytes; 24 characters hold every double. */
const TEXT_BYTES = 254
const NUMBER_BYTES = 24
const DECIMALS = 15

const isNumber = ({ type }: DbfField): boolean => type === 'number' || type === 'integer'
const widthOf = (field: DbfField): number => (isNumber(field) ? NUMBER_BYTES : TEXT_BYTES)

export const dbfHeader = (fields: readonly DbfField[], rows: number, at: Date): Buffer => {
  const header = Buffer.alloc(33 + 32 * fields.length)
  header[0] = 3
  header.set([at.getUTCFullYear() - 1900, at.getUTCMonth() + 1, at.getUTCDate()], 1)
  header.writeUInt32LE(rows, 4)
  header.writeUInt16LE(header.length, 8)
  header.writeUInt16LE(1 + fields.reduce((sum, field) => sum + widthOf(field), 0), 10)
  for (const [index, field] of fields.entries()) {
    const begin = 32 + 32 * index
    header.write(field.name, begin, 10, 'ascii')
    header.write(isNumber(field) ? 'N' : 'C', begin + 11, 'ascii')
    header[begin + 16] = widthOf(field)
    header[begin + 17] = field.type === 'number' ? DECIMALS : 0
  }
  header[header.length - 1] = 0x0d
  return header
}

/** One row in UTF-8. @throws Refused for a text that would be cut: what a format cannot hold is not shortened silently */
export const dbfRow = (fields: readonly DbfField[], values: readonly (string | number | boolean | null)[]): Buffer => {
  const row = Buffer.alloc(1 + fields.reduce((sum, field) => sum + widthOf(field), 0), 0x20)
  let begin = 1
  for (const [index, field] of fields.entries()) {
    const text = values[index] === null ? '' : String(values[index])
    const width = widthOf(field)
    if (Buffer.byteLength(text) > width) throw tooLong(field.name, text)
    row.write(text, isNumber(field) ? begin + width - text.length : begin, 'utf8')
    begin += width
  }
  return row
}

const tooLong = (name: string, text: string) =>
  Refused('TOO_LARGE_FOR_FORMAT', {
    zh: `${name}“${text.slice(0, 40)}…”超出 Shapefile 的长度：请改用 GeoPackage`,
    en: `${name} "${text.slice(0, 40)}…" is longer than a shapefile holds: take GeoPackage`,
  })
