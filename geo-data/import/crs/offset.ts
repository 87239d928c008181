import gcoord from 'gcoord'

/** By how much things on record would move, degrees on average, and where they stand. */
export interface Shift {
  readonly count: number
  readonly longitude: number
  readonly latitude: number
  readonly east: number
  readonly north: number
}

const METRES_PER_DEGREE = 111_000
/** Fewer things may have been moved by hand. */
const FEWEST = 3
/** How near a shift must come to an offset to be recognised, metres; surveys scatter by far less. */
const LIKE_M = 25

/** The offset coordinates that a file's shift betrays, or undefined: nobody re-lays a network by just that vector. */
export const offsetLike = ({ count, longitude, latitude, east, north }: Shift): 'GCJ-02' | 'BD-09' | undefined => {
  if (count < FEWEST) return undefined
  const shrink = Math.cos((latitude * Math.PI) / 180)
  return (['GCJ-02', 'BD-09'] as const).find((name) => {
    const to = name === 'GCJ-02' ? gcoord.GCJ02 : gcoord.BD09
    const [x = 0, y = 0] = gcoord.transform([longitude, latitude], gcoord.WGS84, to)
    const [dx, dy] = [x - longitude, y - latitude]
    const apart = Math.hypot((east - dx) * shrink, north - dy) * METRES_PER_DEGREE
    return Math.hypot(dx * shrink, dy) * METRES_PER_DEGREE > 2 * LIKE_M && apart < LIKE_M
  })
}
