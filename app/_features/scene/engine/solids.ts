import {
  Cartesian3,
  Color,
  ColorGeometryInstanceAttribute,
  CylinderGeometry,
  GeometryInstance,
  PerInstanceColorAppearance,
  PointPrimitiveCollection,
  PolygonGeometry,
  PolygonHierarchy,
  Primitive,
  Transforms,
} from 'cesium'
import type { SensorState } from '../../map/live-layers.ts'
import { sectorMark } from '../../sector/sector-words.ts'
import { footingOf, type Relief } from '../relief/relief.ts'
import type { SceneBuilding, SceneSensor } from '../scene.operations.ts'
import type { Block, Column } from '../scene-plan.ts'

const BUILDING = Color.fromCssColorString('#4a5b6a').withAlpha(0.42)
const SIDES = 20
const SEEN_THROUGH = { translucent: true, closed: true }

const degrees = (ring: readonly (readonly [number, number])[]): Cartesian3[] => Cartesian3.fromDegreesArray(ring.flat())

/** Buildings as blocks one can look through: the pipes are what is looked for. */
export function buildings(list: readonly SceneBuilding[], relief: Relief): Primitive {
  return new Primitive({
    asynchronous: false,
    geometryInstances: list
      .filter(({ ring, heightM }) => ring.length > 3 && heightM > 0)
      .map(({ ring, heightM }) => {
        const { lowestM, meanM } = footingOf(relief, ring)
        return new GeometryInstance({
          geometry: new PolygonGeometry({
            polygonHierarchy: new PolygonHierarchy(degrees(ring)),
            height: lowestM,
            extrudedHeight: meanM + heightM,
            // Flat on the flat ground: the two would fight for the same pixels.
            closeBottom: false,
            vertexFormat: PerInstanceColorAppearance.VERTEX_FORMAT,
          }),
          attributes: { color: ColorGeometryInstanceAttribute.fromColor(BUILDING) },
        })
      }),
    appearance: new PerInstanceColorAppearance({ translucent: true, closed: true }),
    allowPicking: false,
  })
}

/** Decks, tanks and whatever else stands on an area of its own. */
export function blocks(list: readonly Block[]): Primitive {
  return new Primitive({
    asynchronous: false,
    geometryInstances: list.map(
      ({ selection, ring, topM, bottomM, colour }) =>
        new GeometryInstance({
          id: selection,
          geometry: new PolygonGeometry({
            polygonHierarchy: new PolygonHierarchy(degrees(ring)),
            height: bottomM,
            extrudedHeight: topM,
            vertexFormat: PerInstanceColorAppearance.VERTEX_FORMAT,
          }),
          attributes: {
            color: ColorGeometryInstanceAttribute.fromColor(Color.fromCssColorString(colour).withAlpha(0.8)),
          },
        }),
    ),
    appearance: new PerInstanceColorAppearance(SEEN_THROUGH),
  })
}

/** Chambers going down from the ground, and posts for what stands on it. */
export function columns(list: readonly Column[]): Primitive {
  return new Primitive({
    asynchronous: false,
    geometryInstances: list.map(({ selection, longitude, latitude, radiusM, topM, bottomM, colour }) => {
      const middle = Cartesian3.fromDegrees(longitude, latitude, (topM + bottomM) / 2)
      return new GeometryInstance({
        id: selection,
        modelMatrix: Transforms.eastNorthUpToFixedFrame(middle),
        geometry: new CylinderGeometry({
          length: topM - bottomM,
          topRadius: radiusM,
          bottomRadius: radiusM,
          slices: SIDES,
          vertexFormat: PerInstanceColorAppearance.VERTEX_FORMAT,
        }),
        attributes: {
          color: ColorGeometryInstanceAttribute.fromColor(Color.fromCssColorString(colour).withAlpha(0.75)),
        },
      })
    }),
    appearance: new PerInstanceColorAppearance({ translucent: true, closed: true }),
  })
}

/** Sensors as points just above the ground: bright when alarmed, hollow when out of reach, else in their sector's colour. */
export function sensorPoints(
  list: readonly SceneSensor[],
  states: ReadonlyMap<number, SensorState>,
  relief: Relief,
): PointPrimitiveCollection {
  const points = new PointPrimitiveCollection()
  for (const { id, sectorId, position } of list) {
    const [longitude, latitude] = position.coordinates
    if (longitude === undefined || latitude === undefined) continue
    const state = states.get(Number(id))
    const own = Color.fromCssColorString(sectorMark(sectorId).colour)
    const alarmed = state?.priority != null
    points.add({
      id: { record: 'sensor', id },
      position: Cartesian3.fromDegrees(longitude, latitude, 4 + relief.heightAt(longitude, latitude)),
      pixelSize: alarmed ? 12 : 7,
      color: alarmed ? Color.WHITE : state?.online === false ? own.withAlpha(0.15) : own,
      outlineColor: alarmed ? own : Color.BLACK,
      outlineWidth: 2,
      disableDepthTestDistance: 800,
    })
  }
  return points
}
