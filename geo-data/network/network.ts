/** A line of some network between two assets; an end that ends nowhere known is null. */
export interface Edge {
  readonly segmentId: number
  readonly fromAssetId: number | null
  readonly toAssetId: number | null
  readonly lengthM: number
}

/** Where a sensor stands in the network: on an asset, on a segment, or on neither. */
export interface Standing {
  readonly assetId: number | null
  readonly segmentId: number | null
}

/** What a walk along the network has reached: metres from the start. */
export interface Walk {
  readonly assets: ReadonlyMap<number, number>
  readonly segments: ReadonlyMap<number, number>
}

/**
 * Walks the network from where something stands, shortest way first, no farther than `limitM`. From a segment it sets out
 * from both ends, each half the segment away; a segment counts as reached when one of its ends is.
 */
export const walkAlong = (edges: readonly Edge[], start: Standing, limitM: number): Walk => {
  const at = edgesByAsset(edges)
  const assets = new Map<number, number>()
  const segments = new Map<number, number>()
  const frontier = firstSteps(edges, start, segments)
  for (;;) {
    const [assetId, metres] = nearest(frontier) ?? []
    if (assetId === undefined || metres === undefined || metres > limitM) return { assets, segments }
    frontier.delete(assetId)
    assets.set(assetId, metres)
    for (const edge of at.get(assetId) ?? []) {
      if (!segments.has(edge.segmentId)) segments.set(edge.segmentId, metres)
      const next = edge.fromAssetId === assetId ? edge.toAssetId : edge.fromAssetId
      if (next === null || assets.has(next)) continue
      frontier.set(next, Math.min(frontier.get(next) ?? Number.POSITIVE_INFINITY, metres + edge.lengthM))
    }
  }
}

/** Metres along the network to another standing, or undefined when the walk did not come there. */
export const metresAlong = (walk: Walk, to: Standing): number | undefined => {
  const ways = [
    to.assetId === null ? undefined : walk.assets.get(to.assetId),
    to.segmentId === null ? undefined : walk.segments.get(to.segmentId),
  ].filter((way) => way !== undefined)
  return ways.length > 0 ? Math.min(...ways) : undefined
}

const edgesByAsset = (edges: readonly Edge[]): ReadonlyMap<number, readonly Edge[]> => {
  const at = new Map<number, Edge[]>()
  for (const edge of edges) {
    for (const end of [edge.fromAssetId, edge.toAssetId]) {
      if (end === null) continue
      const there = at.get(end)
      if (there) there.push(edge)
      else at.set(end, [edge])
    }
  }
  return at
}

const firstSteps = (edges: readonly Edge[], start: Standing, segments: Map<number, number>): Map<number, number> => {
  const frontier = new Map<number, number>()
  if (start.assetId !== null) frontier.set(start.assetId, 0)
  if (start.segmentId === null) return frontier
  segments.set(start.segmentId, 0)
  const own = edges.find((edge) => edge.segmentId === start.segmentId)
  if (!own) return frontier
  for (const end of [own.fromAssetId, own.toAssetId]) {
    if (end !== null && !frontier.has(end)) frontier.set(end, own.lengthM / 2)
  }
  return frontier
}

/** The frontier of a walk of a few hundred metres is small: a scan is quicker than keeping a heap. */
const nearest = (frontier: ReadonlyMap<number, number>): readonly [number, number] | undefined => {
  let found: readonly [number, number] | undefined
  for (const entry of frontier) if (!found || entry[1] < found[1]) found = entry
  return found
}
