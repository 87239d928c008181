import {
  Cartesian3,
  Color,
  ColorGeometryInstanceAttribute,
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

/** Above the flat ground by less than anybody sees, so that the two do not fight for the same pixels. */
const LIFT_M = 0.6

/** The three lines as on the flat map: none in a warning colour. */
export const LOOKS: Readonly<Record<ZoneLine, { colour: string; fill: number; dash: number | null }>> = {
  cordon: { colour: '#c2ced8', fill: 0, dash: 6 },
  shelter: { colour: '#bda4f0', fill: 0.07, dash: 16 },
  'must-leave': { colour: '#ec8ad6', fill: 0.16, dash: null },
}

const onGround = (ring: readonly Position[]): Cartesian3[] =>
  ring.map(([longitude, latitude]) => Cartesian3.fromDegrees(longitude ?? 0, latitude ?? 0, LIFT_M))

interface DrawnZone {
  readonly line: ZoneLine
  readonly rings: readonly (readonly Position[])[]
}

const drawn = (zones: readonly ImpactZone[]): DrawnZone[] =>
  zones.flatMap(({ line, geometry }) => (line === null ? [] : [{ line, rings: partsOf(geometry) }]))

/** The areas, lightly. */
export function zoneFills(zones: readonly ImpactZone[]): Primitive {
  const instances = drawn(zones)
    .filter(({ line }) => LOOKS[line].fill > 0)
    .flatMap(({ line, rings }) =>
      rings.slice(0, 1).map((ring) => {
        const colour = Color.fromCssColorString(LOOKS[line].colour).withAlpha(LOOKS[line].fill)
        return new GeometryInstance({
          geometry: new PolygonGeometry({
            polygonHierarchy: new PolygonHierarchy(onGround(ring)),
            height: LIFT_M,
            vertexFormat: PerInstanceColorAppearance.FLAT_VERTEX_FORMAT,
          }),
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
export function zoneLines(zones: readonly ImpactZone[]): PolylineCollection {
  const collection = new PolylineCollection()
  for (const { line, rings } of drawn(zones)) {
    const { colour, dash } = LOOKS[line]
    const color = Color.fromCssColorString(colour)
    for (const ring of rings)
      collection.add({
        positions: onGround(ring),
        width: 3,
        material:
          dash === null
            ? Material.fromType('Color', { color })
            : Material.fromType('PolylineDash', { color, dashLength: dash }),
      })
  }
  return collection
}
