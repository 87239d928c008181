import {
  Math as Angles,
  Cartesian3,
  Cartographic,
  type CesiumWidget,
  ClippingPlane,
  ClippingPlaneCollection,
  Color,
  Matrix4,
  type Primitive,
  Transforms,
} from 'cesium'
import type { Box } from '../../hands/box.ts'
import type { Relief } from '../../relief/relief.ts'
import { around, type Shape, sheets, wires } from './shape.ts'

const EARTH = '#5b5045'
const FLOOR = '#37302a'
const EDGE = '#e1e8ee'
/** Of a side of the box. */
const MOST_STEPS = 20

const frameOf = ({ longitude, latitude }: Box): Matrix4 =>
  Transforms.eastNorthUpToFixedFrame(Cartesian3.fromDegrees(longitude, latitude, 0))

/** Everything of the ground that lies within all four sides is taken away. */
function hole(box: Box): ClippingPlaneCollection {
  const sides = [Cartesian3.UNIT_X, Cartesian3.UNIT_Y].flatMap((side) => [
    side,
    Cartesian3.negate(side, new Cartesian3()),
  ])
  return new ClippingPlaneCollection({
    modelMatrix: frameOf(box),
    planes: sides.map((side) => new ClippingPlane(side, -box.halfM)),
    unionClippingRegions: false,
  })
}

/** Corners of a side, or of a row of the floor, close enough to follow the ground. */
const steps = ({ halfM }: Box, { isFlat, stepM }: Relief): number =>
  isFlat ? 1 : Math.min(MOST_STEPS, Math.ceil((halfM * 2) / stepM) * 2)

/** A place in the box, from -1 to 1 eastwards and northwards, so far above or below the ground there. */
function placer(box: Box, relief: Relief) {
  const frame = frameOf(box)
  return (east: number, north: number, up: number): Cartesian3 => {
    const at = Matrix4.multiplyByPoint(frame, new Cartesian3(east * box.halfM, north * box.halfM, up), new Cartesian3())
    if (relief.isFlat) return at
    const { longitude, latitude } = Cartographic.fromCartesian(at)
    const ground = relief.heightAt(Angles.toDegrees(longitude), Angles.toDegrees(latitude))
    return Cartesian3.fromRadians(longitude, latitude, ground + up)
  }
}

/** Once round the box, anticlockwise from the south-western corner. */
const round = (count: number): (readonly [east: number, north: number])[] => {
  const side = Array.from({ length: count }, (_, index) => -1 + (2 * index) / count)
  return [
    ...side.map((at) => [at, -1] as const),
    ...side.map((at) => [1, at] as const),
    ...side.map((at) => [-at, 1] as const),
    ...side.map((at) => [-1, -at] as const),
  ]
}

/** The floor, in pieces that are each flat. */
function floor(box: Box, count: number, place: ReturnType<typeof placer>): Shape[] {
  const colour = Color.fromCssColorString(FLOOR)
  const at = (column: number, row: number) => place(-1 + (2 * column) / count, -1 + (2 * row) / count, -box.depthM)
  if (count === 1) return [{ corners: [at(0, 0), at(1, 0), at(1, 1), at(0, 1)], colour }]
  return Array.from(
    { length: count * count },
    (_, index) => [index % count, Math.floor(index / count)] as const,
  ).flatMap(([x, y]) => [
    { corners: [at(x, y), at(x + 1, y), at(x + 1, y + 1)], colour },
    { corners: [at(x, y), at(x + 1, y + 1), at(x, y + 1)], colour },
  ])
}

function walls(box: Box, relief: Relief): Primitive[] {
  const place = placer(box, relief)
  const count = steps(box, relief)
  const level = (up: number): Cartesian3[] => round(count).map(([east, north]) => place(east, north, up))
  const [top, bottom] = [level(0), level(-box.depthM)]
  const earth = Color.fromCssColorString(EARTH)
  const sides = top.flatMap((from, index): Shape[] => {
    const next = (index + 1) % top.length
    const [to, below, underneath] = [top[next], bottom[next], bottom[index]]
    return to && below && underneath ? [{ corners: [from, to, below, underneath], colour: earth }] : []
  })
  const depths = Array.from({ length: Math.ceil(box.depthM / box.lineM) - 1 }, (_, index) => (index + 1) * box.lineM)
  const rim = around({ corners: level(0.2), colour: Color.fromCssColorString(EDGE) })
  const scale = depths.map((depthM) =>
    around({
      corners: level(-depthM),
      colour: Color.fromCssColorString(EDGE).withAlpha(depthM % 5 === 0 ? 0.6 : 0.3),
    }),
  )
  return [sheets([...sides, ...floor(box, count, place)], false), wires([rim, ...scale])]
}

/** Digs a box, or fills it: while it is open the ground round it is not seen through. */
export function dig({ scene }: CesiumWidget, box: Box | null, relief: Relief): Primitive[] {
  const { globe } = scene
  globe.clippingPlanes = box ? hole(box) : new ClippingPlaneCollection()
  globe.translucency.enabled = box === null
  return box ? walls(box, relief) : []
}
