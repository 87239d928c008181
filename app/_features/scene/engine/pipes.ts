import {
  BufferPolyline,
  BufferPolylineCollection,
  BufferPolylineMaterial,
  Cartesian2,
  Cartesian3,
  Color,
  ColorGeometryInstanceAttribute,
  CornerType,
  GeometryInstance,
  PerInstanceColorAppearance,
  PolylineVolumeGeometry,
  Primitive,
} from 'cesium'
import type { Selection } from '../../../_lib/place/place.ts'
import { cleaned, type SceneSegment, segmentColour, tubeRadiusM } from '../scene-plan.ts'

const SELECTED = '#f6f9fb'
const SIDES = 10
const LINE_PX = 2

const isSelected = (segment: SceneSegment, selection: Selection | null): boolean =>
  selection?.record === 'segment' && selection.id === segment.id

const shown = (segment: SceneSegment, selection: Selection | null): Color =>
  Color.fromCssColorString(isSelected(segment, selection) ? SELECTED : segmentColour(segment))

const pathOf = (segment: SceneSegment): Cartesian3[] =>
  cleaned(segment.positions).map(([longitude, latitude, height]) => Cartesian3.fromDegrees(longitude, latitude, height))

const circle = (radiusM: number): Cartesian2[] =>
  Array.from({ length: SIDES }, (_, side) => {
    const angle = (side / SIDES) * 2 * Math.PI
    return new Cartesian2(radiusM * Math.cos(angle), radiusM * Math.sin(angle))
  })

const rectangle = ([widthM, heightM]: readonly [number, number]): Cartesian2[] =>
  [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([across = 0, up = 0]) => new Cartesian2((across * widthM) / 2, (up * heightM) / 2))

const selectionOf = ({ id }: SceneSegment): Selection => ({ record: 'segment', id })

const volume = (segment: SceneSegment, shape: Cartesian2[], colour: Color): GeometryInstance =>
  new GeometryInstance({
    id: selectionOf(segment),
    geometry: new PolylineVolumeGeometry({
      polylinePositions: pathOf(segment),
      shapePositions: shape,
      cornerType: CornerType.MITERED,
      vertexFormat: PerInstanceColorAppearance.VERTEX_FORMAT,
    }),
    attributes: { color: ColorGeometryInstanceAttribute.fromColor(colour) },
  })

const ROUND = { translucent: false, closed: true }
const SEEN_THROUGH = { translucent: true, closed: true }

/** Tunnels in their true size, to be looked through: the lines within them are what is looked for. */
export function passages(segments: readonly SceneSegment[], selection: Selection | null): Primitive {
  return new Primitive({
    asynchronous: false,
    geometryInstances: segments.flatMap((segment) =>
      segment.boreM ? [volume(segment, rectangle(segment.boreM), shown(segment, selection).withAlpha(0.28))] : [],
    ),
    appearance: new PerInstanceColorAppearance(SEEN_THROUGH),
  })
}

/**
 * Lit tubes at their depth, all in one batch; a few hundred at most. Made at once, as all solids here: 300 take less than half a second
 * on a busy core, while a queue of workers let a slow machine wait for minutes.
 */
export function tubes(segments: readonly SceneSegment[], selection: Selection | null): Primitive {
  return new Primitive({
    asynchronous: false,
    geometryInstances: segments.flatMap((segment) =>
      segment.boreM ? [] : [volume(segment, circle(tubeRadiusM(segment.diameterMm)), shown(segment, selection))],
    ),
    appearance: new PerInstanceColorAppearance(ROUND),
  })
}

/**
 * Flat lines at their depth, for everything that is too much or too far for tubes: one buffer and one draw call, where a collection of
 * polylines with a material each drew every line by itself (1,600 calls a frame).
 */
export function lines(segments: readonly SceneSegment[], selection: Selection | null): BufferPolylineCollection {
  const drawn = segments.filter(({ positions }) => positions.length > 1)
  const collection = new BufferPolylineCollection({
    primitiveCountMax: Math.max(1, drawn.length),
    vertexCountMax: Math.max(
      1,
      drawn.reduce((sum, { positions }) => sum + positions.length, 0),
    ),
    allowPicking: true,
  })
  const line = new BufferPolyline()
  for (const segment of drawn) {
    const at = Cartesian3.fromDegreesArrayHeights(segment.positions.flat())
    const width = isSelected(segment, selection) ? LINE_PX * 2 : LINE_PX
    const material = new BufferPolylineMaterial({ color: shown(segment, selection), width })
    const positions = new Float64Array(Cartesian3.packArray(at))
    collection.add({ positions, material, pickObject: { id: selectionOf(segment) } }, line)
  }
  return collection
}
