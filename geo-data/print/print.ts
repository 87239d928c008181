import type { Place } from '../place/place.ts'
import { type Text, text } from '../sectors/text.ts'
import { hasDesk } from '../user/user.ts'
import { legendLine } from './legend.ts'
import { isOrientation, isPaper, type Orientation, type PaperId } from './paper.ts'
import { type Bounds, DENOMINATORS } from './scale.ts'

/** What may stand on a sheet beside the map, its title and its watermark, which always do. */
export const CONTENTS = ['legend', 'north', 'scale-bar', 'data-time', 'datum', 'source'] as const
export type Content = (typeof CONTENTS)[number]
export const isContent = (word: string): word is Content => (CONTENTS as readonly string[]).includes(word)

export type PrintFormat = 'png' | 'pdf'
export const isPrintFormat = (word: string): word is PrintFormat => word === 'png' || word === 'pdf'

export type Language = 'zh' | 'en'
export const isLanguage = (word: string): word is Language => word === 'zh' || word === 'en'

/** What somebody wants on paper. */
export interface PrintRequest {
  readonly title: string
  readonly paper: PaperId
  readonly orientation: Orientation
  readonly format: PrintFormat
  readonly language: Language
  /** 5000 for 1:5000. */
  readonly denominator: number
  readonly centre: Place
  /** Of when the live part of the picture is. */
  readonly dataAt: Date
  readonly contents: readonly Content[]
  /** Lines of the legend: what the map really drew, by name. */
  readonly layers: readonly string[]
}

/** A map that was carried out of the house on paper, as the record keeps it. */
export interface Print extends PrintRequest {
  readonly id: number
  readonly printedBy: number
  readonly printedAt: Date
  readonly bounds: Bounds
  /** Whose data, and of when. */
  readonly source: Text
  /** A drill ran when it was printed, or at the moment it shows: nobody must take the sheet for the truth. */
  readonly exercise: boolean
}

/** Whoever may carry layers out of the house may carry out their picture; a crew and a wall may not. */
export const mayPrint = hasDesk

/** `P-000012`: how a sheet names its row of the record. */
export const numberOf = (id: number): string => `P-${String(id).padStart(6, '0')}`

/** Letters; and lines of a legend. */
export const LONGEST_TITLE = 80
export const MOST_LAYERS = 400

/** A request as it comes, before anybody has looked at its words. */
export type AskedPrint = {
  readonly [Name in keyof PrintRequest]: PrintRequest[Name] extends number | Place | Date ? PrintRequest[Name] : unknown
} & { readonly contents: readonly string[]; readonly layers: readonly string[]; readonly title: string } & Record<
    'paper' | 'orientation' | 'format' | 'language',
    string
  >

/** Why a map cannot be printed so, naming the field; null where it can. */
export const printFault = (asked: AskedPrint, now: Date): Text | null => {
  const { title, denominator, centre, dataAt, contents, layers } = asked
  const letters = [...title.trim()].length
  const [, latitude] = centre.coordinates
  const faults: readonly (readonly [boolean, Text])[] = [
    [letters === 0, text('标题:请填写', 'title: is missing')],
    [letters > LONGEST_TITLE, text(`标题:最多 ${LONGEST_TITLE} 个字`, `title: at most ${LONGEST_TITLE} letters`)],
    [/\p{Cc}/u.test(title), text('标题:含有控制字符', 'title: has control characters')],
    [!isPaper(asked.paper), text('纸张:A4 或 A3', 'paper: A4 or A3')],
    [!isOrientation(asked.orientation), text('方向:纵向或横向', 'orientation: portrait or landscape')],
    [!isPrintFormat(asked.format), text('格式:PNG 或 PDF', 'format: png or pdf')],
    [!isLanguage(asked.language), text('语言:zh 或 en', 'language: zh or en')],
    [
      !(Number.isInteger(denominator) && denominator >= DENOMINATORS.least && denominator <= DENOMINATORS.most),
      text('比例尺:1:100 到 1:1,000,000', 'scale: 1:100 to 1:1,000,000'),
    ],
    [Math.abs(latitude) > 80, text('位置:纬度 80° 以内', 'centre: within 80° of latitude')],
    [
      Number.isNaN(dataAt.getTime()) || dataAt.getTime() > now.getTime() + AHEAD_MS,
      text('数据时间:不能在将来', 'dataAt: lies in the future'),
    ],
    [!contents.every(isContent), text('内容:有不认识的项', `contents: only ${CONTENTS.join(', ')}`)],
    [layers.length > MOST_LAYERS, text(`图层:最多 ${MOST_LAYERS} 项`, `layers: at most ${MOST_LAYERS}`)],
    [layers.some((ref) => !legendLine(ref)), text('图层:有不认识的项', 'layers: one that no map draws')],
  ]
  return faults.find(([is]) => is)?.[1] ?? null
}

/** A desk's clock may be so far ahead of ours. */
const AHEAD_MS = 5 * 60_000

/** How long after it was recorded the file of a print is still given. */
export const GIVEN_WITHIN_MS = 10 * 60_000
