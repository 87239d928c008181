import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowsOf } from './flow.ts'
import { networkOf } from './line-network.ts'
import type { Topology, TraceEdge, TraceNode } from './topology.ts'
import { traceFrom } from './trace.ts'
import type { TraceWay } from './trace-way.ts'

type Pair = readonly [from: number | null, to: number | null]

/** Lines of 10 m between numbered nodes; segments are numbered from 100. */
const edges = (pairs: readonly Pair[], flow: TraceEdge['flow'] = null): TraceEdge[] =>
  pairs.map(([fromAssetId, toAssetId], index) => ({
    ...{ segmentId: 100 + index, kind: 'main', fromAssetId, toAssetId, lengthM: 10, flow, byFall: flow !== null },
  }))

const gate = (assetId: number, given: Partial<NonNullable<TraceNode['gate']>>) => ({
  ...{ assetId, code: `V-${assetId}`, feeds: false, state: null, operation: 'manual' },
  ...given,
})

const topology = (lines: TraceEdge[], gates: Record<number, Parameters<typeof gate>[1]> = {}): Topology => {
  const ids = [...new Set(lines.flatMap(({ fromAssetId, toAssetId }) => [fromAssetId, toAssetId]))]
  const nodes = ids.flatMap((assetId): [number, TraceNode][] => {
    if (assetId === null) return []
    const own = gates[assetId]
    return [[assetId, { assetId, kind: own ? 'valve' : 'node', gate: own ? gate(assetId, own) : null }]]
  })
  return { nodes: new Map(nodes), edges: lines, limited: false, partlySeen: false }
}

const fromNode = (of: Topology, assetId: number, way: TraceWay) => traceFrom(of, { assetId, segmentId: null }, way)
const reached = (of: Topology, assetId: number, way: TraceWay): number[] =>
  [...fromNode(of, assetId, way).assets.keys()].sort((a, b) => a - b)

/** 1 → 2 → 4 and 3 → 2. */
const SEWER = topology(
  edges(
    [
      [1, 2],
      [3, 2],
      [2, 4],
    ],
    1,
  ),
)

describe('a trace along lines that say which way they run', () => {
  it('goes with the flow, against it, or everywhere, and ends where nothing leads on', () => {
    expect(reached(SEWER, 2, 'downstream')).toEqual([2, 4])
    expect(reached(SEWER, 2, 'upstream')).toEqual([1, 2, 3])
    expect(reached(SEWER, 1, 'connected')).toEqual([1, 2, 3, 4])
    expect([...fromNode(SEWER, 2, 'upstream').assetEnds]).toEqual([
      [1, 'network-end'],
      [3, 'network-end'],
    ])
  })

  it('sets out from a line by the end that its way leads to, half the line away', () => {
    const down = traceFrom(SEWER, { assetId: null, segmentId: 100 }, 'downstream')
    expect([...down.assets]).toEqual([
      [2, 5],
      [4, 15],
    ])
    expect([...down.segments]).toEqual([
      [100, 0],
      [102, 5],
    ])
    expect([...traceFrom(SEWER, { assetId: null, segmentId: 100 }, 'upstream').assets]).toEqual([[1, 5]])
  })

  it('counts the evidence of its own lines only', () => {
    expect(fromNode(SEWER, 2, 'upstream').bases).toEqual({ fall: 2, record: 0, source: 0, unknown: 0 })
  })
})

describe('a trace never guesses a direction', () => {
  const ring: readonly Pair[] = [
    [1, 2],
    [2, 3],
    [3, 1],
  ]

  it('in a mesh it ends at once, saying that nobody knows', () => {
    const mesh = topology(edges([...ring, [9, 1]]), { 9: { feeds: true } })
    const down = fromNode(mesh, 2, 'downstream')
    expect([...down.assetEnds]).toEqual([[2, 'direction-unknown']])
    expect(down.segments.size).toBe(0)
    const line = traceFrom(mesh, { assetId: null, segmentId: 101 }, 'upstream')
    expect([...line.segmentEnds]).toEqual([[101, 'direction-unknown']])
  })

  it('where one line alone leads from what feeds the network, the flow follows from it', () => {
    const branch = topology(edges([...ring, [9, 1], [5, 3], [5, 6]]), { 9: { feeds: true } })
    expect(reached(branch, 3, 'downstream')).toEqual([3, 5, 6])
    expect(reached(branch, 6, 'upstream')).toEqual([3, 5, 6])
    expect(fromNode(branch, 6, 'upstream').assetEnds.get(3)).toBe('direction-unknown')
    expect(fromNode(branch, 6, 'upstream').bases.source).toBe(2)
  })

  it('between two sources, without one, and where not all was read, it stays unknown', () => {
    const chain = edges([
      [1, 2],
      [2, 3],
    ])
    expect(flowsOf(topology(chain, { 1: { feeds: true } })).flows.size).toBe(2)
    expect(flowsOf(topology(chain, { 1: { feeds: true }, 3: { feeds: true } })).flows.size).toBe(0)
    expect(flowsOf(topology(chain)).flows.size).toBe(0)
    expect(flowsOf({ ...topology(chain, { 1: { feeds: true } }), limited: true }).flows.size).toBe(0)
    expect(flowsOf({ ...topology(chain, { 1: { feeds: true } }), partlySeen: true }).flows.size).toBe(0)
  })

  it('a closed valve opens a mesh: what hangs behind it has one way left', () => {
    const opened = topology(edges([...ring, [9, 1]]), { 9: { feeds: true }, 3: { state: 'closed' } })
    expect(reached(opened, 1, 'downstream')).toEqual([1, 2, 3])
  })

  it('a line known by its source is truly the one way: without it nothing behind it is fed', () => {
    const anyPair = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
    fc.assert(
      fc.property(fc.array(anyPair, { minLength: 1, maxLength: 14 }), (pairs) => {
        const lines = edges(pairs.filter(([from, to]) => from !== to))
        const whole = topology(lines, { 0: { feeds: true } })
        for (const [segmentId, flow] of flowsOf(whole).flows) {
          const own = lines.find((line) => line.segmentId === segmentId)
          const rest = topology(
            lines.filter((line) => line !== own),
            { 0: { feeds: true } },
          )
          const behind = (flow === 1 ? own?.toAssetId : own?.fromAssetId) ?? -1
          const before = (flow === 1 ? own?.fromAssetId : own?.toAssetId) ?? -1
          expect(reached(rest, behind, 'connected')).not.toContain(0)
          expect(reached(rest, before, 'connected').includes(0) || before === 0).toBe(true)
        }
      }),
    )
  })
})

describe('where a trace ends', () => {
  const row: readonly Pair[] = [
    [1, 2],
    [2, 3],
    [3, 4],
    [4, null],
  ]

  it('is a closed valve, and a line that ends at no node', () => {
    const shut = topology(edges(row), { 3: { state: 'closed' } })
    expect([...fromNode(shut, 1, 'connected').assetEnds]).toEqual([
      [1, 'network-end'],
      [3, 'closed'],
    ])
    const open = fromNode(topology(edges(row), { 3: { state: 'seized' } }), 1, 'connected')
    expect([...open.segmentEnds]).toEqual([[103, 'unjoined']])
  })

  it('on the way to isolate is a valve that can be shut, and what feeds it says that it is not', () => {
    const valves = topology(edges([...row, [9, 1]]), {
      2: { state: 'open' },
      4: { state: 'unknown' },
      9: { feeds: true },
    })
    const behind = fromNode(valves, 3, 'isolating')
    expect([...behind.assetEnds]).toEqual([[2, 'valve']])
    expect(behind.assets.has(4)).toBe(true)
    expect(fromNode(valves, 1, 'isolating').assetEnds.get(9)).toBe('source')
  })

  it('is what was not read, and what the asker may not see', () => {
    const cut = topology(edges(row))
    const nodes = new Map([...cut.nodes].filter(([id]) => id !== 3))
    expect(fromNode({ ...cut, nodes, limited: true }, 1, 'connected').assetEnds.get(3)).toBe('limit')
    const hidden = new Map(cut.nodes).set(3, { assetId: 3, kind: null, gate: null })
    expect(fromNode({ ...cut, nodes: hidden }, 1, 'connected').assetEnds.get(3)).toBe('unseen')
  })
})

describe('a network of the registry', () => {
  it('is the lines that its rules join, with their pumps, and nothing beside them', () => {
    expect(networkOf('drainage', 'manhole')?.lines).toEqual(['conduit', 'pump', 'flow-regulator'])
    expect(networkOf('water', 'pump')?.lines).toEqual(['main', 'pump', 'control-valve'])
    expect(networkOf('tunnel', 'gas-pipe')?.lines).toEqual(['gas-pipe'])
    expect(networkOf('gas', 'valve-well')).toBeNull()
    expect(networkOf('bridge', 'bridge')).toBeNull()
  })
})
