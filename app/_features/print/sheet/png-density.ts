/** CRC-32 of PNG (ISO 15948, annex D), bit by bit: a chunk has a few bytes. */
const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

const INCHES_PER_METRE = 1000 / 25.4
/** Signature and IHDR, which is always first and always as long. */
const HEAD_BYTES = 8 + 25

/** A PNG that says how large it is on paper (chunk pHYs), so that whatever prints it takes it at its true size. */
export function withDensity(png: Uint8Array, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const dots = Math.round(dotsPerInch * INCHES_PER_METRE)
  const chunk = new DataView(new ArrayBuffer(21))
  chunk.setUint32(0, 9)
  chunk.setUint32(4, 0x70485973) // pHYs
  chunk.setUint32(8, dots)
  chunk.setUint32(12, dots)
  chunk.setUint8(16, 1) // per metre
  chunk.setUint32(17, crc32(new Uint8Array(chunk.buffer, 4, 13)))
  const whole = new Uint8Array(png.length + 21)
  whole.set(png.subarray(0, HEAD_BYTES))
  whole.set(new Uint8Array(chunk.buffer), HEAD_BYTES)
  whole.set(png.subarray(HEAD_BYTES), HEAD_BYTES + 21)
  return whole
}
