import {
  Math as Angles,
  BoundingSphere,
  Cartesian3,
  Cartographic,
  Color,
  ColorGeometryInstanceAttribute,
  Ellipsoid,
  type Geometry,
  GeometryInstance,
  Material,
  PerInstanceColorAppearance,
  PolygonGeometry,
  PolygonHierarchy,
  PolylineCollection,
  Primitive,
} from 'cesium'
import type { Position } from 'geojson'
import { partsOf } from '../../impact-zone/dash.ts'
import type { ImpactZone, ZoneLine } from '../../impact-zone/impact-zone.operations.ts'
import { along, type Relief } from '../relief/relief.ts'
import type { Position3 } from '../scene-plan.ts'

/** Above the ground by less than anybody sees, so that the two do not fight for the same pixels. */
const LIFT_M = 0.6

/** The three lines as on the flat map: none in a warning colour. */
export const LOOKS: Readonly<Record<ZoneLine, { colour: string; fill: number; dash: number | null }>> = {
  cordon: { colour: '#c2ced8', fill: 0, dash: 6 },
  shelter: { colour: '#bda4f0', fill: 0.07, dash: 16 },
  'must-leave': { colour: '#ec8ad6', fill: 0.16, dash: null },
}

const onGround = (ring: readonly Position[], relief: Relief): Cartesian3[] =>
  along(
    relief,
    ring.map(([longitude, latitude]): Position3 => [longitude ?? 0, latitude ?? 0, LIFT_M]),
  ).map((at) => Cartesian3.fromDegrees(...at))

/** An area laid on the ground: its corners may be far apart, and between them the ground rises and falls. */
function laidOn(relief: Relief, area: PolygonGeometry): PolygonGeometry | Geometry {
  const made = relief.isFlat ? undefined : PolygonGeometry.createGeometry(area)
  const places = made?.attributes.position?.values
  if (!made || !places) return area
  for (let at = 0; at < places.length; at += 3) {
    const spot = Cartographic.fromCartesian(Cartesian3.unpack(places as unknown as number[], at))
    spot.height = LIFT_M + relief.heightAt(Angles.toDegrees(spot.longitude), Angles.toDegrees(spot.latitude))
    Cartesian3.pack(Cartographic.toCartesian(spot), places as unknown as number[], at)
  }
  made.boundingSphere = BoundingSphere.fromVertices(places as unknown as number[])
  return made
}

/** A corner of the fill for about every height of the ground, and never more than so many across. */
const MOST_ACROSS = 120

const granularity = (corners: readonly Cartesian3[], { stepM }: Relief): number => {
  const acrossM = BoundingSphere.fromPoints([...corners]).radius * 2
  return Math.max(stepM, acrossM / MOST_ACROSS) / Ellipsoid.WGS84.maximumRadius
}

interface DrawnZone {
  readonly line: ZoneLine
  readonly rings: readonly (readonly Position[])[]
}

const drawn = (zones: readonly ImpactZone[]): DrawnZone[] =>
  zones.flatMap(({ line, geometry }) => (line === null ? [] : [{ line, rings: partsOf(geometry) }]))

/** The areas, lightly. */
export function zoneFills(zones: readonly ImpactZone[], relief: Relief): Primitive {
  const instances = drawn(zones)
    .filter(({ line }) => LOOKS[line].fill > 0)
    .flatMap(({ line, rings }) =>
      rings.slice(0, 1).map((ring) => {
        const colour = Color.fromCssColorString(LOOKS[line].colour).withAlpha(LOOKS[line].fill)
        const corners = onGround(ring, relief)
        return new GeometryInstance({
          geometry: laidOn(
            relief,
            new PolygonGeometry({
              polygonHierarchy: new PolygonHierarchy(corners),
              height: LIFT_M,
              vertexFormat: PerInstanceColorAppearance.FLAT_VERTEX_FORMAT,
              ...(relief.isFlat ? {} : { granularity: granularity(corners, relief) }),
            }),
          ),
          attributes: { color: ColorGeometryInstanceAttribute.fromColor(colour) },
        })
      }),
    )
  return new Primitive({
    asynchronous: false,
    geometryInstances: instances,
    appearance: new PerInstanceColorAppearance({ flat: true, translucent: true }),
    allowPicking: false,
  })
}

/** The lines around them: unbroken, dashed, dotted. */
export function zoneLines(zones: readonly ImpactZone[], relief: Relief): PolylineCollection {
  const collection = new PolylineCollection()
  for (const { line, rings } of drawn(zones)) {
    const { colour, dash } = LOOKS[line]
    const color = Color.fromCssColorString(colour)
    for (const ring of rings)
      collection.add({
        positions: onGround(ring, relief),
        width: 3,
        material:
          dash === null
            ? Material.fromType('Color', { color })
            : Material.fromType('PolylineDash', { color, dashLength: dash }),
      })
  }
  return collection
}
