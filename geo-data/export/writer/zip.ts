import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Refused } from '../../refusal.ts'

interface Entry {
  readonly name: string
  readonly path: string
}

/** The format's own limit without its 64-bit extension, which some readers of shapefiles lack. */
const LARGEST = 0xffff_ffff
/** Names are UTF-8 and sizes follow the data (APPNOTE 6.3.3, 4.4.4: bits 11 and 3). */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1 January 1980: the archive does not depend on when it was made. */
const DOS_DATE = 0x21

/** Files into one .zip, each streamed. @throws Refused where one is larger than the format takes */
export const writeZip = async (path: string, entries: readonly Entry[]): Promise<void> => {
  const out = createWriteStream(path)
  let at = 0
  const put = async (bytes: Buffer): Promise<void> => {
    at += bytes.length
    if (!out.write(bytes)) await once(out, 'drain')
  }
  const directory: Buffer[] = []
  for (const { name, path: from } of entries) {
    const { size } = await stat(from)
    if (size > LARGEST || at > LARGEST)
      throw Refused('TOO_LARGE_FOR_FORMAT', {
        zh: 'Shapefile 容不下：请改用 GeoPackage',
        en: 'a shapefile cannot hold it: take GeoPackage',
      })
    const begin = at
    const head = [...u16(20, FLAGS, DEFLATED, 0, DOS_DATE)]
    await put(record(0x04034b50, [...head, ...u32(0, 0, 0), ...u16(Buffer.byteLength(name), 0)], name))
    const packed = at
    const sum = await deflated(from, put)
    const sizes = u32(sum, at - packed, size)
    await put(record(0x08074b50, sizes))
    const central = [...u16(20), ...head, ...sizes, ...u16(Buffer.byteLength(name), 0, 0, 0, 0), ...u32(0, begin)]
    directory.push(record(0x02014b50, central, name))
  }
  const begin = at
  for (const entry of directory) await put(entry)
  const end = [...u16(0, 0, entries.length, entries.length), ...u32(at - begin, begin), ...u16(0)]
  await put(record(0x06054b50, end))
  out.end()
  await once(out, 'close')
}

/** @returns the CRC-32 of what was read */
const deflated = async (from: string, put: (bytes: Buffer) => Promise<void>): Promise<number> => {
  let sum = 0
  const source = createReadStream(from)
  source.on('data', (chunk) => {
    sum = crc32(chunk, sum)
  })
  const packed = createDeflateRaw()
  source.on('error', (error) => packed.destroy(error))
  for await (const chunk of source.pipe(packed)) await put(chunk as Buffer)
  return sum
}

const u16 = (...values: number[]): number[] => values.flatMap((value) => [value & 0xff, (value >>> 8) & 0xff])
const u32 = (...values: number[]): number[] =>
  values.flatMap((value) => [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff])
const record = (signature: number, fields: readonly number[], name = ''): Buffer =>
  Buffer.concat([Buffer.from([...u32(signature), ...fields]), Buffer.from(name)])
