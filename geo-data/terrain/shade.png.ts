import { crc32, deflateSync } from 'node:zlib'

const EIGHT_BITS_OF_GREY_AND_ALPHA = [8, 4, 0, 0, 0] as const

/** ISO/IEC 15948: no filter on any row, one block of compressed pixels. */
export const pngOfShade = (pixels: Uint8Array, side: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set(EIGHT_BITS_OF_GREY_AND_ALPHA, 8)
  const rows = Buffer.alloc(side * (side * 2 + 1))
  for (let row = 0; row < side; row += 1)
    rows.set(pixels.subarray(row * side * 2, (row + 1) * side * 2), row * (side * 2 + 1) + 1)
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
