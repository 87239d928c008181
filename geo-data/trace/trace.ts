import type { Standing } from '../network/network.ts'
import { closes } from '../network/section.ts'
import { type FlowBasis, type Flows, flowsOf } from './flow.ts'
import { Frontier } from './frontier.ts'
import { isClosed, type Topology, type TraceEdge, type TraceNode } from './topology.ts'
import type { TraceWay } from './trace-way.ts'

/**
 * Why a trace goes no farther: a valve is shut (`closed`) or can be shut (`valve`); here the network is fed; nothing leads on; a line
 * ends at no node on record; nobody knows which way a line runs; it is not the asker's to see; enough was read. First the urgent.
 */
export const TRACE_ENDS = [
  'limit',
  'direction-unknown',
  'unseen',
  'unjoined',
  'source',
  'valve',
  'closed',
  'network-end',
] as const
export type TraceEnd = (typeof TRACE_ENDS)[number]
export const isTraceEnd = (text: string): text is TraceEnd => (TRACE_ENDS as readonly string[]).includes(text)

/** Nodes read for one trace at most (ours): twice the sewers of the sample city. What lies beyond is said to lie beyond. */
export const MOST_TRACED = 20_000

/** What a trace has come to; metres along the network from its start. */
export interface Traced {
  readonly assets: ReadonlyMap<number, number>
  readonly segments: ReadonlyMap<number, number>
  /** Why it ends at an asset, and at the loose end of a segment. */
  readonly assetEnds: ReadonlyMap<number, TraceEnd>
  readonly segmentEnds: ReadonlyMap<number, TraceEnd>
  /** How many of the lines traced run by what evidence. */
  readonly bases: Readonly<Record<FlowBasis, number>>
}

/** An edge as seen from one of its ends. */
interface Step {
  readonly edge: TraceEdge
  readonly next: number | null
  /** 1 away from here, -1 towards here, null: nobody knows. */
  readonly away: 1 | -1 | null
}

interface Walk {
  readonly way: TraceWay
  readonly topology: Topology
  readonly start: Standing
  readonly steps: ReadonlyMap<number, readonly Step[]>
  readonly frontier: Frontier
  readonly assets: Map<number, number>
  readonly segments: Map<number, number>
  readonly assetEnds: Map<number, TraceEnd>
  readonly segmentEnds: Map<number, TraceEnd>
}

/** Follows the network from where something stands, shortest way first. From a line it sets out half the line away. */
export const traceFrom = (topology: Topology, start: Standing, way: TraceWay): Traced => {
  const known = flowsOf(topology)
  const walk: Walk = {
    ...{ way, topology, start, steps: stepsOf(topology, known) },
    ...{
      frontier: new Frontier(),
      assets: new Map(),
      segments: new Map(),
      assetEnds: new Map(),
      segmentEnds: new Map(),
    },
  }
  setOut(walk, known)
  for (let first = walk.frontier.take(); first; first = walk.frontier.take()) {
    if (walk.assets.has(first.id)) continue
    walk.assets.set(first.id, first.metres)
    visit(walk, first.id, first.metres)
  }
  const { assets, segments, assetEnds, segmentEnds } = walk
  return { assets, segments, assetEnds, segmentEnds, bases: countBases(segments, known) }
}

const bothWays = (edge: TraceEdge, { flows }: Flows): readonly [fromFirst: Step, fromLast: Step] => {
  const flow = flows.get(edge.segmentId) ?? null
  const back = flow === null ? null : flow === 1 ? -1 : 1
  return [
    { edge, next: edge.toAssetId, away: flow },
    { edge, next: edge.fromAssetId, away: back },
  ]
}

const stepsOf = ({ edges }: Topology, known: Flows): Map<number, Step[]> => {
  const steps = new Map<number, Step[]>()
  const add = (at: number | null, step: Step) => {
    if (at === null) return
    const there = steps.get(at)
    if (there) there.push(step)
    else steps.set(at, [step])
  }
  for (const edge of edges) {
    const [fromFirst, fromLast] = bothWays(edge, known)
    add(edge.fromAssetId, fromFirst)
    add(edge.toAssetId, fromLast)
  }
  return steps
}

const AWAY: Readonly<Partial<Record<TraceWay, 1 | -1>>> = { upstream: -1, downstream: 1 }

const follows = (way: TraceWay, { away }: Step): boolean => AWAY[way] === undefined || away === AWAY[way]
const doubts = (way: TraceWay, { away }: Step): boolean => AWAY[way] !== undefined && away === null

const setOut = (walk: Walk, known: Flows): void => {
  const { start, topology, way, frontier, segments, segmentEnds } = walk
  if (start.assetId !== null) frontier.add(start.assetId, 0)
  const own = topology.edges.find(({ segmentId }) => segmentId === start.segmentId)
  if (!own) return
  segments.set(own.segmentId, 0)
  for (const step of bothWays(own, known)) {
    if (doubts(way, step)) segmentEnds.set(own.segmentId, 'direction-unknown')
    if (!follows(way, step)) continue
    if (step.next === null) segmentEnds.set(own.segmentId, 'unjoined')
    else frontier.add(step.next, own.lengthM / 2)
  }
}

const visit = (walk: Walk, assetId: number, metres: number): void => {
  const { way, steps, topology, start, assets, segments, assetEnds, segmentEnds, frontier } = walk
  const node = topology.nodes.get(assetId)
  const stopped = assetId === start.assetId ? null : stopAt(way, node)
  if (stopped) {
    assetEnds.set(assetId, stopped)
    return
  }
  const around = steps.get(assetId) ?? []
  for (const step of around) {
    const { edge, next } = step
    if (!follows(way, step) || segments.has(edge.segmentId)) continue
    segments.set(edge.segmentId, metres)
    if (next === null) segmentEnds.set(edge.segmentId, 'unjoined')
    else if (!assets.has(next)) frontier.add(next, metres + edge.lengthM)
  }
  const end = endAt(walk, node, around)
  if (end) assetEnds.set(assetId, end)
}

/** Why nothing beyond a node is looked at. */
const stopAt = (way: TraceWay, node: TraceNode | undefined): TraceEnd | null => {
  if (!node) return 'limit'
  if (node.kind === null) return 'unseen'
  if (way === 'isolating') return node.gate && closes(node.gate) ? 'valve' : null
  return isClosed(node) ? 'closed' : null
}

/** Why nothing leads on from a node that was passed; null where something does, and where two ways of a mesh have met. */
const endAt = ({ way, segments }: Walk, node: TraceNode | undefined, around: readonly Step[]): TraceEnd | null => {
  if (way !== 'downstream' && node?.gate?.feeds) return 'source'
  if (around.some((step) => doubts(way, step) && !segments.has(step.edge.segmentId))) return 'direction-unknown'
  const onward = AWAY[way] === undefined ? around.length > 1 : around.some((step) => follows(way, step))
  return onward ? null : 'network-end'
}

const countBases = (segments: ReadonlyMap<number, number>, { bases }: Flows): Record<FlowBasis, number> => {
  const counts = { fall: 0, record: 0, source: 0, unknown: 0 }
  for (const segmentId of segments.keys()) counts[bases.get(segmentId) ?? 'unknown'] += 1
  return counts
}
