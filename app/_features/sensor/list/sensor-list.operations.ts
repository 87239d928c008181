import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Point } from 'geojson'
import type { Text } from '../../../_lib/language.tsx'
import type { Connection } from '../../../_lib/paging/use-pages.ts'
import type { SensorFilter } from './sensor-filter.ts'

export interface SensorRow {
  readonly id: string
  readonly code: string
  readonly name: Text
  readonly sectorId: string
  readonly metric: string
  readonly unit: string
  readonly periodS: number
  readonly state: string
  readonly online: boolean
  readonly latest: { readonly at: string; readonly value: number } | null
  readonly position: Point
  readonly region: { readonly id: string; readonly name: Text }
}

export const SENSOR_PAGE: TypedDocumentNode<
  { sensors: Connection<SensorRow> },
  { filter: SensorFilter; after: string | null }
> = gql`
  query SensorPage($filter: SensorFilter, $after: String) {
    sensors(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node {
          id
          code
          name { zh en }
          sectorId
          metric
          unit
          periodS
          state
          online
          latest { at value }
          position
          region { id name { zh en } }
        }
      }
    }
  }
`

export interface RegionRow {
  readonly id: string
  readonly name: Text
  readonly parentId: string | null
}

export const REGIONS: TypedDocumentNode<{ regions: readonly RegionRow[] }, Record<string, never>> = gql`
  query Regions {
    regions { id name { zh en } parentId }
  }
`
