const UPRIGHT = 1
const ORIENTATION_TAG = 0x0112
const HEAD = 'Exif\0\0'

/**
 * How a camera was held, 1 (upright) to 8, by the first directory of an Exif block (CIPA DC-008, 4.6.4); upright where it does not say
 * or cannot be read. `block` begins with `Exif\0\0`.
 */
export const orientationIn = (block: Uint8Array): number => {
  if (block.length < 16 || String.fromCharCode(...block.subarray(0, 6)) !== HEAD) return UPRIGHT
  const view = new DataView(block.buffer, block.byteOffset + 6, block.byteLength - 6)
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > view.byteLength) return UPRIGHT
  const count = view.getUint16(directory, little)
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + 12 * entry
    if (at + 12 > view.byteLength) return UPRIGHT
    if (view.getUint16(at, little) !== ORIENTATION_TAG) continue
    const held = view.getUint16(at + 8, little)
    return held >= 1 && held <= 8 ? held : UPRIGHT
  }
  return UPRIGHT
}

/** The shortest segment of a JPEG that says how its camera was held and nothing else; undefined for upright. */
export const orientationMark = (held: number): Uint8Array | undefined => {
  if (held === UPRIGHT) return undefined
  const segment = Buffer.alloc(36)
  segment.writeUInt16BE(0xffe1, 0)
  segment.writeUInt16BE(34, 2)
  segment.write(HEAD, 4, 'latin1')
  // A big-endian directory at 8 with one entry: a short, once.
  segment.write('MM', 10, 'latin1')
  segment.writeUInt16BE(42, 12)
  segment.writeUInt32BE(8, 14)
  segment.writeUInt16BE(1, 18)
  segment.writeUInt16BE(ORIENTATION_TAG, 20)
  segment.writeUInt16BE(3, 22)
  segment.writeUInt32BE(1, 24)
  segment.writeUInt16BE(held, 28)
  return segment
}
