import {
  ArcType,
  type Cartesian3,
  type Color,
  ColorGeometryInstanceAttribute,
  CoplanarPolygonGeometry,
  GeometryInstance,
  PerInstanceColorAppearance,
  PolygonHierarchy,
  Primitive,
  SimplePolylineGeometry,
} from 'cesium'

/** Corners in space and the colour of what is drawn through them. */
export interface Shape {
  readonly corners: readonly Cartesian3[]
  readonly colour: Color
}

/** Flat faces, whichever way they stand and from whichever side they are seen, in one batch. */
export function sheets(shapes: readonly Shape[], translucent: boolean): Primitive {
  return new Primitive({
    asynchronous: false,
    geometryInstances: shapes.map(
      ({ corners, colour }) =>
        new GeometryInstance({
          geometry: new CoplanarPolygonGeometry({
            polygonHierarchy: new PolygonHierarchy([...corners]),
            vertexFormat: PerInstanceColorAppearance.FLAT_VERTEX_FORMAT,
          }),
          attributes: { color: ColorGeometryInstanceAttribute.fromColor(colour) },
        }),
    ),
    appearance: new PerInstanceColorAppearance({ flat: true, translucent, closed: false }),
    allowPicking: false,
  })
}

/** Thin straight lines, in one batch. */
export function wires(shapes: readonly Shape[]): Primitive {
  return new Primitive({
    asynchronous: false,
    geometryInstances: shapes.map(
      ({ corners, colour }) =>
        new GeometryInstance({
          geometry: new SimplePolylineGeometry({ positions: [...corners], arcType: ArcType.NONE }),
          attributes: { color: ColorGeometryInstanceAttribute.fromColor(colour) },
        }),
    ),
    appearance: new PerInstanceColorAppearance({ flat: true, translucent: true }),
    allowPicking: false,
  })
}

/** A closed line round some corners. */
export const around = ({ corners, colour }: Shape): Shape => ({
  corners: [...corners, ...corners.slice(0, 1)],
  colour,
})
