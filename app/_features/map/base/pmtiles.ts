import type { Square } from './warp.ts'

/*
 * PMTiles version 3 (github.com/protomaps/PMTiles, spec/v3/spec.md): a header of 127 bytes, directories that say where in the file each
 * square lies, and the squares. Squares are numbered along a Hilbert curve, zoom after zoom.
 */

/** Bytes of a file from an offset on. @throws where the file cannot be read in parts */
export type ReadPart = (offset: number, length: number, signal: AbortSignal) => Promise<ArrayBuffer>

type Packing = 'none' | 'gzip'

interface Header {
  readonly root: Part
  readonly leavesAt: number
  readonly squaresAt: number
  readonly directories: Packing
  readonly squares: Packing
}

interface Part {
  readonly offset: number
  readonly length: number
}

interface Entry extends Part {
  readonly number: number
  /** So many squares in a row are alike; 0: this is a further directory. */
  readonly run: number
}

const HEADER_BYTES = 127
const PACKINGS: Readonly<Record<number, Packing>> = { 1: 'none', 2: 'gzip' }
/** As deep as the specification lets directories lie in one another. */
const DEEPEST = 4

const packingOf = (code: number): Packing => {
  const packing = PACKINGS[code]
  if (!packing) throw new Error(`PMTiles: packing ${code} is read by no browser`)
  return packing
}

export const readHeader = (bytes: ArrayBuffer): Header => {
  const view = new DataView(bytes)
  const magic = String.fromCharCode(...new Uint8Array(bytes, 0, 7))
  if (bytes.byteLength < HEADER_BYTES || magic !== 'PMTiles' || view.getUint8(7) !== 3)
    throw new Error('PMTiles: is no archive of version 3')
  const at = (offset: number): number => Number(view.getBigUint64(offset, true))
  return {
    root: { offset: at(8), length: at(16) },
    leavesAt: at(40),
    squaresAt: at(56),
    directories: packingOf(view.getUint8(97)),
    squares: packingOf(view.getUint8(98)),
  }
}

/** The number of a square: all squares of the zooms above, then along the curve. */
export const numberOf = ({ z, x, y }: Square): number => {
  let number = (4 ** z - 1) / 3
  let [right, down] = [x, y]
  for (let side = 2 ** z / 2; side >= 1; side /= 2) {
    const [east, south] = [Math.floor(right / side) % 2, Math.floor(down / side) % 2]
    number += side * side * ((3 * east) ^ south)
    if (south === 0) {
      if (east === 1) [right, down] = [side - 1 - (right % side), side - 1 - (down % side)]
      ;[right, down] = [down, right]
    }
  }
  return number
}

/** Numbers of seven bits a byte, the lowest first. */
const varints = (bytes: Uint8Array): (() => number) => {
  let place = 0
  return () => {
    let [value, scale] = [0, 1]
    for (;;) {
      const byte = bytes[place++]
      if (byte === undefined) throw new Error('PMTiles: a directory ends too soon')
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
      scale *= 128
    }
  }
}

const MOST_ENTRIES = 1_000_000

export const readDirectory = (bytes: Uint8Array): readonly Entry[] => {
  const next = varints(bytes)
  const count = next()
  if (count > MOST_ENTRIES) throw new Error('PMTiles: a directory is too large')
  const column = () => Array.from({ length: count }, next)
  const [steps, runs, lengths, offsets] = [column(), column(), column(), column()]
  let [number, end] = [0, 0]
  return steps.map((step, place) => {
    number += step
    const told = offsets[place] ?? 0
    const offset = told === 0 ? end : told - 1
    const length = lengths[place] ?? 0
    end = offset + length
    return { number, run: runs[place] ?? 0, offset, length }
  })
}

/** The last entry that begins at or before the number. */
const entryFor = (entries: readonly Entry[], number: number): Entry | undefined => {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.number ?? 0) <= number) low = middle + 1
    else high = middle
  }
  const entry = entries[low - 1]
  return entry && (entry.run === 0 || number < entry.number + entry.run) ? entry : undefined
}

const unpacked = async (bytes: ArrayBuffer, packing: Packing): Promise<ArrayBuffer> =>
  packing === 'none'
    ? bytes
    : new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()

/** An archive that is read in parts; its directories are kept. */
export const openArchive = (read: ReadPart) => {
  let header: Promise<Header> | undefined
  const kept = new Map<number, Promise<readonly Entry[]>>()
  const directory = (part: Part, packing: Packing, signal: AbortSignal) => {
    const known = kept.get(part.offset)
    if (known) return known
    const reading = read(part.offset, part.length, signal)
      .then((bytes) => unpacked(bytes, packing))
      .then((bytes) => readDirectory(new Uint8Array(bytes)))
    kept.set(part.offset, reading)
    reading.catch(() => kept.delete(part.offset))
    return reading
  }
  const head = (signal: AbortSignal) => {
    header ??= read(0, HEADER_BYTES, signal).then(readHeader)
    header.catch(() => {
      header = undefined
    })
    return header
  }
  /** The square's bytes, unpacked; null where the archive has none. */
  return async (square: Square, signal: AbortSignal): Promise<ArrayBuffer | null> => {
    const { root, leavesAt, squaresAt, directories, squares } = await head(signal)
    const number = numberOf(square)
    let part = root
    for (let depth = 0; depth < DEEPEST; depth++) {
      const entry = entryFor(await directory(part, directories, signal), number)
      if (!entry) return null
      if (entry.run > 0) return unpacked(await read(squaresAt + entry.offset, entry.length, signal), squares)
      part = { offset: leavesAt + entry.offset, length: entry.length }
    }
    throw new Error('PMTiles: directories lie too deep in one another')
  }
}
