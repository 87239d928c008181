import { METRES_PER_DEGREE, metresPerDegreeEast } from '../place/place.ts'
import { lengthOnSpheroid } from '../place/spheroid.ts'
import { areaOnSpheroid } from '../place/spheroid-area.ts'
import { type Text, text } from '../sectors/text.ts'

/** Longitude, latitude, degrees. */
export type Position = readonly [longitude: number, latitude: number]

/** A part of the city somebody asks about: around a place, inside a ring (its last position is not its first), or along a line. */
export type Area =
  | { readonly shape: 'circle'; readonly centre: Position; readonly radiusM: number }
  | { readonly shape: 'polygon'; readonly ring: readonly Position[] }
  | { readonly shape: 'line'; readonly line: readonly Position[]; readonly bufferM: number }

/** What a question may reach at most (ours): a large city's urban district. */
export const AREA_LIMITS = {
  vertices: 200,
  radiusM: 5_000,
  bufferM: 1_000,
  lengthM: 50_000,
  squareMetres: 2e8,
} as const

/** Which part of an area cannot be taken, and why. */
export interface AreaFault {
  readonly field: 'radiusM' | 'centre' | 'polygon' | 'line' | 'bufferM'
  readonly reason: Text
}

const fault = (field: AreaFault['field'], zh: string, en: string): AreaFault => ({ field, reason: text(zh, en) })

/** The positions an area is drawn by. */
export const positionsOf = (area: Area): readonly Position[] =>
  area.shape === 'circle' ? [area.centre] : area.shape === 'polygon' ? area.ring : area.line

/** Metres around what it is drawn by; none around a polygon. */
export const reachOf = (area: Area): number =>
  area.shape === 'circle' ? area.radiusM : area.shape === 'line' ? area.bufferM : 0

/** The box that holds it, a hundredth wider: what an index is asked for, and where a map goes. Degrees. */
export const boundsOfArea = (area: Area) => {
  const positions = positionsOf(area)
  const [east, north] = [positions.map(([longitude]) => longitude), positions.map(([, latitude]) => latitude)]
  const up = (reachOf(area) / METRES_PER_DEGREE) * 1.01
  const aside = (reachOf(area) / metresPerDegreeEast(Math.max(...north.map(Math.abs)))) * 1.01
  return {
    west: Math.min(...east) - aside,
    south: Math.min(...north) - up,
    east: Math.max(...east) + aside,
    north: Math.max(...north) + up,
  }
}

const onEarth = ([longitude, latitude]: Position): boolean => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85

/** The first thing that is wrong with it; null: it may be asked. */
export const areaFault = (area: Area): AreaFault | null => {
  const field = area.shape === 'circle' ? 'centre' : area.shape
  const positions = positionsOf(area)
  if (!positions.every(onEarth)) return fault(field, '坐标不在地球上', 'a position is not on earth')
  const { vertices } = AREA_LIMITS
  if (positions.length > vertices) return fault(field, `最多 ${vertices} 个点`, `at most ${vertices} positions`)
  if (area.shape === 'circle') return within('radiusM', area.radiusM, AREA_LIMITS.radiusM)
  return area.shape === 'line' ? lineFault(area.line, area.bufferM) : ringFault(area.ring)
}

const within = (field: 'radiusM' | 'bufferM', metres: number, most: number): AreaFault | null =>
  metres > 0 && metres <= most
    ? null
    : fault(field, `须大于 0、不超过 ${most} 米`, `more than 0 and at most ${most} metres`)

const lineFault = (line: readonly Position[], bufferM: number): AreaFault | null => {
  const lengthM = lengthOnSpheroid(line)
  if (lengthM === 0) return fault('line', '线至少要有两个不同的点', 'a line needs two different positions')
  const most = AREA_LIMITS.lengthM / 1000
  if (lengthM > AREA_LIMITS.lengthM) return fault('line', `线不能长于 ${most} 公里`, `a line of at most ${most} km`)
  return within('bufferM', bufferM, AREA_LIMITS.bufferM)
}

const ringFault = (ring: readonly Position[]): AreaFault | null => {
  if (ring.length < 3) return fault('polygon', '面至少要有三个点', 'a polygon needs three positions')
  if (crosses(ring)) return fault('polygon', '边不能相互交叉', 'its sides must not cross')
  const squareMetres = areaOnSpheroid(ring)
  if (squareMetres < 0.01) return fault('polygon', '没有面积', 'it has no inside')
  const most = AREA_LIMITS.squareMetres / 1e6
  return squareMetres > AREA_LIMITS.squareMetres
    ? fault('polygon', `面积不能超过 ${most} 平方公里`, `at most ${most} square kilometres`)
    : null
}

const side = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))

/** Whether two sides that are no neighbours cross. */
const crosses = (ring: readonly Position[]): boolean => {
  const sides = ring.map((from, index) => [from, ring[(index + 1) % ring.length] as Position] as const)
  return sides.some(([a, b], first) =>
    sides.some(
      ([c, d], second) =>
        second > first + 1 &&
        (second + 1) % sides.length !== first &&
        side(a, b, c) * side(a, b, d) < 0 &&
        side(c, d, a) * side(c, d, b) < 0,
    ),
  )
}

/** Square metres that it covers; of a line without the rounding of its bends, where two stretches are counted twice. */
export const squareMetresOf = (area: Area): number => {
  if (area.shape === 'polygon') return areaOnSpheroid(area.ring)
  if (area.shape === 'circle') return Math.PI * area.radiusM ** 2
  return 2 * area.bufferM * lengthOnSpheroid(area.line) + Math.PI * area.bufferM ** 2
}
