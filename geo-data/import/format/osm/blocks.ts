import { open } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import { parse } from 'osm-pbf-parser-node'
import { UnreadableFile } from '../../import.ts'

export interface OsmNode {
  readonly type: 'node'
  readonly id: number
  readonly lat: number
  readonly lon: number
}
export interface OsmWay {
  readonly type: 'way'
  readonly id: number
  readonly refs: readonly number[]
  readonly tags?: Readonly<Record<string, string>>
}
export interface OsmRelation {
  readonly type: 'relation'
  readonly id: number
  readonly members: readonly {
    readonly type: 'node' | 'way' | 'relation'
    readonly ref: number
    readonly role: string
  }[]
  readonly tags?: Readonly<Record<string, string>>
}
type OsmItem = OsmNode | OsmWay | OsmRelation

/** Limits of the format itself (OSM wiki, PBF Format): they also stop a block that would inflate without end. */
const LARGEST_HEADER = 65_536
const LARGEST_BLOCK = 32 << 20

/** Only these keys are kept, so that a city fits in memory. */
const KEYS = [
  'type',
  'highway',
  'area',
  'building',
  'building:levels',
  'height',
  'name',
  'name:zh',
  'name:en',
  'bridge',
  'tunnel',
  'layer',
  'surface',
]

/**
 * The items of a PBF file in its own order, block after block, so that no more than one block is held.
 * @throws UnreadableFile where a block is broken, longer than the format allows, or packed otherwise than by zlib
 */
export async function* osmItems(path: string): AsyncIterable<OsmItem> {
  const file = await open(path)
  let at = 0
  try {
    for (;;) {
      const head = await bytesAt(file, at, 4)
      if (head.length === 0) return
      const headerBytes = head.length === 4 ? head.readUInt32BE(0) : LARGEST_HEADER + 1
      if (headerBytes > LARGEST_HEADER) throw notPbf(`第 ${at} 字节处没有数据块`, `no block begins at byte ${at}`)
      const header = fieldsOf(await whole(file, at + 4, headerBytes))
      const size = Number(header.get(3) ?? -1)
      if (!(size >= 0 && size <= LARGEST_BLOCK))
        throw notPbf(`第 ${at} 字节处的数据块没有大小`, `the block at byte ${at} has no size`)
      if (String(header.get(1)) === 'OSMData') yield* itemsOf(await whole(file, at + 4 + headerBytes, size), at)
      at += 4 + headerBytes + size
    }
  } finally {
    await file.close()
  }
}

type File = Awaited<ReturnType<typeof open>>

const bytesAt = async (file: File, at: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

const whole = async (file: File, at: number, length: number): Promise<Buffer> => {
  const bytes = await bytesAt(file, at, length)
  if (bytes.length === length) return bytes
  const end = at + bytes.length
  throw new UnreadableFile({
    zh: `不是完整的 OSM PBF：到第 ${end} 字节就结束了`,
    en: `is not a whole OSM PBF: it ends at byte ${end}`,
  })
}

const notPbf = (zh: string, en: string): UnreadableFile =>
  new UnreadableFile({ zh: `不是 OSM PBF：${zh}`, en: `is not OSM PBF: ${en}` })

const itemsOf = (block: Buffer, at: number): OsmItem[] => {
  try {
    const fields = fieldsOf(block)
    const packed = fields.get(3)
    const raw = fields.get(1)
    if (!Buffer.isBuffer(packed) && !Buffer.isBuffer(raw)) throw new Error('packed otherwise than by zlib')
    const bytes = Buffer.isBuffer(packed) ? inflateSync(packed, { maxOutputLength: LARGEST_BLOCK }) : (raw as Buffer)
    // The parser takes the choice of keys itself where its types ask for it one level down.
    return parse(bytes, { node: false, way: KEYS, relation: KEYS } as object) as OsmItem[]
  } catch (cause) {
    const { message } = cause as Error
    throw new UnreadableFile(
      {
        zh: `不是完整的 OSM PBF：第 ${at} 字节处的数据块已损坏（${message}）`,
        en: `is not a whole OSM PBF: the block at byte ${at} is broken (${message})`,
      },
      { cause },
    )
  }
}

/** The fields of one protocol-buffer message by number: varints as numbers, the rest as bytes. */
const fieldsOf = (bytes: Buffer): Map<number, number | Buffer> => {
  const fields = new Map<number, number | Buffer>()
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 0; shift < 49; shift += 7) {
      const byte = bytes[at]
      if (byte === undefined) break
      at += 1
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    throw notPbf('其中一个数没有结尾', 'a number in it does not end')
  }
  while (at < bytes.length) {
    const key = varint()
    const kind = key & 7
    if (kind === 0) fields.set(key >>> 3, varint())
    else if (kind === 2) {
      const length = varint()
      fields.set(key >>> 3, bytes.subarray(at, at + length))
      at += length
    } else throw notPbf('含有该格式没有的字段', 'it holds a field of a kind that the format has not')
  }
  return fields
}
