import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { type Fault, UnreadableFile } from '../../import.ts'
import { encodingOf, knownEncoding } from './encoding.ts'
import { unguarded } from './formula-guard.ts'
import { blank, columnNames, type Row, rowOf, type Sheet } from './sheet.ts'

/** A longer line is a quote that nobody closed. */
const LONGEST_ROW = 1_000_000
const DELIMITERS = [',', '\t', ';', '|'] as const

/** The text of a file, chunk by chunk. @throws UnreadableFile at the first byte that is not in its encoding */
async function* textOf(path: string, encoding: string): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new UnreadableFile(
      {
        zh: `含有不属于 ${encoding} 的字节：请指明文字编码`,
        en: `holds bytes that are not ${encoding}: give --encoding`,
      },
      { cause },
    )
  }
}

/** The delimiter that stands most often in the first line that is not empty, outside quotes. */
const delimiterIn = (head: string): string => {
  const line = head.split(/\r\n|\r|\n/).find((text) => text.trim() !== '') ?? ''
  const bare = line.replace(/"(?:[^"]|"")*"/g, '')
  const count = (mark: string): number => bare.split(mark).length
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

const headOf = async (path: string, encoding: string): Promise<string> => {
  let head = ''
  for await (const text of textOf(path, encoding)) {
    head += text
    if (head.length > 65_536) break
  }
  return head
}

async function* linesOf(
  path: string,
  encoding: string,
  delimiter: string,
): AsyncIterable<{ values: string[]; line: number }> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    max_record_size: LONGEST_ROW,
    record_delimiter: ['\r\n', '\n', '\r'],
  })
  const text = Readable.from(textOf(path, encoding))
  text.on('error', (error) => parser.destroy(error))
  text.pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
      yield { values: record, line: info.lines }
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
    const message = (cause as Error).message.slice(0, 200)
    throw new UnreadableFile(
      { zh: `不是完整的文本表格：${message}`, en: `is not a whole table of text: ${message}` },
      { cause },
    )
  } finally {
    text.destroy()
  }
}

/** A file of delimited text as one sheet: comma, tab, semicolon or bar, in UTF-8, UTF-16 or GB18030. */
export const delimitedSheet = async (path: string, said?: string): Promise<Sheet> => {
  const encoding = said === undefined ? await encodingOf(path) : knownEncoding(said)
  const delimiter = delimiterIn(await headOf(path, encoding))
  const columns = await headerOf(path, encoding, delimiter)
  async function* rows(): AsyncIterable<Row> {
    let header = true
    for await (const { values, line } of linesOf(path, encoding, delimiter)) {
      if (values.every(blank)) continue
      if (header) header = false
      else yield rowOf(columns, line, values.map(unguarded), swallowed(columns, values, delimiter))
    }
  }
  return { name: basename(path), columns, rows }
}

/** A cell that holds whole rows has swallowed them: somebody opened a quote and never closed it. */
const swallowed = (columns: readonly string[], values: readonly string[], delimiter: string): Fault[] => {
  const whole = (line: string): boolean => columns.length > 1 && line.split(delimiter).length >= columns.length
  return values.flatMap((value, index) => {
    if (!value.includes('\n') || !value.split('\n').some(whole)) return []
    const rows = value.split('\n').length - 1
    return [
      {
        field: columns[index] ?? 'row',
        reason: {
          zh: `有一个引号没有闭合，吞掉了其后 ${rows} 行`,
          en: `opens a quote that is not closed and so swallows ${rows} lines after it`,
        },
      },
    ]
  })
}

const headerOf = async (path: string, encoding: string, delimiter: string): Promise<string[]> => {
  for await (const { values } of linesOf(path, encoding, delimiter))
    if (!values.every(blank)) return columnNames(values)
  throw new UnreadableFile({ zh: '是空的：没有表头', en: 'is empty: it has no header line' })
}
