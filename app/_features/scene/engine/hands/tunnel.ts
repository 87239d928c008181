import {
  Cartesian2,
  Cartesian3,
  Color,
  ColorGeometryInstanceAttribute,
  CornerType,
  GeometryInstance,
  Matrix3,
  Matrix4,
  PerInstanceColorAppearance,
  PolylineVolumeGeometry,
  Primitive,
  Quaternion,
  Transforms,
} from 'cesium'
import { type Bore, type Room, type Standing, walkwayM } from '../../hands/ride/passage.ts'
import { cleaned, type Position3, type SceneSegment, segmentColour } from '../../scene-plan.ts'
import { around, type Shape, sheets, wires } from './shape.ts'

/** Floor, right, ceiling, left. */
const FACES = ['#232b32', '#45515c', '#55626e', '#3d4852']
const END = '#323c45'
const RIB = '#9dadbb'
const DOOR = '#2f8579'
const FRAME = '#f6f9fb'
const DOOR_M = { width: 1.1, height: 2.1 } as const
const SIDES = 16
const UNSAID_DIAMETER_MM = 200

const UP = Cartesian3.UNIT_Z

/** Right, ahead and up of somebody who stands there, as a frame in the world. */
export function frameAt({ position, headingRad }: Standing): Matrix4 {
  const here = Transforms.eastNorthUpToFixedFrame(Cartesian3.fromDegrees(...position))
  const turn = Matrix3.fromQuaternion(Quaternion.fromAxisAngle(UP, -headingRad))
  return Matrix4.multiplyByMatrix3(here, turn, new Matrix4())
}

/** A place so far to the right, ahead and up of somewhere. */
export const placeIn = (frame: Matrix4, right: number, ahead: number, up: number): Cartesian3 =>
  Matrix4.multiplyByPoint(frame, new Cartesian3(right, ahead, up), new Cartesian3())

const path = (positions: readonly Position3[]): Cartesian3[] =>
  cleaned(positions).map((position) => Cartesian3.fromDegrees(...position))

const circle = (radiusM: number): Cartesian2[] =>
  Array.from({ length: SIDES }, (_, side) => {
    const angle = (side / SIDES) * 2 * Math.PI
    return new Cartesian2(radiusM * Math.cos(angle), radiusM * Math.sin(angle))
  })

const volume = (positions: Cartesian3[], shapePositions: Cartesian2[], colour: Color) =>
  new GeometryInstance({
    geometry: new PolylineVolumeGeometry({
      polylinePositions: positions,
      shapePositions,
      cornerType: CornerType.MITERED,
      vertexFormat: PerInstanceColorAppearance.VERTEX_FORMAT,
    }),
    attributes: { color: ColorGeometryInstanceAttribute.fromColor(colour) },
  })

/** Lines in their true size. */
function pipes(lines: readonly SceneSegment[]): Primitive {
  return new Primitive({
    asynchronous: false,
    geometryInstances: lines.map((segment) =>
      volume(
        path(segment.positions),
        circle((segment.diameterMm ?? UNSAID_DIAMETER_MM) / 2000),
        Color.fromCssColorString(segmentColour(segment)),
      ),
    ),
    appearance: new PerInstanceColorAppearance({ translucent: false, closed: true }),
    allowPicking: false,
  })
}

/** Corners of a bore, from below on the left, anticlockwise for whoever looks along it. */
function section(standing: Standing, [widthM, heightM]: Bore, insetM = 0): Cartesian3[] {
  const frame = frameAt(standing)
  const [side, top] = [widthM / 2 - insetM, heightM / 2 - insetM]
  return [
    [-side, -top],
    [side, -top],
    [side, top],
    [-side, top],
  ].map(([right = 0, up = 0]) => placeIn(frame, right, 0, up))
}

/** Each face of the bore in a shade of its own, since no lamp is drawn; a wall at each end of the compartment. */
function walls({ axis, bore }: Room): Shape[] {
  const sections = axis.map((standing) => section(standing, bore))
  const along = sections.slice(1).flatMap((far, index) => {
    const near = sections[index] ?? far
    return FACES.flatMap((colour, side): Shape[] => {
      const next = (side + 1) % FACES.length
      const [a, b, c, d] = [near[side], near[next], far[next], far[side]]
      return a && b && c && d ? [{ corners: [a, b, c, d], colour: Color.fromCssColorString(colour) }] : []
    })
  })
  const ends = [sections[0], sections.at(-1)].flatMap((corners): Shape[] =>
    corners ? [{ corners, colour: Color.fromCssColorString(END) }] : [],
  )
  return [...along, ...ends]
}

const rib = (standing: Standing, bore: Bore): Shape =>
  around({ corners: section(standing, bore, 0.02), colour: Color.fromCssColorString(RIB).withAlpha(0.6) })

function door(standing: Standing, bore: Bore): Shape {
  const frame = frameAt(standing)
  const floor = -bore[1] / 2
  const width = Math.min(DOOR_M.width, bore[0] * 0.6)
  const middle = Math.min(walkwayM(bore), bore[0] / 2 - width / 2)
  const [left, right] = [middle - width / 2, middle + width / 2]
  const corners = [placeIn(frame, left, 0, floor), placeIn(frame, right, 0, floor)]
  const top = floor + Math.min(DOOR_M.height, bore[1] - 0.2)
  return {
    corners: [...corners, placeIn(frame, right, 0, top), placeIn(frame, left, 0, top)],
    colour: Color.fromCssColorString(DOOR),
  }
}

/** What is seen of a tunnel by whoever stands in it. */
export function inside(rooms: readonly Room[], lines: readonly SceneSegment[]): Primitive[] {
  const doors = rooms.flatMap(({ doors, bore }) => doors.map((standing) => door(standing, bore)))
  const frames = doors.map(({ corners }) => around({ corners, colour: Color.fromCssColorString(FRAME) }))
  const ribs = rooms.flatMap(({ ribs, bore }) => ribs.map((standing) => rib(standing, bore)))
  return [pipes(lines), sheets([...rooms.flatMap(walls), ...doors], false), wires([...ribs, ...frames])]
}
