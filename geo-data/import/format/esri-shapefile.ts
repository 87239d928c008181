import { readFile, stat } from 'node:fs/promises'
import { open } from 'shapefile'
import { type SourceRecord, UnreadableFile } from '../import.ts'
import type { Format } from './format.ts'

const beside = (path: string, extension: string): string => path.replace(/\.shp$/i, extension)

const textBeside = async (path: string, extension: string): Promise<string | undefined> => {
  for (const spelling of [extension, extension.toUpperCase()]) {
    const text = await readFile(beside(path, spelling), 'utf8').catch(() => undefined)
    if (text !== undefined) return text.trim()
  }
  return undefined
}

/** Names of encodings as .cpg files write them, to those that TextDecoder knows. Chinese surveys come in GBK. */
const encodingOf = async (path: string): Promise<string> => {
  const stated = (await textBeside(path, '.cpg'))?.toLowerCase() ?? 'utf-8'
  const encoding = /^(?:936|cp936|gb2312|gbk|gb18030|ansi 936)$/.test(stated)
    ? 'gb18030'
    : stated.replace(/^utf8$/, 'utf-8')
  try {
    new TextDecoder(encoding)
    return encoding
  } catch (cause) {
    const zh = `的 .cpg 写的编码无法识别：“${stated}”`
    throw new UnreadableFile({ zh, en: `its .cpg names an encoding nobody knows: "${stated}"` }, { cause })
  }
}

async function* records(path: string): AsyncIterable<SourceRecord> {
  const dbf = await stat(beside(path, '.dbf')).catch(() => undefined)
  if (!dbf)
    throw new UnreadableFile({
      zh: '旁边没有 .dbf：Shapefile 由 .shp、.dbf、.prj 一起组成，请一并选择',
      en: 'has no .dbf beside it: a shapefile is .shp, .dbf and .prj together',
    })
  let record = 0
  try {
    const source = await open(path, beside(path, '.dbf'), { encoding: await encodingOf(path) })
    for (let next = await source.read(); !next.done; next = await source.read()) {
      record += 1
      yield { record, properties: next.value.properties ?? {}, geometry: next.value.geometry }
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
    const { message } = cause as Error
    throw new UnreadableFile(
      {
        zh: `不是完整的 Shapefile：在第 ${record} 条之后中断（${message}）`,
        en: `is not a whole shapefile: it breaks after record ${record} (${message})`,
      },
      { cause },
    )
  }
}

/** Esri Shapefile: .shp with .dbf, and .prj and .cpg where they exist. */
export const esriShapefile: Format = {
  id: 'Shapefile',
  extensions: ['.shp'],
  crs: ({ path }) => textBeside(path, '.prj'),
  records: ({ path }) => records(path),
}
