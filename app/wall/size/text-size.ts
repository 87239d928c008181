/**
 * How large letters must be to be read from afar. A letter seen under θ minutes of arc from d metres is d·tan θ high; in pixels that is
 * divided by the pitch of the screen and by the share of the font size that the letter fills. Angles: screens.md, "The wall".
 */
export interface Screen {
  /** Width of the lit area, millimetres. */
  readonly widthMm: number
  /** Width of the page, CSS pixels. */
  readonly widthPx: number
  /** Metres from the eye to the screen. */
  readonly distanceM: number
}

const ARC_MINUTE = Math.PI / 180 / 60
/** Height of a Han character, and of a digit, as a share of the font size. */
const HAN = 0.92
const DIGIT = 0.72

/** Millimetres a letter must be high to be seen under so many minutes of arc. */
export const heightMm = (arcMinutes: number, distanceM: number): number =>
  distanceM * 1000 * Math.tan(arcMinutes * ARC_MINUTE)

const fontPx = (arcMinutes: number, share: number, { widthMm, widthPx, distanceM }: Screen): number =>
  heightMm(arcMinutes, distanceM) / (widthMm / widthPx) / share

/** Font sizes of the wall in CSS pixels. */
export interface TextSizes {
  /** 20′: the smallest letter there is; the root size, from which all else follows in rem. */
  readonly floor: number
  /** 25′: rows of lists. */
  readonly list: number
  /** 40′: numbers to be read in passing. */
  readonly digits: number
  /** 60′: what happened. */
  readonly headline: number
}

/** The four sizes of a wall, unrounded. */
export const textSizes = (screen: Screen): TextSizes => ({
  floor: fontPx(20, HAN, screen),
  list: fontPx(25, HAN, screen),
  digits: fontPx(40, DIGIT, screen),
  headline: fontPx(60, HAN, screen),
})

/** How a wall is arranged, and its root size in CSS pixels. */
export interface Arrangement {
  /** A third for lists at the left, two thirds for the map; else the map at the left and one column at the right. */
  readonly wide: boolean
  readonly rootPx: number
}

/** Walls of 8:3 and wider. */
const isBroad = (widthPx: number, heightPx: number): boolean => widthPx / heightPx >= 2.2

/**
 * What a wide wall needs, in rem: six figures side by side in a third of it (45, in English), and queue, lists, head and foot one above
 * the other (43). And what the arrangement of a television needs: it has 48 by 27.
 */
const WIDE = { width: 135, height: 43 }
const TELEVISION = { width: 48, height: 26 }

/**
 * The arrangement that holds at the root that the room needs. A wall as low as two televisions side by side (32:9) has no room for lists
 * above one another and is arranged as one of them, with letters as large. Only a wall whose width nobody has said gets smaller ones:
 * it would else write its figures over each other.
 */
export function arrangement(widthPx: number, heightPx: number, rootPx: number): Arrangement {
  if (!isBroad(widthPx, heightPx)) return { wide: false, rootPx }
  const most = Math.min(widthPx / WIDE.width, heightPx / WIDE.height)
  const holds = rootPx * TELEVISION.width <= widthPx && rootPx * TELEVISION.height <= heightPx
  return rootPx > most && holds ? { wide: false, rootPx } : { wide: true, rootPx: Math.min(rootPx, most) }
}

/** What is left of the height for the queue once bar, figures and two lists have theirs, in rem. */
const NOT_QUEUE_REM = 17
const QUEUE_ROW_REM = 3

/** How the width is shared and how many alarms the queue shows: five on a television, more where the room is larger. */
export function sharesOf({ wide }: Pick<Arrangement, 'wide'>, widthRem: number, heightRem: number) {
  const sideRem = wide ? widthRem / 3 : Math.min(Math.max(16, widthRem / 4), 24)
  const rows = Math.floor((heightRem - NOT_QUEUE_REM) / QUEUE_ROW_REM)
  return { sideRem, mapRem: widthRem - sideRem, queueRows: wide ? 8 : Math.min(Math.max(5, rows), 10) }
}

/** Pixels of the map's picture for one of the screen: halved where a wall has more pixels than a machine can fill in time. */
export const mapSharpness = (pixels: number): number => (pixels >= 24_000_000 ? 0.5 : 1)
