import { lengthOnSpheroid } from '../place/spheroid.ts'
import type { Cut } from './cut.ts'

/** Longitude, latitude, metres above ground (negative below). */
export type DeepPosition = readonly [longitude: number, latitude: number, z: number]

/** Where a line comes through a cut. */
export interface Crossing {
  /** From the first end of the cut, metres on the spheroid. */
  readonly alongM: number
  /** Height of the line there, metres, negative below ground. */
  readonly z: number
  /** Between the line and the cut, degrees: 90 is square to it, 0 along it. */
  readonly angleDeg: number
}

type Plane = readonly [east: number, north: number]

/** Half a thousandth of a degree to either side: its length on the spheroid gives the metres of a degree there. */
const STEP_DEG = 0.0005

/** Metres east and north of a place, by the lengths of a degree on the spheroid there: true to a millimetre over 300 m. */
const planeAround = ([longitude, latitude]: readonly number[]) => {
  const [x = 0, y = 0] = [longitude, latitude]
  const east = lengthOnSpheroid([
    [x - STEP_DEG, y],
    [x + STEP_DEG, y],
  ])
  const north = lengthOnSpheroid([
    [x, y - STEP_DEG],
    [x, y + STEP_DEG],
  ])
  const perDegree = 1 / (2 * STEP_DEG)
  return (position: readonly number[]): Plane => [
    ((position[0] ?? 0) - x) * east * perDegree,
    ((position[1] ?? 0) - y) * north * perDegree,
  ]
}

const cross = ([ax, ay]: Plane, [bx, by]: Plane): number => ax * by - ay * bx
const minus = ([ax, ay]: Plane, [bx, by]: Plane): Plane => [ax - bx, ay - by]

/** Nearer than this two crossings of one line are the vertex at which it meets the cut, metres. */
const SAME_M = 0.01

/** Every place where a line comes through a cut, in the order of the cut. A stretch that runs exactly along it comes through nowhere. */
export const crossingsOf = (cut: Cut, line: readonly DeepPosition[]): readonly Crossing[] => {
  const [from, to] = cut
  const plane = planeAround(from)
  const way = plane(to)
  const lengthM = Math.hypot(...way)
  const found = line.slice(1).flatMap((end, index): Crossing[] => {
    const start = line[index] as DeepPosition
    const [p, q] = [plane(start), plane(end)]
    const stretch = minus(q, p)
    const area = cross(way, stretch)
    if (area === 0) return []
    const along = cross(p, stretch) / area
    const share = cross(p, way) / area
    if (along < 0 || along > 1 || share < 0 || share > 1) return []
    const sine = Math.min(1, Math.abs(area) / (lengthM * Math.hypot(...stretch)))
    return [
      {
        alongM: along * lengthM,
        z: start[2] + (end[2] - start[2]) * share,
        angleDeg: (Math.asin(sine) * 180) / Math.PI,
      },
    ]
  })
  const inOrder = found.toSorted((a, b) => a.alongM - b.alongM)
  return inOrder.filter(({ alongM }, index) => index === 0 || alongM - (inOrder[index - 1]?.alongM ?? 0) > SAME_M)
}
