import { crc32, deflateSync } from 'node:zlib'

/** Bytes of a pixel, and how the head of the file calls its eight-bit channels. */
const CHANNELS = { rgb: { bytes: 3, type: 2 }, 'grey-alpha': { bytes: 2, type: 4 } } as const

interface Picture {
  readonly channels: keyof typeof CHANNELS
  /** Row by row from the top. */
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

/** ISO/IEC 15948: no filter on any row, one block of compressed pixels. */
export const encodedPng = ({ channels, pixels, width, height }: Picture): Buffer => {
  const { bytes, type } = CHANNELS[channels]
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, type, 0, 0, 0], 8)
  const row = width * bytes
  const rows = Buffer.alloc(height * (row + 1))
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const chunk = (name: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(data.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
