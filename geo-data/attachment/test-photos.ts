import { crc32, deflateSync } from 'node:zlib'

/** A chunk of a PNG: length, name, data, sum. */
const chunk = (name: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A PNG of one grey dot; `shade` makes another of it, `spoken` are chunks between its head and its picture. */
export const aPng = ({
  shade = 128,
  spoken = {},
}: {
  shade?: number
  spoken?: Record<string, string>
} = {}): Buffer => {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...Object.entries(spoken).map(([name, words]) => chunk(name, Buffer.from(words))),
    chunk('IDAT', deflateSync(Buffer.from([0, shade]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const segment = (marker: number, data: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** The skeleton of a JPEG: a head, what stands beside the picture, a scan, an end. */
export const aJpeg = (beside: readonly (readonly [marker: number, data: Uint8Array])[] = []): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0')),
    ...beside.map(([marker, data]) => segment(marker, data)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  ])

/** A block of a camera: little-endian, held as said, with a place written behind its directory. */
export const anExif = (held: number, place = 'GPS 29.92N 121.90E'): Buffer => {
  const directory = Buffer.alloc(26)
  directory.write('II', 0, 'latin1')
  directory.writeUInt16LE(42, 2)
  directory.writeUInt32LE(8, 4)
  directory.writeUInt16LE(1, 8)
  directory.writeUInt16LE(0x0112, 10)
  directory.writeUInt16LE(3, 12)
  directory.writeUInt32LE(1, 14)
  directory.writeUInt16LE(held, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), directory, Buffer.from(place)])
}

const riffChunk = (name: string, data: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(data.length)
  return Buffer.concat([Buffer.from(name, 'latin1'), length, data, Buffer.alloc(data.length % 2)])
}

/** The skeleton of an extended WebP that says it has a camera's block, and has. */
export const aWebp = (exif: string): Buffer => {
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    riffChunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    riffChunk('VP8L', Buffer.from([0x2f, 0, 0, 0, 0])),
    riffChunk('EXIF', Buffer.from(exif)),
  ])
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), length, body])
}

/** A ZIP whose directory lists these names and nothing in them. */
export const aZip = (names: readonly string[]): Buffer => {
  const entries = names.map((name) => {
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    return Buffer.concat([entry, Buffer.from(name)])
  })
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(4, 16)
  return Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), ...entries, end])
}
