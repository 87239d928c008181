import { METRES_PER_DEGREE, metresPerDegreeEast } from '../../../../../geo-data/place/place.ts'
import type { Position3 } from '../../scene-plan.ts'

/** A line with the chainage of each of its corners: metres over the ground from its beginning. */
export interface Path {
  readonly positions: readonly Position3[]
  readonly chainagesM: readonly number[]
  readonly lengthM: number
}

/** A place on a path and which way it runs there. */
export interface PathPoint {
  readonly position: Position3
  /** Clockwise from north, radians. */
  readonly headingRad: number
}

/** East and north from one position to another, metres. */
export const eastNorth = (from: Position3, to: Position3): readonly [number, number] => [
  (to[0] - from[0]) * metresPerDegreeEast(from[1]),
  (to[1] - from[1]) * METRES_PER_DEGREE,
]

export const overGroundM = (from: Position3, to: Position3): number => Math.hypot(...eastNorth(from, to))

/** Corners that stand over one another are one: a riser has no chainage. */
const SAME_SPOT_M = 0.05

export function pathOf(positions: readonly Position3[]): Path {
  const kept: Position3[] = []
  const chainagesM: number[] = []
  let walked = 0
  for (const position of positions) {
    const before = kept.at(-1)
    const step = before ? overGroundM(before, position) : 0
    if (before && step < SAME_SPOT_M) continue
    walked += step
    kept.push(position)
    chainagesM.push(walked)
  }
  return { positions: kept, chainagesM, lengthM: walked }
}

/** A share of the way from one position to another. */
export const between = (from: Position3, to: Position3, share: number): Position3 => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
]

/** Where a chainage lies; before the beginning and past the end, the beginning and the end. */
export function positionAt({ positions, chainagesM }: Path, chainageM: number): Position3 {
  const after = chainagesM.findIndex((corner) => corner >= chainageM)
  const to = positions[after] ?? positions.at(-1) ?? [0, 0, 0]
  const from = positions[after - 1]
  if (!from) return to
  const [start, end] = [chainagesM[after - 1] ?? 0, chainagesM[after] ?? 0]
  return between(from, to, (chainageM - start) / (end - start))
}

/** A place and its heading, which is that between a little behind and a little ahead: a corner is turned, not jumped. */
export function pointAt(path: Path, chainageM: number, turnM: number): PathPoint {
  const at = Math.min(path.lengthM, Math.max(0, chainageM))
  const behind = positionAt(path, Math.max(0, at - turnM))
  const ahead = positionAt(path, Math.min(path.lengthM, at + turnM))
  const [east, north] = eastNorth(behind, ahead)
  return { position: positionAt(path, at), headingRad: Math.atan2(east, north) }
}

/** Chainages of the corners between two others, with those at both ends. */
export function cornersBetween({ chainagesM }: Path, fromM: number, toM: number): number[] {
  const inner = chainagesM.filter((corner) => corner > fromM + SAME_SPOT_M && corner < toM - SAME_SPOT_M)
  return [fromM, ...inner, toM]
}

/** Where one stops who goes from point to point, never farther apart than `everyM`: the next stop after a chainage, or before it. */
export function nextStop(path: Path, chainageM: number, everyM: number, way: 1 | -1): number {
  const target = chainageM + way * everyM
  const passed = path.chainagesM.filter((corner) =>
    way > 0 ? corner > chainageM + 1 && corner < target : corner < chainageM - 1 && corner > target,
  )
  const corner = way > 0 ? passed[0] : passed.at(-1)
  return Math.min(path.lengthM, Math.max(0, corner ?? target))
}
