import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { numberOf, openArchive, readDirectory, readHeader } from './pmtiles.ts'

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]

type Entry = readonly [number: number, run: number, offset: number, length: number]

const directory = (entries: readonly Entry[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    gzipSync(
      Uint8Array.from([
        ...varint(entries.length),
        ...entries.flatMap(([number], place) => varint(number - (entries[place - 1]?.[0] ?? 0))),
        ...entries.flatMap(([, run]) => varint(run)),
        ...entries.flatMap(([, , , length]) => varint(length)),
        ...entries.flatMap(([, , offset]) => varint(offset + 1)),
      ]),
    ),
  )

/** An archive of three squares, one of them repeated, the deep ones behind a further directory. */
const archive = (): Uint8Array => {
  const squares = ['world', 'east', 'deep'].map((words) => gzipSync(words))
  const [world = Buffer.of(), east = Buffer.of(), deep = Buffer.of()] = squares
  const deepNumber = numberOf({ z: 12, x: 3434, y: 1690 })
  const leaf = directory([[deepNumber, 1, world.length + east.length, deep.length]])
  const root = directory([
    [0, 1, 0, world.length],
    [1, 2, world.length, east.length],
    [5, 0, 0, leaf.length],
  ])
  const header = new DataView(new ArrayBuffer(127))
  for (const [place, letter] of [...'PMTiles'].entries()) header.setUint8(place, letter.charCodeAt(0))
  header.setUint8(7, 3)
  const sizes = [root.length, 0, leaf.length, squares.reduce((sum, { length }) => sum + length, 0)]
  let at = 127
  for (const [place, size] of sizes.entries()) {
    header.setBigUint64(8 + 16 * place, BigInt(at), true)
    header.setBigUint64(16 + 16 * place, BigInt(size), true)
    at += size
  }
  header.setUint8(97, 2)
  header.setUint8(98, 2)
  return Buffer.concat([new Uint8Array(header.buffer), root, leaf, ...squares])
}

const signal = new AbortController().signal

describe('an archive of squares', () => {
  it('numbers them along the curve, zoom after zoom', () => {
    const numbers = [
      [0, 0, 0],
      [1, 0, 0],
      [1, 0, 1],
      [1, 1, 1],
      [1, 1, 0],
      [2, 0, 0],
      // As the specification and its reference implementation number them.
      [2, 0, 1],
      [3, 0, 0],
      [12, 3423, 1763],
    ].map(([z = 0, x = 0, y = 0]) => numberOf({ z, x, y }))
    expect(numbers).toEqual([0, 1, 2, 3, 4, 5, 8, 21, 19078479])
  })

  it('is read in parts, and each directory once', async () => {
    const file = archive()
    const asked: number[] = []
    const squareOf = openArchive(async (offset, length) => {
      asked.push(offset)
      return new Uint8Array(file.subarray(offset, offset + length)).buffer
    })
    const words = async (z: number, x: number, y: number) => {
      const bytes = await squareOf({ z, x, y }, signal)
      return bytes && new TextDecoder().decode(bytes)
    }
    expect(await words(0, 0, 0)).toBe('world')
    expect([await words(1, 0, 0), await words(1, 0, 1)]).toEqual(['east', 'east'])
    expect(await words(1, 1, 1)).toBeNull()
    expect(await words(12, 3434, 1690)).toBe('deep')
    expect(await words(12, 3434, 1691)).toBeNull()
    expect(asked.filter((offset) => offset === 0)).toHaveLength(1)
    expect(asked).toHaveLength(7)
  })

  it('that is none, or that is cut off, is refused', async () => {
    expect(() => readHeader(new ArrayBuffer(127))).toThrow('no archive of version 3')
    expect(() => readHeader(new ArrayBuffer(3))).toThrow()
    expect(() => readDirectory(Uint8Array.of(9, 1))).toThrow('ends too soon')
    expect(() => readDirectory(Uint8Array.of(0xff, 0xff, 0xff, 0x7f))).toThrow('too large')
    const file = archive()
    file[98] = 4
    expect(() => readHeader(new Uint8Array(file).buffer)).toThrow('packing 4')
  })

  it('that could not be reached is asked again', async () => {
    const file = archive()
    let away = true
    const squareOf = openArchive(async (offset, length) => {
      if (away) throw new TypeError('failed to fetch')
      return new Uint8Array(file.subarray(offset, offset + length)).buffer
    })
    await expect(squareOf({ z: 0, x: 0, y: 0 }, signal)).rejects.toThrow('failed to fetch')
    away = false
    expect(await squareOf({ z: 0, x: 0, y: 0 }, signal)).not.toBeNull()
  })
})
