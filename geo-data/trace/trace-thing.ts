import type { Text } from '../sectors/text.ts'
import type { Topology } from './topology.ts'
import { TRACE_ENDS, type Traced, type TraceEnd } from './trace.ts'

/** What may stand on the way of a trace, the urgent first. */
export const TRACE_RECORDS = ['protection-target', 'sensor', 'asset', 'segment'] as const
export type TraceRecord = (typeof TRACE_RECORDS)[number]
export const isTraceRecord = (text: string): text is TraceRecord => (TRACE_RECORDS as readonly string[]).includes(text)

/** How near a protection target must stand to a line to be on its way, metres (ours: the width of a street). */
export const BESIDE_M = 50

/** A sensor or a protection target, and the segment or asset on the way that it belongs to. */
export interface Beside {
  readonly record: 'sensor' | 'protection-target'
  readonly id: number
  readonly sectorId: string | null
  readonly kind: string
  readonly assetId: number | null
  readonly segmentId: number | null
}

/** One thing on the way. */
export interface TraceThing {
  readonly record: TraceRecord
  readonly id: number
  readonly sectorId: string | null
  /** Kind of an asset or a segment, metric of a sensor, kind of a protection target. */
  readonly kind: string
  /** Along the network from the start, metres, to 0.1 m. */
  readonly metres: number
  /** Why the trace ends here; null where it goes on. */
  readonly end: TraceEnd | null
  /** Of a valve: open, closed, seized, unknown. */
  readonly valveState: string | null
}

/** How a thing is called and where it stands. */
export interface TraceDetail {
  readonly code: string | null
  readonly name: Text | null
  readonly longitude: number
  readonly latitude: number
}

export interface TraceCount {
  readonly record: TraceRecord
  readonly sectorId: string | null
  readonly kind: string
  readonly count: number
  /** Of lines, metres. */
  readonly lengthM: number | null
}

/** What a list is narrowed to: things of one kind, or the ends for one reason. */
export type TraceOnly =
  | { readonly by: 'kind'; readonly record: TraceRecord; readonly sectorId: string | null; readonly kind: string }
  | { readonly by: 'end'; readonly end: TraceEnd }

const rounded = (metres: number): number => Math.round(metres * 10) / 10

/** Everything on the way, nearest first, then the urgent. */
export const thingsOf = (
  { nodes, edges }: Topology,
  traced: Traced,
  sectorId: string,
  beside: readonly Beside[],
): readonly TraceThing[] => {
  const assets = [...traced.assets].map(([id, metres]): TraceThing => {
    const node = nodes.get(id)
    const [kind, valveState] = [node?.kind ?? '', node?.gate?.state ?? null]
    return {
      record: 'asset',
      id,
      sectorId,
      kind,
      metres: rounded(metres),
      end: traced.assetEnds.get(id) ?? null,
      valveState,
    }
  })
  const segments = edges.flatMap(({ segmentId: id, kind }): TraceThing[] => {
    const metres = traced.segments.get(id)
    if (metres === undefined) return []
    const end = traced.segmentEnds.get(id) ?? null
    return [{ record: 'segment', id, sectorId, kind, metres: rounded(metres), end, valveState: null }]
  })
  const others = beside.map(({ assetId, segmentId, ...thing }): TraceThing => {
    const metres = traced.assets.get(assetId ?? -1) ?? traced.segments.get(segmentId ?? -1) ?? 0
    return { ...thing, metres: rounded(metres), end: null, valveState: null }
  })
  return [...assets, ...segments, ...others].sort(inOrder)
}

const rank = ({ record }: TraceThing): number => TRACE_RECORDS.indexOf(record)

const inOrder = (a: TraceThing, b: TraceThing): number => a.metres - b.metres || rank(a) - rank(b) || a.id - b.id

export const isAmong = (only: TraceOnly | null, thing: TraceThing): boolean => {
  if (only === null) return true
  if (only.by === 'end') return thing.end === only.end
  return thing.record === only.record && thing.sectorId === only.sectorId && thing.kind === only.kind
}

/** How many of each kind, lines first, then the urgent, then the many. */
export const countsOf = (
  things: readonly TraceThing[],
  lengths: ReadonlyMap<number, number>,
): readonly TraceCount[] => {
  const counts = new Map<string, TraceCount>()
  for (const { record, sectorId, kind, id } of things) {
    const key = `${record} ${sectorId} ${kind}`
    const before = counts.get(key) ?? { record, sectorId, kind, count: 0, lengthM: record === 'segment' ? 0 : null }
    const lengthM = before.lengthM === null ? null : before.lengthM + (lengths.get(id) ?? 0)
    counts.set(key, { ...before, count: before.count + 1, lengthM })
  }
  const order = ({ record }: TraceCount) => (record === 'segment' ? -1 : TRACE_RECORDS.indexOf(record))
  return [...counts.values()].sort((a, b) => order(a) - order(b) || b.count - a.count || (a.kind < b.kind ? -1 : 1))
}

/** How often it ends for which reason, the urgent first. */
export const endsOf = (things: readonly TraceThing[]): readonly { readonly end: TraceEnd; readonly count: number }[] =>
  TRACE_ENDS.map((end) => ({ end, count: things.filter((thing) => thing.end === end).length })).filter(
    ({ count }) => count > 0,
  )

/** Place in the list. */
export const traceCursor = (thing: TraceThing): string => `${thing.metres}:${rank(thing)}:${thing.id}`

/** The page after a cursor. @throws RangeError for what is no cursor. */
export const pageOf = (
  things: readonly TraceThing[],
  { after, limit }: { readonly after: string | null; readonly limit: number },
): readonly TraceThing[] => {
  if (after === null) return things.slice(0, limit)
  if (!/^\d{1,9}(\.\d)?:\d:\d{1,15}$/.test(after)) throw new RangeError(`not a cursor: ${after}`)
  const [metres = 0, order = 0, id = 0] = after.split(':').map(Number)
  const isAfter = (thing: TraceThing): boolean => (thing.metres - metres || rank(thing) - order || thing.id - id) > 0
  return things.filter(isAfter).slice(0, limit)
}
