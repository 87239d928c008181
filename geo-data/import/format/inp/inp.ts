import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Position } from 'geojson'
import { UnreadableFile } from '../../import.ts'
import type { Source } from '../format.ts'
import { encodingOf, knownEncoding } from '../table/encoding.ts'

/** One line of data in an .inp file, which EPANET and SWMM share: its section, its words, and what stood after the semicolon. */
export interface InpLine {
  /** Upper case, without brackets. */
  readonly section: string
  /** 1-based, in the file. */
  readonly line: number
  readonly words: readonly string[]
  readonly comment: string
}

/** EPANET's own limit is 1,024; what is far longer is no such file. */
const LONGEST_LINE = 65_536
/** A model's map is held in memory; a million nodes and pipes with their places are some 100 MB. */
const LARGEST = 128 << 20

/** @throws UnreadableFile where a line never ends, or holds a byte that no text has */
export async function* inpLines(source: Source): AsyncIterable<InpLine> {
  let section = ''
  let line = 0
  for await (const text of textLines(source)) {
    line += 1
    const heading = /^\s*\[\s*([^\]]*)/.exec(text)
    if (heading) {
      section = (heading[1] as string).trim().toUpperCase()
      if (section === 'END') return
      continue
    }
    const semicolon = text.indexOf(';')
    const words = wordsOf(semicolon < 0 ? text : text.slice(0, semicolon))
    if (words.length > 0) yield { section, line, words, comment: semicolon < 0 ? '' : text.slice(semicolon + 1).trim() }
  }
}

/** The sections that a file has, each once, upper case. */
export const sectionsOf = async (source: Source): Promise<ReadonlySet<string>> => {
  const sections = new Set<string>()
  try {
    for await (const text of textLines(source)) {
      const heading = /^\s*\[\s*([^\]]*)/.exec(text)
      if (heading) sections.add((heading[1] as string).trim().toUpperCase())
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
  }
  return sections
}

async function* textLines({ path, encoding }: Source): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding === undefined ? await encodingOf(path) : knownEncoding(encoding))
  let rest = ''
  let line = 0
  if ((await stat(path)).size > LARGEST) throw tooLarge()
  for await (const chunk of createReadStream(path)) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() as string
    for (const text of lines) {
      line += 1
      yield text
    }
    if (rest.length > LONGEST_LINE) throw endless(line + 1)
  }
  rest += decoder.decode()
  if (rest !== '') yield rest.replace(/\r$/, '')
}

const tooLarge = () =>
  new UnreadableFile({
    zh: `超过 ${LARGEST >> 20} MB：管网模型不会这么大`,
    en: `is larger than ${LARGEST >> 20} MB: no network model is`,
  })

const endless = (line: number): UnreadableFile =>
  new UnreadableFile({ zh: `不是 .inp 文件：第 ${line} 行没有结尾`, en: `is no .inp file: line ${line} does not end` })

/** Words stand apart by blanks, tabs or commas; a quoted one may hold them. */
const wordsOf = (text: string): string[] =>
  (text.match(/"[^"]*"|[^\s,"]+/g) ?? []).map((word) => word.replaceAll('"', ''))

export const unknownFlow = (flow: string, program: string): UnreadableFile =>
  new UnreadableFile({
    zh: `所用的流量单位“${flow.slice(0, 20)}”不是 ${program} 的单位`,
    en: `counts in the flow unit "${flow.slice(0, 20)}", which ${program} does not have`,
  })

/** A number as the file writes it; NaN where the word is none. */
export const numberOf = (word: string | undefined): number =>
  word === undefined || word === '' ? Number.NaN : Number(word)

/** Where things lie on the model's map: nodes by name, the bends of links, the corners of areas. */
export interface InpMap {
  readonly at: ReadonlyMap<string, Position>
  readonly bends: ReadonlyMap<string, readonly Position[]>
  readonly corners: ReadonlyMap<string, readonly Position[]>
  /** UNITS of the map: none, meters, feet or degrees, lower case. */
  readonly units: string
}

/** Gathers the map while the lines go by; a position that is no number stays in it as NaN and refuses what it belongs to. */
export const startMap = (): { readonly map: InpMap; readonly take: (line: InpLine) => void } => {
  const at = new Map<string, Position>()
  const bends = new Map<string, Position[]>()
  const corners = new Map<string, Position[]>()
  const map = { at, bends, corners, units: 'none' }
  const add = (of: Map<string, Position[]>, name: string, position: Position): void => {
    const there = of.get(name)
    if (there) there.push(position)
    else of.set(name, [position])
  }
  const take = ({ section, words }: InpLine): void => {
    const [name = '', x, y] = words
    const position: Position = [numberOf(x), numberOf(y)]
    if (section === 'COORDINATES') at.set(name, position)
    else if (section === 'VERTICES') add(bends, name, position)
    else if (section === 'POLYGONS') add(corners, name, position)
    else if (isMapUnits(section, name)) map.units = (x ?? 'none').toLowerCase()
  }
  return { map, take }
}

const isMapUnits = (section: string, word: string): boolean =>
  (section === 'BACKDROP' || section === 'MAP') && word.toUpperCase() === 'UNITS'

/** A model's map is its own plane, in a unit it may name, unless it counts in degrees. */
export const crsOfMap = (units: string): string => (units.startsWith('deg') ? 'EPSG:4326' : 'local')
