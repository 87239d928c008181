import {
  Cartesian3,
  type CesiumWidget,
  ClippingPlane,
  ClippingPlaneCollection,
  Color,
  Matrix4,
  type Primitive,
  Transforms,
} from 'cesium'
import type { Box } from '../../hands/box.ts'
import { around, type Shape, sheets, wires } from './shape.ts'

const EARTH = '#5b5045'
const FLOOR = '#37302a'
const EDGE = '#e1e8ee'
type Local = readonly [east: number, north: number, up: number]

const frameOf = ({ longitude, latitude }: Box): Matrix4 =>
  Transforms.eastNorthUpToFixedFrame(Cartesian3.fromDegrees(longitude, latitude, 0))

const cornersOf = ({ halfM }: Box, up: number): Local[] => [
  [-halfM, -halfM, up],
  [halfM, -halfM, up],
  [halfM, halfM, up],
  [-halfM, halfM, up],
]

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

function walls(box: Box): Primitive[] {
  const frame = frameOf(box)
  const place = ([east, north, up]: Local) =>
    Matrix4.multiplyByPoint(frame, new Cartesian3(east, north, up), new Cartesian3())
  const level = (up: number): Cartesian3[] => cornersOf(box, up).map(place)
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
  return [
    sheets([...sides, { corners: bottom, colour: Color.fromCssColorString(FLOOR) }], false),
    wires([rim, ...scale]),
  ]
}

/** Digs a box, or fills it: while it is open the ground round it is not seen through. */
export function dig({ scene }: CesiumWidget, box: Box | null): Primitive[] {
  const { globe } = scene
  globe.clippingPlanes = box ? hole(box) : new ClippingPlaneCollection()
  globe.translucency.enabled = box === null
  return box ? walls(box) : []
}
