import { METRES_PER_DEGREE, metresPerDegreeEast } from '../../../../geo-data/place/place.ts'
import type { Selection } from '../../../_lib/place/place.ts'
import type { SceneAnswer } from '../scene.operations.ts'
import type { Position3, SceneSegment } from '../scene-plan.ts'
import { between, overGroundM } from './ride/path.ts'

/** A hole in the ground, square, its sides to the points of the compass. */
export interface Box {
  readonly longitude: number
  readonly latitude: number
  readonly halfM: number
  readonly depthM: number
  /** A line runs round its walls at every so many metres of depth. */
  readonly lineM: number
}

/** Of the height that is seen, so much is dug. */
const SHARE = 0.35
const LEAST_HALF_M = 15
const MOST_HALF_M = 150
const LEAST_DEPTH_M = 4
const MOST_DEPTH_M = 40
/** Deeper, a line at every metre would be a grating. */
const FINE_TO_M = 10
/** So much earth is seen under the deepest line. */
const BELOW_M = 1.5

type Spot = readonly [longitude: number, latitude: number]

const middleOf = ({ positions }: SceneSegment): Spot | null => {
  const [first, last] = [positions[0], positions.at(-1)]
  return first && last ? [(first[0] + last[0]) / 2, (first[1] + last[1]) / 2] : null
}

/** Where what is selected lies; null where it is not among what is here. */
export function spotOf({ segments, assets }: SceneAnswer, selection: Selection | null): Spot | null {
  const segment = selection?.record === 'segment' ? segments.find(({ id }) => id === selection.id) : undefined
  if (segment) return middleOf(segment)
  const asset = assets.find(({ record, id }) => record === selection?.record && id === selection.id)
  const { type, coordinates } = asset?.geometry ?? {}
  if (type !== 'Point' || !Array.isArray(coordinates)) return null
  const [longitude, latitude]: unknown[] = coordinates
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : null
}

/** A long straight line has no corner in the hole that it crosses. */
const EVERY_M = 5

/** Positions along a line, close enough that none crosses a hole unseen. */
function along(positions: readonly Position3[]): Position3[] {
  return positions.slice(1).flatMap((to, index) => {
    const from = positions[index] ?? to
    const count = Math.ceil(overGroundM(from, to) / EVERY_M) + 1
    return Array.from({ length: count + 1 }, (_, step) => between(from, to, step / count))
  })
}

const isOver = (
  [x, y]: Position3,
  { longitude, latitude, halfM }: Pick<Box, 'longitude' | 'latitude' | 'halfM'>,
): boolean =>
  Math.abs(x - longitude) * metresPerDegreeEast(latitude) <= halfM &&
  Math.abs(y - latitude) * METRES_PER_DEGREE <= halfM

/** A box about a spot, as large as suits a view so many metres high, and just deeper than the deepest line that it lays bare. */
export function boxAt([longitude, latitude]: Spot, viewM: number, segments: readonly SceneSegment[]): Box {
  const half = Math.round((viewM * SHARE) / 2 / 5) * 5
  const hole = { longitude, latitude, halfM: Math.min(MOST_HALF_M, Math.max(LEAST_HALF_M, half)) }
  const deepest = segments.reduce((most, { positions, boreM }) => {
    const laidBare = along(positions).filter((at) => isOver(at, hole))
    return laidBare.reduce((depth, at) => Math.max(depth, (boreM?.[1] ?? 0) / 2 - at[2]), most)
  }, 0)
  const depthM = Math.min(MOST_DEPTH_M, Math.max(LEAST_DEPTH_M, Math.ceil(deepest + BELOW_M)))
  return { ...hole, depthM, lineM: depthM > FINE_TO_M ? 5 : 1 }
}
