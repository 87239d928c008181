import {
  BufferPolyline,
  BufferPolylineCollection,
  BufferPolylineMaterial,
  Cartesian3,
  type CesiumWidget,
  Color,
  ComponentDatatype,
  Matrix4,
  type PrimitiveCollection,
  Transforms,
} from 'cesium'
import type { KindLines, NetworkLines } from '../../../../geo-data/segment/network-lines.ts'
import type { Selection } from '../../../_lib/place/place.ts'
import { lineIndex, type NearAndFar, nearAndFar } from '../network/network-plan.ts'
import { type Relief, raisedLines, raisedSegment } from '../relief/relief.ts'
import { kindColour, type SceneSegment } from '../scene-plan.ts'
import { lines } from './pipes.ts'

const SELECTED = '#f6f9fb'
const LINE_PX = 1.5
const SELECTED_PX = 4

type Drawable = Parameters<PrimitiveCollection['add']>[0]
type Put = (name: string, next: readonly Drawable[]) => void

interface Near {
  readonly tubes: readonly SceneSegment[]
  readonly lines: readonly SceneSegment[]
}

const NOTHING_NEAR: Near = { tubes: [], lines: [] }

/** What tells a screen, and the bench, that the lines are seen. */
const DRAWN_MARK = 'scene-lines-drawn'

/** The city-wide lines of a scene, and how they give way to what stands near the eye. */
export function networkOnShelf({ scene }: CesiumWidget, put: Put, relief: Relief) {
  let far: DrawnNetwork | null = null
  let near = NOTHING_NEAR
  let selection: Selection | null = null
  scene.globe.show = false
  const part = () => {
    const parted = nearAndFar(near, far?.index ?? new Map(), selection)
    far?.change(parted)
    const own = parted.ownLines.map((segment) => raisedSegment(relief, segment))
    put('near-lines', own.length === 0 ? [] : [lines(own, selection)])
  }
  return {
    showNetwork: (network: NetworkLines, seen: () => void) => {
      far = drawn(network.kinds.map((kind) => raisedLines(relief, kind)))
      part()
      put('network', [far.collection])
      whenSeen(scene, far.collection, seen)
    },
    showGround: () => {
      scene.globe.show = true
      scene.requestRender()
    },
    showNear: (next: Near, looked: Selection | null) => {
      near = next
      selection = looked
      part()
    },
  }
}

/** The next frame holds the lines: it is drawn before the scene says that it was. */
function whenSeen(
  { postRender }: CesiumWidget['scene'],
  { primitiveCount, vertexCount }: BufferPolylineCollection,
  seen: () => void,
) {
  const stop = postRender.addEventListener(() => {
    stop()
    if (performance.getEntriesByName(DRAWN_MARK).length === 0)
      performance.mark(DRAWN_MARK, { detail: { lines: primitiveCount, positions: vertexCount } })
    seen()
  })
}

interface DrawnNetwork {
  readonly collection: BufferPolylineCollection
  readonly index: ReadonlyMap<number, number>
  readonly change: (parted: NearAndFar) => void
}

const materialOf = ({ sectorId, kind }: KindLines): BufferPolylineMaterial =>
  new BufferPolylineMaterial({ color: Color.fromCssColorString(kindColour(sectorId, kind)), width: LINE_PX })

/**
 * One buffer and one draw call for all of them. Positions are 32-bit numbers around a point of the city, a millimetre true: half the
 * memory of 64-bit ones (114 bytes a vertex on the card), and half the time to fill it.
 */
function drawn(kinds: readonly KindLines[]): DrawnNetwork {
  const around = centreOf(kinds)
  const collection = new BufferPolylineCollection({
    primitiveCountMax: Math.max(
      1,
      sum(kinds, ({ ids }) => ids.length),
    ),
    vertexCountMax: Math.max(
      1,
      sum(kinds, ({ positions }) => positions.length / 3),
    ),
    positionDatatype: ComponentDatatype.FLOAT,
    modelMatrix: Transforms.eastNorthUpToFixedFrame(around),
    allowPicking: true,
  })
  const line = new BufferPolyline()
  for (const kind of kinds) addKind(collection, kind, line)
  return { collection, index: lineIndex(kinds), change: changer(collection, kinds) }
}

const sum = (kinds: readonly KindLines[], of: (kind: KindLines) => number): number =>
  kinds.reduce((all, kind) => all + of(kind), 0)

/** The first position: any point of the city will do. */
const centreOf = (kinds: readonly KindLines[]): Cartesian3 => {
  const [longitude = 0, latitude = 0] = kinds[0]?.positions ?? []
  return Cartesian3.fromDegrees(longitude, latitude)
}

function addKind(collection: BufferPolylineCollection, kind: KindLines, line: BufferPolyline) {
  const material = materialOf(kind)
  const inverse = Matrix4.inverseTransformation(collection.modelMatrix, new Matrix4())
  const local = placed(kind.positions, inverse)
  for (const [at, id] of kind.ids.entries()) {
    const positions = local.subarray((kind.starts[at] ?? 0) * 3, (kind.starts[at + 1] ?? 0) * 3)
    collection.add({ positions, material, pickObject: { id: { record: 'segment', id: String(id) } } }, line)
  }
}

const spot = new Cartesian3()

/** Degrees and metres in the frame of a point, metres east, north and up. */
function placed(positions: Float64Array, frame: Matrix4): Float32Array {
  const local = new Float32Array(positions.length)
  for (let at = 0; at < positions.length; at += 3) {
    Cartesian3.fromDegrees(positions[at] ?? 0, positions[at + 1] ?? 0, positions[at + 2] ?? 0, undefined, spot)
    Matrix4.multiplyByPoint(frame, spot, spot)
    Cartesian3.pack(spot, local as unknown as number[], at)
  }
  return local
}

/** Hides and lights lines, and gives back their look to those that were changed before. */
function changer(collection: BufferPolylineCollection, kinds: readonly KindLines[]) {
  const index = lineIndex(kinds)
  const ownLook = kinds.flatMap((kind) => Array<BufferPolylineMaterial>(kind.ids.length).fill(materialOf(kind)))
  const lit = new BufferPolylineMaterial({ color: Color.fromCssColorString(SELECTED), width: SELECTED_PX })
  const line = new BufferPolyline()
  let changed: readonly number[] = []
  return ({ hidden, selected }: NearAndFar) => {
    const next = selected === null ? hidden : [...hidden, selected]
    const gone = new Set(hidden)
    for (const id of new Set([...changed, ...next])) {
      const at = index.get(id)
      if (at === undefined) continue
      collection.get(at, line)
      line.show = !gone.has(id)
      line.setMaterial(id === selected ? lit : (ownLook[at] ?? lit))
    }
    changed = next
  }
}
