import type { Position } from 'geojson'
import type { Text } from '../../sectors/text.ts'

const OPEN: Text = { zh: '面的一个环没有闭合', en: 'is a polygon with a ring that does not close' }

/** What is wrong with a polygon's rings, for the record keeps none that a query would break on. */
export const ringFault = (rings: readonly (readonly Position[])[]): Text | undefined => {
  for (const ring of rings) {
    if (ring.length < 4)
      return { zh: '面的一个环不足四个点', en: 'is a polygon with a ring of fewer than four positions' }
    const [first, last] = [ring[0], ring.at(-1)]
    if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return OPEN
    const crossing = selfCrossing(ring)
    if (crossing) {
      const near = crossing.map((degrees) => degrees.toFixed(6)).join(', ')
      return { zh: `面在 ${near} 附近自相交：请修正其边界`, en: `is a polygon that crosses itself near ${near}` }
    }
  }
  return undefined
}

interface Side {
  readonly from: Position
  readonly to: Position
  readonly index: number
}

/** Where two sides of a ring cross, or undefined. Sides are swept from west to east, so each meets only those beside it. */
const selfCrossing = (ring: readonly Position[]): Position | undefined => {
  const sides: Side[] = ring.slice(1).map((to, index) => ({ from: ring[index] as Position, to, index }))
  const byWest = sides.toSorted((a, b) => west(a) - west(b))
  let open: Side[] = []
  for (const side of byWest) {
    open = open.filter((other) => east(other) >= west(side))
    const crossed = open.find((other) => apart(side.index, other.index, sides.length) && crosses(side, other))
    if (crossed) return side.from
    open.push(side)
  }
  return undefined
}

const west = ({ from, to }: Side): number => Math.min(from[0] as number, to[0] as number)
const east = ({ from, to }: Side): number => Math.max(from[0] as number, to[0] as number)

/** Neighbours share a corner and do not count. */
const apart = (a: number, b: number, count: number): boolean => Math.abs(a - b) > 1 && Math.abs(a - b) < count - 1

/** Twice the area of a triangle, signed: which side of a line a point lies on. */
const turn = (a: Position, b: Position, c: Position): number =>
  ((b[0] as number) - (a[0] as number)) * ((c[1] as number) - (a[1] as number)) -
  ((b[1] as number) - (a[1] as number)) * ((c[0] as number) - (a[0] as number))

/** Properly: each side's ends lie on both sides of the other. Rings that only touch themselves are left to be. */
const crosses = (one: Side, other: Side): boolean =>
  turn(one.from, one.to, other.from) * turn(one.from, one.to, other.to) < 0 &&
  turn(other.from, other.to, one.from) * turn(other.from, other.to, one.to) < 0
