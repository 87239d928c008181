/** A circle on a plane; for what a sensor watches, Web Mercator stretched by its own latitude, as the record measures. */
export interface Circle {
  readonly x: number
  readonly y: number
  readonly r: number
}

/** Radius of Web Mercator's sphere, m (EPSG:3857). */
const SPHERE_M = 6_378_137
const RADIANS = Math.PI / 180
/** As in the record's own reckoning: a circle at a pole would be without end. */
const LEAST_COSINE = 0.01

/** What lies within `reachM` of a place. */
export const circleAround = (longitude: number, latitude: number, reachM: number): Circle => ({
  x: SPHERE_M * longitude * RADIANS,
  y: SPHERE_M * Math.log(Math.tan(Math.PI / 4 + (latitude * RADIANS) / 2)),
  r: reachM / Math.max(Math.cos(latitude * RADIANS), LEAST_COSINE),
})

/** Finds circles by place, in squares as wide as the widest of them. */
export const circlesByPlace = <One extends Circle>(all: readonly One[]) => {
  const widest = all.reduce((most, { r }) => Math.max(most, r), 1)
  const squareOf = (metres: number): number => Math.floor(metres / widest)
  const squares = new Map<string, One[]>()
  for (const one of all) {
    const key = `${squareOf(one.x)} ${squareOf(one.y)}`
    const there = squares.get(key)
    if (there) there.push(one)
    else squares.set(key, [one])
  }
  return {
    /** Those that come within `gap` of this one. */
    near: ({ x, y, r }: Circle, gap = 0): One[] => {
      const isNear = (one: One): boolean => (one.x - x) ** 2 + (one.y - y) ** 2 <= (one.r + r + gap) ** 2
      // Of few, or of small ones, fewer than squares lie around.
      if (all.length < ((2 * (r + gap)) / widest) ** 2) return all.filter(isNear)
      const reach = r + widest + gap
      const found: One[] = []
      for (let column = squareOf(x - reach); column <= squareOf(x + reach); column += 1)
        for (let row = squareOf(y - reach); row <= squareOf(y + reach); row += 1)
          for (const one of squares.get(`${column} ${row}`) ?? []) if (isNear(one)) found.push(one)
      return found
    },
  }
}

/** What hides a circle. */
export interface Cover<One extends Circle> {
  /** Every spot of it lies in one of the others. Never said where it does not; of a circle that is covered to a hair it may not be said. */
  readonly isWhole: boolean
  /** As few of the others as hide as much of it as all of them do. */
  readonly by: ReadonlySet<One>
}

/** How finely is looked: squares of a thirty-second of the circle's width. */
const DEPTH = 5

/**
 * Quarter by quarter: a square that a single circle holds needs no other, one that lies outside needs none, and one that is still neither
 * when it is small is left to all that reach into it. Of a circle only `held` of its radius is counted on, for whoever draws it with corners.
 */
export const coverOf = <One extends Circle>(circle: Circle, others: readonly One[], held = 1): Cover<One> => {
  const by = new Set<One>()
  const isHeld = (square: Square, near: readonly One[]): boolean => {
    const holds = (other: One): boolean => farthestSquared(other, square) <= (held * other.r) ** 2
    for (const other of by) if (holds(other)) return true
    const holder = near.find(holds)
    if (holder) by.add(holder)
    return holder !== undefined
  }
  const isCovered = (square: Square, around: readonly One[], depth: number): boolean => {
    if (nearestSquared(circle, square) > circle.r ** 2 || isHeld(square, around)) return true
    const near = around.filter((other) => nearestSquared(other, square) < other.r ** 2)
    if (depth === 0) for (const other of near) by.add(other)
    if (depth === 0 || near.length === 0) return false
    return quartersOf(square).reduce((whole, quarter) => isCovered(quarter, near, depth - 1) && whole, true)
  }
  const far = (other: Circle): number => (other.x - circle.x) ** 2 + (other.y - circle.y) ** 2
  const sorted = others.toSorted((one, other) => far(one) - far(other))
  return { isWhole: isCovered([circle.x, circle.y, circle.r], sorted, DEPTH), by }
}

type Square = readonly [x: number, y: number, half: number]

const quartersOf = ([x, y, half]: Square): Square[] => {
  const quarter = half / 2
  return [
    [x - quarter, y - quarter, quarter],
    [x + quarter, y - quarter, quarter],
    [x - quarter, y + quarter, quarter],
    [x + quarter, y + quarter, quarter],
  ]
}

const nearestSquared = (of: Circle, [x, y, half]: Square): number =>
  Math.max(0, Math.abs(of.x - x) - half) ** 2 + Math.max(0, Math.abs(of.y - y) - half) ** 2

const farthestSquared = (of: Circle, [x, y, half]: Square): number =>
  (Math.abs(of.x - x) + half) ** 2 + (Math.abs(of.y - y) + half) ** 2
