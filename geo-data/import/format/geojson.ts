import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import type { Feature, Geometry } from 'geojson'
import { parser } from 'stream-json'
import { pick } from 'stream-json/filters/pick.js'
import { streamArray } from 'stream-json/streamers/stream-array.js'
import { type SourceRecord, UnreadableFile } from '../import.ts'
import type { Format } from './format.ts'

/** The crs member stands before the features in every file met; it is looked for in this much of the file's head. */
const HEAD_BYTES = 65_536
/** What is longer would be held in memory as a whole. */
const LONGEST_RECORD_BYTES = 32 << 20

const headOf = async (path: string): Promise<string> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}

const statedCrs = async (path: string): Promise<string | undefined> => {
  const named = /"crs"\s*:\s*\{[^}]*?"name"\s*:\s*"([^"]+)"/.exec(
    (await headOf(path)).replace(/"type"\s*:\s*"name"\s*,?/, ''),
  )
  return named?.[1]
}

async function* features(path: string): AsyncIterable<SourceRecord> {
  const head = await headOf(path)
  if (!/"features"\s*:/.test(head))
    throw new UnreadableFile({
      zh: '不是 GeoJSON 要素集合：开头没有 "features"',
      en: 'is not a GeoJSON FeatureCollection: no "features" at its head',
    })
  let record = 0
  const read = { bytes: 0, atRecord: 0 }
  const stream = pipeline(
    createReadStream(path),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        read.bytes += chunk.length
        if (read.bytes - read.atRecord > LONGEST_RECORD_BYTES) throw endless(record + 1)
        yield chunk
      }
    },
    parser.asStream(),
    pick.asStream({ filter: 'features' }),
    streamArray.asStream(),
    () => {
      // The error reaches the loop below; pipeline wants a listener.
    },
  )
  try {
    for await (const { value } of stream as AsyncIterable<{ value: unknown }>) {
      record += 1
      read.atRecord = read.bytes
      yield asRecord(record, value)
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
    const { message } = cause as Error
    throw new UnreadableFile(
      {
        zh: `不是完整的 GeoJSON：在第 ${record} 条之后中断（${message}）`,
        en: `is not whole GeoJSON: it breaks after record ${record} (${message})`,
      },
      { cause },
    )
  }
}

const endless = (record: number) =>
  new UnreadableFile({
    zh: `的第 ${record} 条超过 ${LONGEST_RECORD_BYTES >> 20} MB：一条记录不会这么长`,
    en: `has a record ${record} of more than ${LONGEST_RECORD_BYTES >> 20} MB: no record is so long`,
  })

const asRecord = (record: number, value: unknown): SourceRecord => {
  const feature = (typeof value === 'object' && value !== null ? value : {}) as Partial<Feature>
  return {
    record,
    properties: feature.properties ?? {},
    geometry: isGeometry(feature.geometry) ? feature.geometry : null,
  }
}

const isGeometry = (value: unknown): value is Geometry =>
  typeof value === 'object' && value !== null && 'type' in value && ('coordinates' in value || 'geometries' in value)

/** RFC 7946, and the older form with a crs member. */
export const geojson: Format = {
  id: 'GeoJSON',
  extensions: ['.geojson', '.json'],
  crs: ({ path }) => statedCrs(path),
  records: ({ path }) => features(path),
}
