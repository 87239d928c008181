import { placeAt } from '../../../geo-data/place/place.ts'
import { layoutOf, type Orientation, type PaperId } from '../../../geo-data/print/paper.ts'
import { CONTENTS, type Content, LONGEST_TITLE, type PrintFormat } from '../../../geo-data/print/print.ts'
import { type Bounds, boundsOf, denominatorToHold, middleOf, pixelsOf, zoomOf } from '../../../geo-data/print/scale.ts'

/** What the hand has chosen in the dialog. */
export interface PrintWish {
  readonly title: string
  readonly paper: PaperId
  readonly orientation: Orientation
  /** A denominator, or as much as the screen shows. */
  readonly scale: number | 'screen'
  readonly contents: readonly Content[]
  readonly format: PrintFormat
}

export const FIRST_WISH: Omit<PrintWish, 'title'> = {
  paper: 'A4',
  orientation: 'landscape',
  scale: 'screen',
  contents: CONTENTS,
  format: 'pdf',
}

/** Where the map of a sheet looks, and how large it is. */
export interface Framing {
  readonly centre: readonly [longitude: number, latitude: number]
  readonly denominator: number
  readonly zoom: number
  readonly bounds: Bounds
  /** Pixels of a style sheet. */
  readonly size: { readonly width: number; readonly height: number }
}

type Sheet = Pick<PrintWish, 'paper' | 'orientation' | 'scale' | 'contents'>

/** The sheet's map, around the middle of what the screen shows. */
export function framingOf({ paper, orientation, scale, contents }: Sheet, seen: Bounds): Framing {
  const { map } = layoutOf({ paper, orientation, legend: contents.includes('legend') })
  const centre = middleOf(seen)
  const denominator = scale === 'screen' ? denominatorToHold(seen, map) : scale
  return {
    centre,
    denominator,
    zoom: zoomOf(denominator, centre[1]),
    bounds: boundsOf({ centre: placeAt(...centre), denominator }, map),
    size: { width: Math.round(pixelsOf(map.width)), height: Math.round(pixelsOf(map.height)) },
  }
}

/** Something put on the sheet or taken from it, in the order in which they are offered. */
export const withContent = (contents: readonly Content[], content: Content, on: boolean): readonly Content[] =>
  CONTENTS.filter((one) => (one === content ? on : contents.includes(one)))

/** So many letters of a title stand before the words that say which map it is, however long those are. */
const LEAST_OWN = 20

/** The title as it stands on the sheet and in the record: where the screen had two maps, nobody can leave out which one this is. */
export function titleOnSheet(title: string, side: string | null): string {
  if (side === null) return title
  const said = [...side].slice(0, LONGEST_TITLE - LEAST_OWN - 3).join('')
  const own = [...title.trim()].slice(0, LONGEST_TITLE - [...said].length - 3).join('')
  return `${own} [${said}]`
}
