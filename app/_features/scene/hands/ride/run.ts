import type { Position3, SceneSegment } from '../../scene-plan.ts'
import { eastNorth, overGroundM, type Path, pathOf } from './path.ts'

/** A segment's part of a run. */
export interface Span {
  readonly segment: SceneSegment
  readonly fromM: number
  readonly toM: number
}

/** Segments of one kind, end to end. */
export interface Run {
  readonly path: Path
  readonly spans: readonly Span[]
}

/** Ends of one joint in the record lie on one spot; what lies farther apart is not joined. */
const JOINED_M = 0.5
/** A line that turns back more sharply than this is a neighbour, not what goes on. */
const SHARPEST_RAD = (3 * Math.PI) / 4
const MOST_SPANS = 400

type Link = Pick<SceneSegment, 'positions'> & { readonly segment: SceneSegment }

const reversed = ({ segment, positions }: Link): Link => ({ segment, positions: positions.toReversed() })

/** Which way a line leaves its first position: the first step that goes anywhere. */
function leaving(positions: readonly Position3[]): number | null {
  const first = positions[0]
  const next = positions.find((at) => first && overGroundM(first, at) > 0.1)
  if (!first || !next) return null
  const [east, north] = eastNorth(first, next)
  return Math.atan2(east, north)
}

const turn = (from: number, to: number): number => Math.abs(Math.atan2(Math.sin(to - from), Math.cos(to - from)))

/** The straightest way on from the end of a line, among segments of its kind that begin or end there. */
function wayOn(tip: Link, segments: readonly SceneSegment[], used: ReadonlySet<string>): Link | null {
  const end = tip.positions.at(-1)
  const back = leaving(tip.positions.toReversed())
  if (!end || back === null) return null
  const joins = segments
    .filter(({ id, sectorId, kind }) => !used.has(id) && sectorId === tip.segment.sectorId && kind === tip.segment.kind)
    .flatMap((segment) => [
      { segment, positions: segment.positions },
      reversed({ segment, positions: segment.positions }),
    ])
    .flatMap((link) => {
      const [first, heading] = [link.positions[0], leaving(link.positions)]
      if (!first || heading === null || overGroundM(end, first) > JOINED_M) return []
      return [{ link, turnRad: turn(back + Math.PI, heading) }]
    })
    .filter(({ turnRad }) => turnRad < SHARPEST_RAD)
  return joins.toSorted((a, b) => a.turnRad - b.turnRad)[0]?.link ?? null
}

function onwards(start: Link, segments: readonly SceneSegment[], used: Set<string>): Link[] {
  const found: Link[] = []
  let tip: Link | null = wayOn(start, segments, used)
  while (tip && found.length < MOST_SPANS) {
    found.push(tip)
    used.add(tip.segment.id)
    tip = wayOn(tip, segments, used)
  }
  return found
}

/** Spans lie on the chainage of the whole: what little is missing at a joint belongs to the segment before it. */
function laid(links: readonly Link[]): Run {
  const path = pathOf(links.flatMap(({ positions }) => positions))
  let before: Position3 | undefined
  let walked = 0
  const starts = links.map(({ segment, positions }) => {
    const first = positions[0]
    const fromM = walked + (before && first ? overGroundM(before, first) : 0)
    walked = fromM + pathOf(positions).lengthM
    before = positions.at(-1)
    return { segment, fromM }
  })
  return { path, spans: starts.map((start, index) => ({ ...start, toM: starts[index + 1]?.fromM ?? path.lengthM })) }
}

/** From the beginning of a segment to its end and on through what joins it; null where it has no length over the ground. */
export function runFrom(segments: readonly SceneSegment[], id: string): Run | null {
  const segment = segments.find((one) => one.id === id)
  if (!segment || leaving(segment.positions) === null) return null
  const start = { segment, positions: segment.positions }
  return laid([start, ...onwards(start, segments, new Set([id]))])
}

/** As `runFrom`, both ways: the whole of it that is known. The chainage at which the segment itself begins comes with it. */
export function runThrough(
  segments: readonly SceneSegment[],
  id: string,
): { readonly run: Run; readonly startM: number } | null {
  const segment = segments.find((one) => one.id === id)
  if (!segment || leaving(segment.positions) === null) return null
  const start = { segment, positions: segment.positions }
  const used = new Set([id])
  const after = onwards(start, segments, used)
  const before = onwards(reversed(start), segments, used).map(reversed).toReversed()
  const run = laid([...before, start, ...after])
  return { run, startM: run.spans[before.length]?.fromM ?? 0 }
}

/** The segment that one is on at a chainage; at a joint, the one that begins there. */
export const spanAt = ({ spans }: Run, chainageM: number): Span | undefined =>
  spans.findLast(({ fromM }) => fromM <= chainageM) ?? spans[0]
