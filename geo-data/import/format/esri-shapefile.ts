import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { openDbf, openShp } from 'shapefile'
import { type Fault, type SourceRecord, UnreadableFile } from '../import.ts'
import type { Format, Source } from './format.ts'
import { countShapes } from './shape-skeleton.ts'
import { encodingOf, knownEncoding } from './table/encoding.ts'

const beside = (path: string, extension: string): string => path.replace(/\.shp$/i, extension)

const textBeside = async (path: string, extension: string): Promise<string | undefined> => {
  for (const spelling of [extension, extension.toUpperCase()]) {
    const text = await readFile(beside(path, spelling), 'utf8').catch(() => undefined)
    if (text !== undefined) return text.trim()
  }
  return undefined
}

/** As said by hand, else as the .cpg says, else as the table's own bytes have it: Chinese surveys come in GBK without a word. */
const encodingIn = async ({ path, encoding }: Source, dbf: string): Promise<string> => {
  const stated = encoding ?? (await textBeside(path, '.cpg'))
  return stated === undefined || stated === '' ? encodingOf(dbf, await headBytesOf(dbf)) : knownEncoding(stated)
}

/** Counts and widths, which are bytes of no text, stand before the first row; where it begins is said at byte 8. */
const headBytesOf = async (dbf: string): Promise<number> => {
  const file = await open(dbf)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(10), 0, 10, 0)
    return bytesRead < 10 ? 0 : buffer.readUInt16LE(8)
  } finally {
    await file.close()
  }
}

async function* records(source: Source): AsyncIterable<SourceRecord> {
  const dbf = await dbfBeside(source.path)
  const encoding = await encodingIn(source, dbf)
  const count = await countShapes(source.path)
  const files = [createReadStream(source.path), createReadStream(dbf)] as const
  let record = 0
  try {
    const [shapes, rows] = await Promise.all([openShp(files[0]), openDbf(files[1], { encoding })])
    for (let shape = await shapes.read(); !shape.done; shape = await shapes.read()) {
      const row = await rows.read()
      if (row.done) throw new Error(`.shp ${count}, .dbf ${record}`)
      record += 1
      yield { record, properties: row.value ?? {}, geometry: shape.value, faults: undecoded(row.value, encoding) }
    }
    if (record !== count || !(await rows.read()).done) throw new Error(`.shp ${count}, .dbf > ${record}`)
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : brokenAfter(record, cause as Error)
  } finally {
    for (const file of files) file.destroy()
  }
}

const brokenAfter = (record: number, cause: Error) =>
  new UnreadableFile(
    {
      zh: `不是完整的 Shapefile：在第 ${record} 条之后中断（${cause.message}）`,
      en: `is not a whole shapefile: it breaks after record ${record} (${cause.message})`,
    },
    { cause },
  )

const dbfBeside = async (path: string): Promise<string> => {
  for (const spelling of ['.dbf', '.DBF'])
    if (await stat(beside(path, spelling)).catch(() => undefined)) return beside(path, spelling)
  throw new UnreadableFile({
    zh: '旁边没有 .dbf：Shapefile 由 .shp、.dbf、.prj 一起组成，请一并选择',
    en: 'has no .dbf beside it: a shapefile is .shp, .dbf and .prj together',
  })
}

/** The library writes U+FFFD for a byte that its encoding does not have. */
const undecoded = (row: Readonly<Record<string, unknown>> | null | undefined, encoding: string): Fault[] =>
  Object.entries(row ?? {})
    .filter(([, value]) => typeof value === 'string' && value.includes('\uFFFD'))
    .map(([field]) => ({
      field,
      reason: {
        zh: `含有不属于 ${encoding} 的字节：请指定文字编码`,
        en: `holds bytes that are not ${encoding}: give --encoding, or a .cpg`,
      },
    }))

/** Esri Shapefile: .shp with .dbf, and .prj and .cpg where they exist. */
export const esriShapefile: Format = {
  id: 'Shapefile',
  extensions: ['.shp'],
  crs: ({ path }) => textBeside(path, '.prj'),
  records,
}
