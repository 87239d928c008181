import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Point } from 'geojson'
import type { Text } from '../../_lib/language.tsx'

/** Where a crew or a vehicle was last seen. */
export interface TrackRow {
  /** The resource's. */
  readonly id: string
  readonly name: Text
  /** crew or vehicle. */
  readonly kind: string
  readonly position: Point
  readonly at: string
  readonly accuracyM: number
  readonly headingDeg: number | null
  readonly speedMs: number | null
  /** phone, vehicle or simulated. */
  readonly source: string
  /** Longitude, latitude and epoch ms of the minutes before. */
  readonly tail: readonly (readonly [longitude: number, latitude: number, at: number])[]
  /** Later positions that nobody believes. */
  readonly doubtful: number
}

export interface TrackDetail {
  readonly id: string
  readonly resource: { readonly id: string; readonly department: { readonly id: string; readonly name: Text } } | null
  readonly task: {
    readonly id: string
    readonly title: Text
    readonly state: string
    readonly incident: { readonly id: string; readonly title: Text }
  } | null
}

const ROW = gql`
  fragment TrackRow on Track {
    id
    name { zh en }
    kind
    position
    at
    accuracyM
    headingDeg
    speedMs
    source
    tail
    doubtful
  }
`

export const TRACKS_CHANGED: TypedDocumentNode<
  { resourceTracksChanged: readonly TrackRow[] },
  Record<string, never>
> = gql`
  subscription ResourceTracksChanged {
    resourceTracksChanged { ...TrackRow }
  }
  ${ROW}
`

export interface TrackPage {
  readonly resourceTracks: {
    readonly edges: readonly { readonly node: TrackRow }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

export const TRACKS_AT: TypedDocumentNode<TrackPage, { at: string; after: string | null }> = gql`
  query ResourceTracksAt($at: DateTime!, $after: String) {
    resourceTracks(at: $at, first: 200, after: $after) {
      edges { node { ...TrackRow } }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${ROW}
`

export const TRACK: TypedDocumentNode<{ resourceTrack: TrackDetail | null }, { id: string; at: string | null }> = gql`
  query ResourceTrack($id: ID!, $at: DateTime) {
    resourceTrack(id: $id, at: $at) {
      id
      resource { id department { id name { zh en } } }
      task { id title { zh en } state incident { id title { zh en } } }
    }
  }
`
