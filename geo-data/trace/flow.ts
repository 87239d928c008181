import { isClosed, type Topology, type TraceEdge } from './topology.ts'

/** What says which way a line runs: the fall between its ends, the order in which they are recorded, or where it is fed from. */
export type FlowBasis = 'fall' | 'record' | 'source' | 'unknown'

/** Which way lines run, by segment: 1 from first end to last, -1 back; absent where nobody can say. And what says so. */
export interface Flows {
  readonly flows: ReadonlyMap<number, 1 | -1>
  readonly bases: ReadonlyMap<number, FlowBasis>
}

/**
 * Which way every line runs, as far as it can be known. What a line's own record says counts first. A line that does not say is
 * known only where it is the one way between all that feeds the network and what hangs behind it: what is used there has come
 * through it. In a mesh, between two sources, or where part of the network was not read, it stays unknown.
 */
export const flowsOf = (topology: Topology): Flows => {
  const flows = new Map<number, 1 | -1>()
  const bases = new Map<number, FlowBasis>()
  for (const { segmentId, flow, byFall } of topology.edges) {
    if (flow !== null) flows.set(segmentId, flow)
    bases.set(segmentId, flow === null ? 'unknown' : byFall ? 'fall' : 'record')
  }
  const isWhole = !topology.limited && !topology.partlySeen
  if (!isWhole || topology.edges.every(({ flow }) => flow !== null)) return { flows, bases }
  for (const { edge, flow } of onlyWays(topology)) {
    if (flows.has(edge.segmentId)) continue
    flows.set(edge.segmentId, flow)
    bases.set(edge.segmentId, 'source')
  }
  return { flows, bases }
}

interface Way {
  readonly edge: TraceEdge
  readonly to: number
}

interface Visit {
  readonly at: number
  readonly by: TraceEdge | null
  readonly ways: readonly Way[]
  next: number
}

/** A closed valve joins nothing: each line that comes to it has an end of its own there, as has one that ends at no node. */
const endsOf = ({ nodes }: Topology, { segmentId, fromAssetId, toAssetId }: TraceEdge): readonly [number, number] => {
  const end = (assetId: number | null, own: number): number => {
    const node = assetId === null ? undefined : nodes.get(assetId)
    return assetId === null || (node && isClosed(node)) ? own : assetId
  }
  return [end(fromAssetId, -2 * segmentId - 1), end(toAssetId, -2 * segmentId - 2)]
}

const waysOf = (topology: Topology): Map<number, Way[]> => {
  const ways = new Map<number, Way[]>()
  const add = (at: number, way: Way) => {
    const there = ways.get(at)
    if (there) there.push(way)
    else ways.set(at, [way])
  }
  for (const edge of topology.edges) {
    const [from, to] = endsOf(topology, edge)
    add(from, { edge, to })
    add(to, { edge, to: from })
  }
  return ways
}

/** A line without which the network falls in two; `sources` feed the part beyond it, at `child`. */
interface Bridge {
  readonly edge: TraceEdge
  readonly child: number
  readonly sources: number
}

/** Bridges with all sources on one side of them, and the way out of that side. Tarjan, "A note on finding the bridges of a graph", 1974. */
const onlyWays = (topology: Topology): { readonly edge: TraceEdge; readonly flow: 1 | -1 }[] => {
  const ways = waysOf(topology)
  const seen = new Map<number, number>()
  return [...ways.keys()].flatMap((root) => {
    if (seen.has(root)) return []
    const { bridges, total } = bridgesFrom(root, ways, seen, topology)
    return bridges.flatMap(({ edge, child, sources }) => {
      if (total === 0 || (sources !== 0 && sources !== total)) return []
      const leadsIn = endsOf(topology, edge)[1] === child
      return [{ edge, flow: leadsIn === (sources === 0) ? 1 : -1 } as const]
    })
  })
}

const bridgesFrom = (
  root: number,
  ways: ReadonlyMap<number, readonly Way[]>,
  seen: Map<number, number>,
  { nodes }: Topology,
) => {
  const low = new Map<number, number>()
  const sources = new Map<number, number>()
  const bridges: Bridge[] = []
  const enter = (at: number, by: TraceEdge | null): Visit => {
    seen.set(at, seen.size)
    low.set(at, seen.get(at) ?? 0)
    sources.set(at, nodes.get(at)?.gate?.feeds ? 1 : 0)
    return { at, by, ways: ways.get(at) ?? [], next: 0 }
  }
  const lower = (at: number, to: number) => low.set(at, Math.min(low.get(at) ?? to, to))
  const path = [enter(root, null)]
  for (let visit = path.at(-1); visit; visit = path.at(-1)) {
    const way = visit.ways[visit.next++]
    if (way) {
      const known = seen.get(way.to)
      if (known === undefined) path.push(enter(way.to, way.edge))
      else if (way.edge !== visit.by) lower(visit.at, known)
      continue
    }
    path.pop()
    const parent = path.at(-1)
    if (!parent || !visit.by) continue
    const behind = sources.get(visit.at) ?? 0
    sources.set(parent.at, (sources.get(parent.at) ?? 0) + behind)
    lower(parent.at, low.get(visit.at) ?? 0)
    if ((low.get(visit.at) ?? 0) > (seen.get(parent.at) ?? 0))
      bridges.push({ edge: visit.by, child: visit.at, sources: behind })
  }
  return { bridges, total: sources.get(root) ?? 0 }
}
