/** Paper that a map is printed on, millimetres, upright (ISO 216). */
export const PAPERS = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const

export type PaperId = keyof typeof PAPERS
export type Orientation = 'portrait' | 'landscape'

export const isPaper = (word: string): word is PaperId => Object.hasOwn(PAPERS, word)
export const isOrientation = (word: string): word is Orientation => word === 'portrait' || word === 'landscape'

/** Dots an inch in which the map of a paper is drawn: no side of it is longer than the 4096 pixels that any graphics card draws. */
export const DOTS_PER_INCH: Readonly<Record<PaperId, number>> = { A4: 300, A3: 200 }

export const MM_PER_INCH = 25.4

/** Millimetres from the sheet's upper left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Its ring. */
export const cornersOf = ({ left, top, width, height }: Box): (readonly [number, number])[] => [
  [left, top],
  [left + width, top],
  [left + width, top + height],
  [left, top + height],
]

/** Where everything stands on a sheet. */
export interface Layout {
  readonly sheet: { readonly width: number; readonly height: number }
  readonly head: Box
  readonly map: Box
  /** Beside the map of a sheet that lies, below the map of one that stands; null without a legend. */
  readonly legend: Box | null
  readonly foot: Box
}

export interface Page {
  readonly paper: PaperId
  readonly orientation: Orientation
  /** Whether a legend stands on it. */
  readonly legend: boolean
}

const MARGIN = 10
const GAP = 2
const HEAD = 13
const FOOT = 15
const LEGEND: Readonly<Record<PaperId, Readonly<Record<Orientation, number>>>> = {
  A4: { landscape: 66, portrait: 62 },
  A3: { landscape: 72, portrait: 84 },
}

export const layoutOf = ({ paper, orientation, legend }: Page): Layout => {
  const { width: short, height: long } = PAPERS[paper]
  const sheet = orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short }
  const width = sheet.width - 2 * MARGIN
  const top = MARGIN + HEAD
  const height = sheet.height - MARGIN - FOOT - top - GAP
  const size = legend ? LEGEND[paper][orientation] : 0
  const beside = orientation === 'landscape' && legend
  const below = orientation === 'portrait' && legend
  const map = {
    left: MARGIN,
    top,
    width: beside ? width - size - GAP : width,
    height: below ? height - size - GAP : height,
  }
  const legendBox = beside
    ? { left: MARGIN + map.width + GAP, top, width: size, height }
    : { left: MARGIN, top: top + map.height + GAP, width, height: size }
  return {
    sheet,
    head: { left: MARGIN, top: MARGIN, width, height: HEAD },
    map,
    legend: legend ? legendBox : null,
    foot: { left: MARGIN, top: sheet.height - MARGIN - FOOT, width, height: FOOT },
  }
}
