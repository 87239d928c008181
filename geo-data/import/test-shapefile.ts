import type { Position } from 'geojson'

/** Lines with a code and a name each. */
export interface ShapedLine {
  readonly code: string
  readonly name: string
  readonly parts: readonly (readonly Position[])[]
}

const POLYLINE = 3
const FIELDS = [
  ['code', 40],
  ['name', 80],
] as const
const ROW_BYTES = 1 + FIELDS.reduce((sum, [, width]) => sum + width, 0)

/** The bytes of .shp and .dbf (Esri Shapefile Technical Description, July 1998; dBASE III), texts as `encoded` makes them. */
export const asShapefile = (
  lines: readonly ShapedLine[],
  encoded: (text: string) => Buffer = (text) => Buffer.from(text),
): { readonly shp: Buffer; readonly dbf: Buffer } => {
  const records = lines.map(({ parts }, index) => {
    const content = contentOf(parts)
    const header = Buffer.alloc(8)
    header.writeInt32BE(index + 1, 0)
    header.writeInt32BE(content.length / 2, 4)
    return Buffer.concat([header, content])
  })
  const head = Buffer.alloc(100)
  head.writeInt32BE(9994, 0)
  head.writeInt32BE((100 + records.reduce((sum, { length }) => sum + length, 0)) / 2, 24)
  head.writeInt32LE(1000, 28)
  head.writeInt32LE(POLYLINE, 32)
  return { shp: Buffer.concat([head, ...records]), dbf: dbfOf(lines, encoded) }
}

const contentOf = (parts: ShapedLine['parts']): Buffer => {
  const positions = parts.flat()
  const starts = parts.map((_, index) => parts.slice(0, index).flat().length)
  return Buffer.concat([
    Buffer.from(Int32Array.of(POLYLINE).buffer),
    Buffer.alloc(32),
    Buffer.from(Int32Array.of(parts.length, positions.length, ...starts).buffer),
    Buffer.from(Float64Array.from(positions.flatMap(([x = 0, y = 0]) => [x, y])).buffer),
  ])
}

const dbfOf = (lines: readonly ShapedLine[], encoded: (text: string) => Buffer): Buffer => {
  const head = Buffer.alloc(33 + 32 * FIELDS.length)
  head[0] = 3
  head.writeUInt32LE(lines.length, 4)
  head.writeUInt16LE(head.length, 8)
  head.writeUInt16LE(ROW_BYTES, 10)
  for (const [index, [name, width]] of FIELDS.entries()) {
    head.write(name, 32 + 32 * index, 'ascii')
    head.write('C', 43 + 32 * index, 'ascii')
    head[48 + 32 * index] = width
  }
  head[head.length - 1] = 0x0d
  const rows = lines.map((line) => {
    const row = Buffer.alloc(ROW_BYTES, 0x20)
    let at = 1
    for (const [name, width] of FIELDS) {
      encoded(line[name]).copy(row, at, 0, width)
      at += width
    }
    return row
  })
  return Buffer.concat([head, ...rows, Buffer.from([0x1a])])
}
