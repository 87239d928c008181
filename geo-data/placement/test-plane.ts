import { LINLAN } from '../cities.ts'
import type { Geometry } from '../sample-city/city-record.ts'

/*
 * For tests: distances in a plane that touches WGS 84 in the middle of the city, by school geometry. Over the few hundred metres of a
 * placement rule it errs by less than one in a thousand.
 */

const AXIS_M = 6_378_137
const SQUARED_ECCENTRICITY = 0.00669437999014

type Metres = readonly [east: number, north: number]
type Piece = readonly [from: Metres, to: Metres]

/** A geometry as straight pieces (a point is one of no length), with its box; rings enclose what lies inside. */
export interface Shape {
  readonly pieces: readonly Piece[]
  readonly rings: readonly (readonly Metres[])[]
  readonly box: readonly [west: number, south: number, east: number, north: number]
}

const metres = ([longitude = 0, latitude = 0]: readonly number[]): Metres => {
  const phi = (LINLAN.centre.latitude * Math.PI) / 180
  const bulge = 1 - SQUARED_ECCENTRICITY * Math.sin(phi) ** 2
  const north = (AXIS_M * (1 - SQUARED_ECCENTRICITY)) / bulge ** 1.5
  const east = (AXIS_M * Math.cos(phi)) / Math.sqrt(bulge)
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  return [east * radians(longitude - LINLAN.centre.longitude), north * radians(latitude - LINLAN.centre.latitude)]
}

const linesOf = (geometry: Geometry): { readonly lines: Metres[][]; readonly closed: boolean } => {
  switch (geometry.type) {
    case 'Point':
      return { lines: [[metres(geometry.coordinates)]], closed: false }
    case 'LineString':
      return { lines: [geometry.coordinates.map(metres)], closed: false }
    case 'Polygon':
      return { lines: geometry.coordinates.map((ring) => ring.map(metres)), closed: true }
    case 'MultiPolygon':
      return { lines: geometry.coordinates.flat().map((ring) => ring.map(metres)), closed: true }
  }
}

export const shapeOf = (geometry: Geometry): Shape => {
  const { lines, closed } = linesOf(geometry)
  const pieces = lines.flatMap((points) =>
    points.length === 1 && points[0]
      ? [[points[0], points[0]] as const]
      : points.slice(1).map((to, at): Piece => [points[at] as Metres, to]),
  )
  const all = lines.flat()
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)]
  const least = (list: readonly number[]): number => list.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = (list: readonly number[]): number => list.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return { pieces, rings: closed ? lines : [], box: [least(xs), least(ys), most(xs), most(ys)] }
}

const fromPiece = ([x, y]: Metres, [[ax, ay], [bx, by]]: Piece): number => {
  const square = (bx - ax) ** 2 + (by - ay) ** 2
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square))
  return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay))
}

const side = ([ax, ay]: Metres, [bx, by]: Metres, [x, y]: Metres): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))

const cross = ([a, b]: Piece, [c, d]: Piece): boolean =>
  side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0 && side(a, b, c) !== side(a, b, d)

const between = (one: Piece, other: Piece): number =>
  cross(one, other)
    ? 0
    : Math.min(fromPiece(one[0], other), fromPiece(one[1], other), fromPiece(other[0], one), fromPiece(other[1], one))

/** By counting how often a ray to the east leaves or enters. */
const encloses = ({ rings }: Shape, [x, y]: Metres): boolean =>
  rings.reduce(
    (count, ring) =>
      count +
      ring.slice(1).filter(([bx, by], at) => {
        const [ax, ay] = ring[at] as Metres
        return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)
      }).length,
    0,
  ) %
    2 ===
  1

/** Whether two shapes come as near as that. */
export const within = (one: Shape, other: Shape, reach: number): boolean => {
  const [west, south, east, north] = one.box
  const [left, low, right, high] = other.box
  if (left - reach > east || right + reach < west || low - reach > north || high + reach < south) return false
  const inside = (a: Shape, b: Shape): boolean => b.pieces[0] !== undefined && encloses(a, b.pieces[0][0])
  if (inside(one, other) || inside(other, one)) return true
  return one.pieces.some((piece) => other.pieces.some((its) => between(piece, its) <= reach))
}
