import {
  BoundingSphere,
  Cartesian3,
  Color,
  ColorGeometryInstanceAttribute,
  ComponentDatatype,
  Geometry,
  GeometryAttribute,
  GeometryAttributes,
  GeometryInstance,
  PerInstanceColorAppearance,
  Primitive,
  PrimitiveType,
} from 'cesium'
import type { Plume } from '../../hands/zone/plume.ts'
import { type Relief, raised } from '../../relief/relief.ts'
import { LOOKS } from '../zones.ts'
import { type Shape, wires } from './shape.ts'

/** The cloud that is followed is drawn as on the flat map. */
const SKINS: Readonly<Record<Plume['look'], { readonly colour: string; readonly fill: number }>> = {
  ...LOOKS,
  course: { colour: '#aba0be', fill: 0.16 },
}
const FILL_TIMES = 1.4
const WIRE = 0.55
/** Every so many rows a wire shows how the skin bends. */
const WIRE_EVERY = 4

const inSpace = ({ rows }: Plume, relief: Relief): Cartesian3[][] =>
  rows.map((row) => row.map((position) => Cartesian3.fromDegrees(...raised(relief, position))))

/** Two triangles between every two places of a row and the two beside them. */
function trianglesOf(rows: number, across: number): Uint16Array {
  const corners: number[] = []
  for (let row = 0; row + 1 < rows; row += 1)
    for (let at = 0; at + 1 < across; at += 1) {
      const here = row * across + at
      corners.push(here, here + 1, here + across, here + 1, here + across + 1, here + across)
    }
  return Uint16Array.from(corners)
}

function skin(rows: readonly (readonly Cartesian3[])[], colour: Color): GeometryInstance {
  const places = rows.flat()
  const position = new GeometryAttribute({
    componentDatatype: ComponentDatatype.DOUBLE,
    componentsPerAttribute: 3,
    values: Float64Array.from(places.flatMap(({ x, y, z }) => [x, y, z])),
  })
  const attributes = new GeometryAttributes()
  attributes.position = position
  return new GeometryInstance({
    geometry: new Geometry({
      attributes,
      indices: trianglesOf(rows.length, rows[0]?.length ?? 0),
      primitiveType: PrimitiveType.TRIANGLES,
      boundingSphere: BoundingSphere.fromPoints(places),
    }),
    attributes: { color: ColorGeometryInstanceAttribute.fromColor(colour) },
  })
}

/** Some of the rows, and the ridge and both feet along all of them. */
function ribs(rows: readonly (readonly Cartesian3[])[], colour: Color): Shape[] {
  const across = rows[0]?.length ?? 0
  const rails = [0, Math.floor(across / 2), across - 1].map((at) => rows.flatMap((row) => row[at] ?? []))
  return [...rows.filter((_, row) => row % WIRE_EVERY === 0), ...rails].map((corners) => ({ corners, colour }))
}

/** Clouds as skins that one sees through, in the colours of their lines; the outermost line is an outline only, as on the ground. */
export function plumeSkins(plumes: readonly Plume[], relief: Relief): Primitive[] {
  const drawn = plumes.map((plume) => {
    const { colour, fill } = SKINS[plume.look]
    return { rows: inSpace(plume, relief), colour: Color.fromCssColorString(colour), alpha: fill * FILL_TIMES }
  })
  const filled = drawn.filter(({ alpha }) => alpha > 0)
  const skins = filled.map(({ rows, colour, alpha }) => skin(rows, colour.withAlpha(alpha)))
  const nets = drawn.flatMap(({ rows, colour }) => ribs(rows, colour.withAlpha(WIRE)))
  return [...(skins.length > 0 ? [inOneBatch(skins)] : []), ...(nets.length > 0 ? [wires(nets)] : [])]
}

const inOneBatch = (geometryInstances: GeometryInstance[]): Primitive =>
  new Primitive({
    asynchronous: false,
    geometryInstances,
    appearance: new PerInstanceColorAppearance({ flat: true, translucent: true, closed: false }),
    allowPicking: false,
  })
