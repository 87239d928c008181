/** Lines as Tiny WKB holds them (github.com/TWKB/Specification, 2016): each number the difference to the one before, seven bits a byte. */
export interface TinyLines {
  readonly ids: Int32Array
  /** Where each line's positions begin, counted in positions, and one more: where the last one ends. */
  readonly starts: Uint32Array
  /** Longitude, latitude, metres, one after the other. */
  readonly positions: Float64Array
}

const MULTI_LINE = 5
const [HAS_IDS, IS_EXTENDED] = [0x04, 0x08]
const HAS_Z = 0x01
const DIMENSIONS = 3
/** No position is written in fewer bytes: one a dimension. */
const LEAST_BYTES = DIMENSIONS

interface Reader {
  readonly byte: () => number
  readonly unsigned: () => number
  readonly signed: () => number
}

/** Varints: seven bits a byte, the lowest first. Past 32 bits by multiplication, since a longitude at seven digits needs more. */
const readerOf = (bytes: Uint8Array): Reader => {
  let at = 0
  const byte = (): number => {
    const value = bytes[at]
    if (value === undefined) throw new RangeError('the lines end too early')
    at += 1
    return value
  }
  const unsigned = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const part = byte()
      value += (part & 0x7f) * scale
      if (part < 0x80) return value
    }
  }
  // Zigzag: 0, −1, 1, −2, 2 …
  const signed = (): number => {
    const value = unsigned()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }
  return { byte, unsigned, signed }
}

const zigzag = (value: number): number => (value >> 1) ^ -(value & 1)

/**
 * Reads what `ST_AsTWKB(geometry[], id[], digits, digits of z)` writes of lines with depth.
 * @throws RangeError where it is anything else, or is cut off.
 */
export const readTinyLines = (bytes: Uint8Array): TinyLines => {
  const reader = readerOf(bytes)
  const head = reader.byte()
  const flags = reader.byte()
  if ((head & 0x0f) !== MULTI_LINE || (flags & IS_EXTENDED) === 0 || (flags & HAS_IDS) === 0)
    throw new RangeError('these are no lines with ids')
  const extended = reader.byte()
  if ((extended & 0x03) !== HAS_Z) throw new RangeError('these lines have no depth')
  const flat = 10 ** zigzag(head >> 4)
  const deep = 10 ** ((extended >> 2) & 0x07)
  return readLines(reader, bytes.length, [flat, flat, deep])
}

const readLines = (reader: Reader, most: number, scales: readonly [number, number, number]): TinyLines => {
  const count = reader.unsigned()
  if (count > most) throw new RangeError('more lines than bytes')
  const ids = Int32Array.from({ length: count }, reader.signed)
  const starts = new Uint32Array(count + 1)
  const positions = new Float64Array(Math.ceil(most / LEAST_BYTES) * DIMENSIONS)
  const last: [number, number, number] = [0, 0, 0]
  let end = 0
  for (let line = 0; line < count; line += 1) {
    for (let left = reader.unsigned(); left > 0; left -= 1, end += 1)
      for (const axis of [0, 1, 2] as const) {
        last[axis] += reader.signed()
        positions[end * DIMENSIONS + axis] = last[axis] / scales[axis]
      }
    starts[line + 1] = end
  }
  return { ids, starts, positions: positions.slice(0, end * DIMENSIONS) }
}
