import type { Place } from '../place/place.ts'
import type { Box } from './paper.ts'
import { MM_PER_INCH } from './paper.ts'

/** Degrees. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Denominators that are offered, as maps of pipes and of cities have them (GB/T 13989 from 1:500 on). */
export const SCALES = [500, 1_000, 2_000, 5_000, 10_000, 25_000, 50_000] as const

/** The smallest and largest denominator that can be asked for: one street corner to a whole province. */
export const DENOMINATORS = { least: 100, most: 1_000_000 } as const

/** A pixel of a style sheet, in which widths and letters of the map are said. */
const PIXELS_PER_MM = 96 / MM_PER_INCH
/** Side of the world at zoom 0, in such pixels. */
const WORLD_PX = 512

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** WGS 84; CGCS2000 differs in the eleventh digit. */
const SEMI_MAJOR_M = 6_378_137
const ECCENTRICITY_SQUARED = 0.006_694_38

/**
 * Metres on the ground of the whole breadth of a web-mercator map as it is at a latitude: 2π √(M N) cos φ, with the radii of
 * curvature M in the meridian and N across it. East and north differ from it by 0.25 % at most (Snyder, USGS 1395, p. 24-25).
 */
const worldMetres = (latitude: number): number => {
  const w = 1 - ECCENTRICITY_SQUARED * Math.sin(radians(latitude)) ** 2
  const across = SEMI_MAJOR_M / Math.sqrt(w)
  const along = (SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED)) / w ** 1.5
  return 2 * Math.PI * Math.sqrt(along * across) * Math.cos(radians(latitude))
}

/** Pixels of a style sheet across so many millimetres of paper. */
export const pixelsOf = (millimetres: number): number => millimetres * PIXELS_PER_MM

/** The zoom of a map at which a millimetre of paper is `denominator` millimetres of ground at that latitude. */
export const zoomOf = (denominator: number, latitude: number): number =>
  Math.log2((worldMetres(latitude) * PIXELS_PER_MM * 1000) / (WORLD_PX * denominator))

/** Share of the world from its west and north edge. */
const across = (longitude: number): number => (longitude + 180) / 360
const down = (latitude: number): number => 0.5 - Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2)) / (2 * Math.PI)
const latitudeAt = (share: number): number =>
  ((2 * Math.atan(Math.exp((0.5 - share) * 2 * Math.PI)) - Math.PI / 2) * 180) / Math.PI

export interface Framed {
  readonly centre: Place
  readonly denominator: number
}

/** What lies in a frame of paper around a place. */
export const boundsOf = ({ centre, denominator }: Framed, frame: Pick<Box, 'width' | 'height'>): Bounds => {
  const [longitude, latitude] = centre.coordinates
  const perMillimetre = denominator / (1000 * worldMetres(latitude))
  const [x, y] = [(frame.width / 2) * perMillimetre, (frame.height / 2) * perMillimetre]
  return {
    west: longitude - x * 360,
    east: longitude + x * 360,
    north: latitudeAt(down(latitude) - y),
    south: latitudeAt(down(latitude) + y),
  }
}

/** The middle of bounds as a flat map shows it. */
export const middleOf = ({ west, south, east, north }: Bounds): readonly [longitude: number, latitude: number] => [
  (west + east) / 2,
  latitudeAt((down(north) + down(south)) / 2),
]

/** Three digits of a denominator are as many as anybody reads. */
const rounded = (denominator: number): number => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(denominator)) - 2)
  return Math.ceil(denominator / step) * step
}

/** The largest scale at which bounds lie wholly in a frame, its denominator rounded up to three digits. */
export const denominatorToHold = (bounds: Bounds, frame: Pick<Box, 'width' | 'height'>): number => {
  const metres = worldMetres(middleOf(bounds)[1])
  const wide = ((across(bounds.east) - across(bounds.west)) * metres * 1000) / frame.width
  const high = ((down(bounds.south) - down(bounds.north)) * metres * 1000) / frame.height
  return Math.min(DENOMINATORS.most, Math.max(DENOMINATORS.least, rounded(Math.max(wide, high))))
}

/** `1:5,000` */
export const scaleWords = (denominator: number): string => `1:${denominator.toLocaleString('en-US')}`

/** A round length of some quarter of a width: metres on the ground, millimetres on the paper. */
export const scaleBar = (denominator: number, widthMm: number): { readonly metres: number; readonly mm: number } => {
  const wanted = ((widthMm / 4) * denominator) / 1000
  const power = 10 ** Math.floor(Math.log10(wanted))
  const metres = ([5, 2, 1].find((step) => step * power <= wanted) ?? 1) * power
  return { metres, mm: (metres * 1000) / denominator }
}
