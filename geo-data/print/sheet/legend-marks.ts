import type { Path, Words } from '../../report-document/map/drawing.ts'
import { type LegendLine, legendOf } from '../legend.ts'
import { type Box, cornersOf } from '../paper.ts'
import type { Language } from '../print.ts'
import { fitted, lines } from './letters.ts'
import { signMarks } from './signs.ts'

/** The map's own ground: a sign looks on it as it does on the map. */
const GROUND = '#161d24'
const BRIGHT = '#f6f9fb'
const SOFT = '#c2ced8'
const PADDING = 3
const TITLE = 6
/** Height of a sign, of its row's. */
const SIGN = 0.8

const WORDS = {
  zh: { title: '图例', none: '图上没有可列的图层', more: (count: number) => `另有 ${count} 项未列出` },
  en: {
    title: 'Legend',
    none: 'Nothing of the layers is drawn',
    more: (count: number) => `${count} more are not listed`,
  },
} as const

/** Heading of a chapter, or one of its lines. */
type Row = { readonly heading: string } | { readonly line: LegendLine }

const rowsOf = (found: readonly LegendLine[], language: Language): Row[] =>
  found.flatMap((line, place): Row[] =>
    found[place - 1]?.chapter.zh === line.chapter.zh ? [{ line }] : [{ heading: line.chapter[language] }, { line }],
  )

/** Millimetres: from the roomiest to the tightest. */
const SETTINGS = [
  { row: 4.4, column: 50 },
  { row: 3.8, column: 44 },
  { row: 3.4, column: 36 },
  { row: 2.9, column: 29 },
  { row: 2.6, column: 29 },
] as const

interface Grid {
  readonly row: number
  readonly column: number
  readonly columns: number
  readonly perColumn: number
}

/** A row as it is written in a grid: on as many lines as its words need. */
interface Written {
  readonly row: Row
  readonly words: readonly string[]
  readonly size: number
}

const LETTER = 0.62
/** Letters of a name on several lines, of those of a name on one. */
const FOLDED = 0.9

/** On one line where it fits, smaller at need, else on several: a name is shortened only where a single word of it is too long. */
const written = (row: Row, { row: height, column }: Grid, language: Language): Written => {
  const isHeading = 'heading' in row
  const words = isHeading ? row.heading : row.line.name[language]
  const width = isHeading ? column - 2 : column - height * SIGN * 2 - 1.5
  const one = fitted(words, height * LETTER, width)
  if (one.words === words) return { row, words: [words], size: one.size }
  const size = height * LETTER * FOLDED
  return { row, words: lines(words, size, width).map((line) => fitted(line.trimEnd(), size, width).words), size }
}

interface Placed extends Written {
  readonly slot: number
}

/** No name is torn apart between two columns, and no heading stands at the foot of one: it moves on with its first line. */
const placed = (rows: readonly Row[], grid: Grid, language: Language): readonly Placed[] => {
  const { perColumn } = grid
  const all = rows.map((row) => written(row, grid, language))
  let slot = 0
  return all.map((one, place) => {
    const next = 'heading' in one.row ? (all[place + 1]?.words.length ?? 0) : 0
    const used = slot % perColumn
    if (used > 0 && used + one.words.length + next > perColumn) slot += perColumn - used
    const at = slot
    slot += one.words.length
    return { ...one, slot: at }
  })
}

const endOf = (all: readonly Placed[]): number => {
  const last = all.at(-1)
  return last ? last.slot + last.words.length : 0
}

/** The rows in the roomiest grid that holds them; in the tightest where none does. */
const laidOut = (rows: readonly Row[], language: Language, width: number, height: number) => {
  const tried = SETTINGS.map(({ row, column }) => {
    const columns = Math.max(1, Math.floor(width / column))
    const grid = { row, column: width / columns, columns, perColumn: Math.floor(height / row) }
    return { grid, all: placed(rows, grid, language), slots: columns * grid.perColumn }
  })
  return tried.find(({ all, slots }) => endOf(all) <= slots) ?? (tried.at(-1) as (typeof tried)[number])
}

/** What the map really drew, on a ground of the map's own colour; what finds no room is counted. */
export const legendMarks = (refs: readonly string[], language: Language, box: Box): (Path | Words)[] => {
  const say = WORDS[language]
  const [left, top] = [box.left + PADDING, box.top + PADDING]
  const rows = rowsOf(legendOf(refs), language)
  const { grid, all, slots } = laidOut(rows, language, box.width - 2 * PADDING, box.height - 2 * PADDING - TITLE)
  const overflows = endOf(all) > slots
  const shown = overflows ? all.filter(({ slot, words }) => slot + words.length < slots) : all
  const missing = rows.filter((row) => 'line' in row).length - shown.filter(({ row }) => 'line' in row).length
  const at = (slot: number): readonly [number, number] => [
    left + Math.floor(slot / grid.perColumn) * grid.column,
    top + TITLE + ((slot % grid.perColumn) + 0.5) * grid.row,
  ]
  const small = (words: string, slot: number): Words => {
    const [x, y] = at(slot)
    return {
      as: 'words',
      at: [x, y + grid.row * 0.22],
      ...fitted(words, grid.row * LETTER, grid.column - 2),
      colour: SOFT,
    }
  }
  return [
    ground(box),
    { as: 'words', at: [left, top + 3.4], size: 3.8, words: say.title, colour: BRIGHT, bold: true },
    ...shown.flatMap((one) => rowMarks(one, at(one.slot), grid)),
    ...(rows.length === 0 ? [small(say.none, 0)] : []),
    ...(overflows ? [small(say.more(missing), slots - 1)] : []),
  ]
}

const ground = (box: Box): Path => ({
  as: 'path',
  rings: [cornersOf(box)],
  closed: true,
  fill: GROUND,
})

const rowMarks = ({ row, words, size }: Placed, [x, y]: readonly [number, number], grid: Grid): (Path | Words)[] => {
  const sign = grid.row * SIGN
  const isHeading = 'heading' in row
  const set = words.map(
    (line, place): Words => ({
      as: 'words',
      at: [isHeading ? x : x + sign * 2, y + grid.row * (0.22 + place)],
      size,
      words: line,
      colour: isHeading ? BRIGHT : SOFT,
      ...(isHeading ? { bold: true } : {}),
    }),
  )
  return isHeading ? set : [...signMarks(row.line.sign, [x + sign * 0.85, y], sign), ...set]
}
