import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Geometry } from 'geojson'
import type { Text } from '../../../_lib/language.tsx'
import type { Connection } from '../../../_lib/paging/use-pages.ts'

export interface LayerCount {
  /** SECTOR.KIND */
  readonly layer: string
  readonly shown: number
  readonly total: number
}

export const LAYER_COUNTS: TypedDocumentNode<
  { layerCounts: readonly LayerCount[] },
  { sectorId: string; filter: string }
> = gql`
  query LayerCounts($sectorId: ID!, $filter: String!) {
    layerCounts(sectorId: $sectorId, filter: $filter) { layer shown total }
  }
`

export interface FilteredThing {
  readonly id: string
  readonly record: string
  readonly code: string
  readonly name: Text | null
  readonly geometry: Geometry
}

export const FILTERED_THINGS: TypedDocumentNode<
  { assets: Connection<FilteredThing> },
  { record: string; filter: { sectorId: string; kind: string; layers: string }; first: number; after: string | null }
> = gql`
  query FilteredThings($record: String!, $filter: AssetFilter!, $first: Int!, $after: String) {
    assets(record: $record, filter: $filter, first: $first, after: $after) {
      edges { cursor node { id record code name { zh en } geometry } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`
