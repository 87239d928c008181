import { cityAt, LINLAN } from '../../cities.ts'
import type { Drawing, Path, Position, Words } from '../../report-document/map/drawing.ts'
import type { Text } from '../../sectors/text.ts'
import { type Box, cornersOf, type Layout, layoutOf, MM_PER_INCH } from '../paper.ts'
import { type Content, type Language, numberOf, type PrintRequest } from '../print.ts'
import { scaleBar, scaleWords } from '../scale.ts'
import { legendMarks } from './legend-marks.ts'
import { breadth, fitted, lines } from './letters.ts'
import { watermarkMarks } from './watermark.ts'

/** All that a sheet says; `id` is null as long as it is only looked at. */
export interface SheetFacts extends Omit<PrintRequest, 'format'> {
  readonly id: number | null
  readonly by: string
  readonly at: Date
  readonly source: Text
  readonly exercise: boolean
}

type Mark = Path | Words

const INK = '#1b1f24'
const FAINT = '#59626d'

/** Of the sheet that these facts lie on. */
export const layoutOfSheet = ({
  paper,
  orientation,
  contents,
}: Pick<SheetFacts, 'paper' | 'orientation' | 'contents'>): Layout =>
  layoutOf({ paper, orientation, legend: contents.includes('legend') })

/** Everything on a sheet but the picture of the map, which lies under it in the layout's map box. */
export const sheetOf = (facts: SheetFacts): Drawing => {
  const layout = layoutOfSheet(facts)
  const has = (content: Content): boolean => facts.contents.includes(content)
  const marks: Mark[] = [
    ...headMarks(facts, layout.head),
    ...watermarkMarks(watermarkWords(facts), layout.map),
    ...(has('north') ? northMarks(layout.map) : []),
    ...(has('scale-bar') ? scaleBarMarks(facts.denominator, layout.map) : []),
    ...(layout.legend ? legendMarks(facts.layers, facts.language, layout.legend) : []),
    edge(layout.map),
    ...footMarks(facts, layout.foot),
  ]
  return inPoints({ ...layout.sheet, marks })
}

const POINTS_PER_MM = 72 / MM_PER_INCH

/** A drawing in millimetres, in points. */
const inPoints = ({ width, height, marks }: Drawing): Drawing => {
  const times = (value: number): number => value * POINTS_PER_MM
  const moved = ([x, y]: Position): Position => [times(x), times(y)]
  return {
    width: times(width),
    height: times(height),
    marks: marks.map((mark) =>
      mark.as === 'words'
        ? { ...mark, at: moved(mark.at), size: times(mark.size) }
        : {
            ...mark,
            rings: mark.rings.map((ring) => ring.map(moved)),
            ...(mark.strokeWidth === undefined ? {} : { strokeWidth: times(mark.strokeWidth) }),
            ...(mark.dash === undefined ? {} : { dash: [times(mark.dash[0]), times(mark.dash[1])] as const }),
          },
    ),
  }
}

const edge = (box: Box): Path => ({
  as: 'path',
  rings: [cornersOf(box)],
  closed: true,
  stroke: INK,
  strokeWidth: 0.25,
})

const cityOf = ({ centre: { coordinates } }: SheetFacts) => cityAt(coordinates[0], coordinates[1]) ?? LINLAN

const headMarks = (facts: SheetFacts, { left, top, width }: Box): Mark[] => {
  const city = cityOf(facts)
  const scale = scaleWords(facts.denominator)
  const right = left + width
  const words = `${facts.exercise ? DRILL[facts.language].title : ''}${facts.title.trim()}`
  const title = fitted(words, 6.4, width - breadth(scale, 5) - 8)
  const below = `${city.name[facts.language]}${city.invented ? INVENTED[facts.language] : ''}`
  return [
    { as: 'words', at: [left, top + 6.2], ...title, colour: INK, bold: true },
    { as: 'words', at: [right, top + 6.2], size: 5, words: scale, colour: INK, bold: true, anchor: 'end' },
    { as: 'words', at: [left, top + 11], size: 2.9, words: below, colour: FAINT },
    { as: 'words', at: [right, top + 11], size: 2.9, words: paperWords(facts), colour: FAINT, anchor: 'end' },
  ]
}

const DRILL = {
  zh: { title: '【演练】', mark: '演练  ' },
  en: { title: '[DRILL] ', mark: 'DRILL  ' },
} as const

const INVENTED: Readonly<Record<Language, string>> = { zh: '（虚构城市）', en: ' (an invented city)' }

const paperWords = ({ paper, language }: SheetFacts): string =>
  language === 'zh' ? `按 ${paper} 原大打印时` : `when printed at its full ${paper} size`

/** Half black, half white, on a ground of its own in the lower left of the map. */
const scaleBarMarks = (denominator: number, map: Box): Mark[] => {
  const { metres, mm } = scaleBar(denominator, map.width)
  const said = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`
  const [left, top] = [map.left + 5, map.top + map.height - 5.5]
  const half = (from: number, fill: string): Path => ({
    as: 'path',
    rings: [cornersOf({ left: from, top, width: mm / 2, height: 1.3 })],
    closed: true,
    fill,
    stroke: INK,
    strokeWidth: 0.15,
  })
  const words = (x: number, label: string): Words => ({
    as: 'words',
    at: [x, top - 0.9],
    size: 2.4,
    words: label,
    colour: INK,
    anchor: 'middle',
  })
  return [
    plate({ left: left - 3, top: top - 4, width: mm + 6 + breadth(said, 1.2), height: 7 }),
    half(left, INK),
    half(left + mm / 2, '#ffffff'),
    words(left, '0'),
    words(left + mm, said),
  ]
}

const plate = (box: Box): Path => ({
  as: 'path',
  rings: [cornersOf(box)],
  closed: true,
  fill: '#ffffff',
  opacity: 0.9,
})

/** The map is never turned: up is grid north of its projection, which in web mercator is true north. */
const northMarks = (map: Box): Mark[] => {
  const [x, top] = [map.left + map.width - 8, map.top + 3]
  const wing = (side: 1 | -1, fill: string): Path => ({
    as: 'path',
    rings: [
      [
        [x, top + 1.5],
        [x + side * 2.6, top + 9.5],
        [x, top + 7.6],
      ],
    ],
    closed: true,
    fill,
    stroke: INK,
    strokeWidth: 0.15,
  })
  return [
    plate({ left: x - 4.5, top, width: 9, height: 14.5 }),
    wing(-1, INK),
    wing(1, '#ffffff'),
    { as: 'words', at: [x, top + 13.3], size: 3.2, words: 'N', colour: INK, bold: true, anchor: 'middle' },
  ]
}

const clock = (at: Date, { timeZone }: { readonly timeZone: string }): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at)

const numberWords = ({ id, language }: SheetFacts): string => {
  if (id !== null) return numberOf(id)
  return language === 'zh' ? '预览' : 'Preview'
}

const watermarkWords = (facts: SheetFacts): string =>
  `${facts.exercise ? DRILL[facts.language].mark : ''}${facts.by}  ${clock(facts.at, cityOf(facts))}  ${numberWords(facts)}`

const DATUM = {
  zh: (datum: string) => `坐标系：${datum} 经纬度；图面为 Web 墨卡托投影（EPSG:3857），比例尺以图幅中心为准`,
  en: (datum: string) =>
    `Coordinates: ${datum}, longitude and latitude; drawn in Web Mercator (EPSG:3857), the scale holds at the centre of the map`,
} as const

const WORDS = {
  zh: { dataAt: '数据时间', source: '数据来源', printed: '出图' },
  en: { dataAt: 'Data as of', source: 'Source', printed: 'Printed by' },
} as const

const footMarks = (facts: SheetFacts, { left, top, width }: Box): Mark[] => {
  const say = WORDS[facts.language]
  const colon = facts.language === 'zh' ? '：' : ': '
  const city = cityOf(facts)
  const has = (content: Content): boolean => facts.contents.includes(content)
  const told = [
    ...(has('data-time') ? [`${say.dataAt}${colon}${clock(facts.dataAt, city)} (${city.timeZone})`] : []),
    ...(has('source') ? [`${say.source}${colon}${facts.source[facts.language]}`] : []),
    ...(has('datum') ? [DATUM[facts.language](city.datum)] : []),
  ]
  const size = 2.4
  const number = numberWords(facts)
  const stamp = `${say.printed}${colon}${facts.by}  ${clock(facts.at, city)}`
  const set = told.flatMap((words) => lines(words, size, width * 0.7))
  return [
    ...set
      .slice(0, 4)
      .map((words, row): Words => ({ as: 'words', at: [left, top + 3.6 + row * 3.4], size, words, colour: FAINT })),
    { as: 'words', at: [left + width, top + 3.8], size: 3.4, words: number, colour: INK, bold: true, anchor: 'end' },
    { as: 'words', at: [left + width, top + 7.6], ...fitted(stamp, size, width * 0.29), colour: FAINT, anchor: 'end' },
  ]
}
