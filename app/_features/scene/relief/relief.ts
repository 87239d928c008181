import type { KindLines } from '../../../../geo-data/segment/network-lines.ts'
import { heightIn, type ReliefGrid } from '../../../../geo-data/terrain/relief.ts'
import { between, overGroundM } from '../hands/ride/path.ts'
import type { Block, Column, Position3, SceneSegment } from '../scene-plan.ts'

/** The ground that everything of the record stands on: its heights are metres above or below it. */
export interface Relief {
  readonly isFlat: boolean
  readonly heightAt: (longitude: number, latitude: number) => number
  /** Metres from one known height to the next: between them the ground is straight. */
  readonly stepM: number
}

/** Without an elevation model. */
export const FLAT: Relief = { isFlat: true, heightAt: () => 0, stepM: Number.POSITIVE_INFINITY }

export const reliefFrom = (grid: ReliefGrid): Relief => {
  const { west, east, north } = grid.bounds
  const stepM = overGroundM([west, north, 0], [east, north, 0]) / (grid.columns - 1)
  return { isFlat: false, heightAt: (longitude, latitude) => heightIn(grid, longitude, latitude), stepM }
}

export const raised = (relief: Relief, [longitude, latitude, up]: Position3): Position3 => [
  longitude,
  latitude,
  up + relief.heightAt(longitude, latitude),
]

/** Nobody sees it at the distance from which a pipe is seen. */
const TRUE_WITHIN_M = 0.15

/** Where a line must bend so that it keeps its depth under ground that bends, without its end. */
function bends(relief: Relief, from: Position3, to: Position3): Position3[] {
  const lengthM = overGroundM(from, to)
  const middle = between(from, to, 0.5)
  const here = raised(relief, middle)
  const straight = (raised(relief, from)[2] + raised(relief, to)[2]) / 2
  const bendsHere = Math.abs(here[2] - straight) > TRUE_WITHIN_M && lengthM > relief.stepM / 2
  if (!bendsHere && lengthM <= relief.stepM * 2) return [raised(relief, from)]
  return [...bends(relief, from, middle), ...bends(relief, middle, to)]
}

/** A line whose heights are counted from the ground, in the world: between its corners it follows the ground. */
export function along(relief: Relief, positions: readonly Position3[]): readonly Position3[] {
  const last = positions.at(-1)
  if (relief.isFlat || !last) return positions
  const bent = positions.slice(1).flatMap((to, index) => bends(relief, positions[index] ?? to, to))
  return [...bent, raised(relief, last)]
}

export const raisedSegment = (relief: Relief, segment: SceneSegment): SceneSegment =>
  relief.isFlat ? segment : { ...segment, positions: along(relief, segment.positions) }

/** A network's lines in the world. */
export function raisedLines(relief: Relief, kind: KindLines): KindLines {
  if (relief.isFlat) return kind
  const starts = new Uint32Array(kind.starts.length)
  const positions: number[] = []
  for (const at of kind.ids.keys()) {
    starts[at] = positions.length / 3
    for (const position of along(relief, lineOf(kind, at))) positions.push(...position)
  }
  starts[kind.ids.length] = positions.length / 3
  return { ...kind, starts, positions: Float64Array.from(positions) }
}

const lineOf = ({ starts, positions }: KindLines, at: number): Position3[] => {
  const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0]
  return Array.from({ length: to - from }, (_, index): Position3 => {
    const place = (from + index) * 3
    return [positions[place] ?? 0, positions[place + 1] ?? 0, positions[place + 2] ?? 0]
  })
}

type Ring = readonly (readonly [longitude: number, latitude: number])[]

/** What stands on an area: it begins at the lowest ground under its edge, and its height counts from the mean of its corners. */
export interface Footing {
  readonly lowestM: number
  readonly meanM: number
}

const LEVEL: Footing = { lowestM: 0, meanM: 0 }

export function footingOf(relief: Relief, ring: Ring): Footing {
  if (relief.isFlat || ring.length === 0) return LEVEL
  const edge = along(
    relief,
    ring.map(([longitude, latitude]): Position3 => [longitude, latitude, 0]),
  )
  const corners = ring.slice(1).map(([longitude, latitude]) => relief.heightAt(longitude, latitude))
  return {
    lowestM: edge.reduce((least, [, , height]) => Math.min(least, height), Number.POSITIVE_INFINITY),
    meanM: corners.reduce((sum, height) => sum + height, 0) / Math.max(1, corners.length),
  }
}

/** A tank stands on the ground; a deck hangs over the lowest ground under it, which is what a bridge's height counts from. */
export function raisedBlock(relief: Relief, block: Block): Block {
  const { lowestM, meanM } = footingOf(relief, block.ring)
  const hangs = block.bottomM > 0
  return {
    ...block,
    bottomM: lowestM + block.bottomM,
    topM: (hangs ? lowestM : Math.max(meanM, lowestM)) + block.topM,
  }
}

export function raisedColumn(relief: Relief, column: Column): Column {
  const ground = relief.heightAt(column.longitude, column.latitude)
  return { ...column, topM: column.topM + ground, bottomM: column.bottomM + ground }
}
