import { utils, write } from '@e965/xlsx'

/** A pipe survey as a contractor hands it in: a chain of points northwards along 120° E (EPSG:4549), a pipe between each two. */
export interface SurveyBook {
  readonly points: Cell[][]
  readonly lines: Cell[][]
}
type Cell = string | number | null

const POINT_HEADER = ['物探点号', '特征', '附属物', 'X(m)', 'Y(m)', '地面高程(m)', '埋深(m)', '备注']
const LINE_HEADER = [
  '起点物探点号',
  '终点物探点号',
  '起点埋深(m)',
  '终点埋深(m)',
  '管径(mm)',
  '材质',
  '埋设方式',
  '权属单位',
  '建设年代',
]
/** Metres in the survey's own plane. */
interface Origin {
  readonly north: number
  readonly east: number
}
const ON_THE_MERIDIAN: Origin = { north: 3_310_000, east: 500_300 }
const STEP_M = 40

export const code = (number: number): string => `RQ${String(number).padStart(4, '0')}`

/** `aSurveyBook(12)`: twelve points, eleven pipes, no fault; every fourth point a valve well, every third a tee. */
export const aSurveyBook = (count: number, { north, east } = ON_THE_MERIDIAN): SurveyBook => ({
  points: Array.from({ length: count }, (_, index) => [
    code(index + 1),
    index % 3 === 0 ? '三通' : '直线点',
    index % 4 === 0 ? '阀门井' : null,
    north + index * STEP_M,
    east + (index % 2) * 3.5,
    5 + index / 100,
    1.2,
    null,
  ]),
  lines: Array.from({ length: count - 1 }, (_, index) => [
    code(index + 1),
    code(index + 2),
    1.2,
    1.3,
    index % 2 === 0 ? 'DN200' : 'φ300',
    index % 2 === 0 ? '钢' : 'PE',
    '直埋',
    '临澜燃气',
    '2012-03-04',
  ]),
})

/** The realistic faults of such books: each spoils one row and names the field for which it will be refused. */
export const FAULTS: Readonly<
  Record<string, { readonly field: string; readonly spoil: (book: SurveyBook, row: number) => void }>
> = {
  'a pipe with no start point': { field: '起点物探点号', spoil: ({ lines }, row) => set(lines, row, 0, '') },
  'a pipe to a point nobody surveyed': {
    field: '终点物探点号',
    spoil: ({ lines }, row) => set(lines, row, 1, 'RQ-gone'),
  },
  'a pipe that ends where it starts': {
    field: '终点物探点号',
    spoil: ({ lines }, row) => set(lines, row, 1, lines[row]?.[0] ?? ''),
  },
  'a depth of 3,000 m': { field: 'depth_m', spoil: ({ lines }, row) => set(lines, row, 2, 3000) },
  'a depth in Chinese numerals': { field: '起点埋深(m)', spoil: ({ lines }, row) => set(lines, row, 2, '一点二') },
  'a diameter in Chinese numerals': { field: 'diameter_mm', spoil: ({ lines }, row) => set(lines, row, 4, '二百') },
  'a material nobody knows': { field: 'material', spoil: ({ lines }, row) => set(lines, row, 5, '竹') },
  'an owner of 10,000 characters': {
    field: 'owner_name',
    spoil: ({ lines }, row) => set(lines, row, 7, '气'.repeat(10_000)),
  },
  'an owner with a NUL byte': { field: 'owner_name', spoil: ({ lines }, row) => set(lines, row, 7, '临澜\0燃气') },
  'a year that is a day with two readings': {
    field: 'built_year',
    spoil: ({ lines }, row) => set(lines, row, 8, '11/04/2022'),
  },
}

const set = (rows: Cell[][], row: number, column: number, value: Cell): void => {
  const cells = rows[row]
  if (cells) cells[column] = value
}

/** The book as the bytes of an .xlsx: a title above the points' header, a sheet of notes, both tables. */
export const asWorkbook = ({ points, lines }: SurveyBook): Buffer => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['说明'], ['坐标系：CGCS2000 三度带 120°E']]), '说明')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['地下管线点成果表'], POINT_HEADER, ...points]), '点表')
  utils.book_append_sheet(book, utils.aoa_to_sheet([LINE_HEADER, ...lines]), '线表')
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

/** The two tables as text with commas. */
export const asText = ({ points, lines }: SurveyBook): { readonly points: string; readonly lines: string } => ({
  points: table([POINT_HEADER, ...points]),
  lines: table([LINE_HEADER, ...lines]),
})

const table = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\r\n')
