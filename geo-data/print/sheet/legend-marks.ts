import type { Path, Words } from '../../report-document/map/drawing.ts'
import { type LegendLine, legendOf } from '../legend.ts'
import { type Box, cornersOf } from '../paper.ts'
import type { Language } from '../print.ts'
import { fitted } from './letters.ts'
import { signMarks } from './signs.ts'

/** The map's own ground: a sign looks on it as it does on the map. */
const GROUND = '#161d24'
const BRIGHT = '#f6f9fb'
const SOFT = '#c2ced8'
const PADDING = 3
const TITLE = 6

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

/** The roomiest grid that holds so many rows; the tightest where none does. */
const gridFor = (count: number, width: number, height: number): Grid => {
  const grids = SETTINGS.map(({ row, column }) => {
    const columns = Math.max(1, Math.floor(width / column))
    return { row, column: width / columns, columns, perColumn: Math.floor(height / row) }
  })
  const fits = grids.find(({ columns, perColumn }) => columns * perColumn >= count + columns)
  return fits ?? (grids.at(-1) as Grid)
}

/** No heading at the foot of a column: it moves on with its lines. */
const placed = (rows: readonly Row[], { perColumn }: Grid): readonly { readonly row: Row; readonly slot: number }[] => {
  let slot = 0
  return rows.map((row) => {
    if ('heading' in row && slot % perColumn === perColumn - 1) slot += 1
    const at = slot
    slot += 1
    return { row, slot: at }
  })
}

/** What the map really drew, on a ground of the map's own colour; what finds no room is counted. */
export const legendMarks = (refs: readonly string[], language: Language, box: Box): (Path | Words)[] => {
  const say = WORDS[language]
  const [left, top] = [box.left + PADDING, box.top + PADDING]
  const rows = rowsOf(legendOf(refs), language)
  const grid = gridFor(rows.length, box.width - 2 * PADDING, box.height - 2 * PADDING - TITLE)
  const slots = grid.columns * grid.perColumn
  const all = placed(rows, grid)
  const overflows = (all.at(-1)?.slot ?? 0) >= slots
  const shown = overflows ? all.filter(({ slot }) => slot < slots - 1) : all
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
      ...fitted(words, grid.row * 0.62, grid.column - 2),
      colour: SOFT,
    }
  }
  return [
    ground(box),
    { as: 'words', at: [left, top + 3.4], size: 3.8, words: say.title, colour: BRIGHT, bold: true },
    ...shown.flatMap(({ row, slot }) => rowMarks(row, { at: at(slot), grid, language })),
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

interface Slot {
  readonly at: readonly [number, number]
  readonly grid: Grid
  readonly language: Language
}

const rowMarks = (row: Row, { at: [x, y], grid, language }: Slot): (Path | Words)[] => {
  const size = grid.row * 0.62
  const base = y + grid.row * 0.22
  if ('heading' in row)
    return [{ as: 'words', at: [x, base], ...fitted(row.heading, size, grid.column - 2), colour: BRIGHT, bold: true }]
  const sign = grid.row * 0.8
  const from = x + sign * 2
  return [
    ...signMarks(row.line.sign, [x + sign * 0.85, y], sign),
    {
      as: 'words',
      at: [from, base],
      ...fitted(row.line.name[language], size, grid.column - sign * 2 - 1.5),
      colour: SOFT,
    },
  ]
}
