import { gql, type TypedDocumentNode } from '@apollo/client'
import type { TraceEnd } from '../../../geo-data/trace/trace.ts'
import type { TraceRecord } from '../../../geo-data/trace/trace-thing.ts'
import type { TraceWay } from '../../../geo-data/trace/trace-way.ts'
import type { Text } from '../../_lib/language.tsx'
import type { Connection } from '../../_lib/paging/use-pages.ts'

/** What is followed, as the contract takes it. */
export interface TraceInput {
  readonly record: string
  readonly id: string
  readonly way: TraceWay
}

/** What the list is narrowed to. */
export interface TraceOnly {
  readonly record?: TraceRecord
  readonly sectorId?: string | null
  readonly kind?: string
  readonly end?: TraceEnd
}

export interface TraceCount {
  readonly record: TraceRecord
  readonly sectorId: string | null
  readonly kind: string
  readonly kindName: Text
  readonly count: number
  readonly lengthM: number | null
}

export type FlowBasis = 'fall' | 'record' | 'source' | 'unknown'

export interface Trace {
  readonly way: TraceWay
  readonly start: {
    readonly record: string
    readonly id: string
    readonly sectorId: string
    readonly kind: string
    readonly code: string
    readonly name: Text | null
  }
  readonly segmentCount: number
  readonly lengthM: number
  readonly counts: readonly TraceCount[]
  readonly ends: readonly { readonly end: TraceEnd; readonly count: number }[]
  readonly flow: Readonly<Record<FlowBasis, number>>
  readonly limit: number
  readonly limited: boolean
  readonly partlySeen: boolean
  readonly besideM: number
  readonly lines: readonly (readonly (readonly [number, number])[])[]
}

export interface TraceThing {
  readonly id: string
  readonly record: TraceRecord
  readonly sectorId: string | null
  readonly kind: string
  readonly kindName: Text
  readonly code: string | null
  readonly name: Text | null
  readonly metres: number
  readonly end: TraceEnd | null
  readonly valveState: string | null
  readonly longitude: number | null
  readonly latitude: number | null
}

export const TRACE: TypedDocumentNode<{ trace: Trace }, { from: TraceInput }> = gql`
  query Trace($from: TraceInput!) {
    trace(from: $from) {
      way
      start { record id sectorId kind code name { zh en } }
      segmentCount
      lengthM
      counts { record sectorId kind kindName { zh en } count lengthM }
      ends { end count }
      flow { fall record source unknown }
      limit
      limited
      partlySeen
      besideM
      lines
    }
  }
`

export const TRACE_THINGS: TypedDocumentNode<
  { traceThings: Connection<TraceThing> },
  { from: TraceInput; only: TraceOnly | null; first: number; after: string | null }
> = gql`
  query TraceThings($from: TraceInput!, $only: TraceOnlyInput, $first: Int!, $after: String) {
    traceThings(from: $from, only: $only, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node { id record sectorId kind kindName { zh en } code name { zh en } metres end valveState longitude latitude }
      }
    }
  }
`
