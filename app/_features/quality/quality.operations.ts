import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Point } from 'geojson'
import type { Text } from '../../_lib/language.tsx'
import type { Connection } from '../../_lib/paging/use-pages.ts'

export interface FaultCount {
  readonly kind: { readonly id: string; readonly dimension: string; readonly name: Text }
  readonly count: number
}

/** One department's layer: how complete, right and timely it is. */
export interface LayerQuality {
  readonly department: { readonly id: string; readonly name: Text }
  readonly sectorId: string
  readonly record: string
  readonly kind: string
  readonly name: Text
  readonly records: number
  readonly completeness: number | null
  readonly inService: number
  readonly online: number
  readonly onlineRate: number | null
  readonly faults: readonly FaultCount[]
}

/** One thing to put right. */
export interface QualityFault {
  readonly kind: { readonly id: string; readonly name: Text; readonly remedy: Text }
  readonly reason: Text
  readonly record: string
  readonly recordId: string
  readonly code: string
  readonly field: string | null
  readonly fieldName: Text | null
  readonly found: string | null
  readonly position: Point
  readonly region: { readonly id: string; readonly name: Text }
}

export const QUALITY: TypedDocumentNode<{ quality: readonly LayerQuality[] }, Record<string, never>> = gql`
  query Quality {
    quality {
      department { id name { zh en } }
      sectorId
      record
      kind
      name { zh en }
      records
      completeness
      inService
      online
      onlineRate
      faults { kind { id dimension name { zh en } } count }
    }
  }
`

/** `QualityFilter` of the contract, as this page uses it. */
export interface FaultFilter {
  readonly fault: string | null
  readonly record: string
  readonly sectorId: string
  readonly kind: string
  readonly departmentId: string
}

export const QUALITY_FAULTS: TypedDocumentNode<
  { qualityFaults: Connection<QualityFault> },
  { filter: FaultFilter; after: string | null }
> = gql`
  query QualityFaults($filter: QualityFilter, $after: String) {
    qualityFaults(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node {
          kind { id name { zh en } remedy { zh en } }
          reason { zh en }
          record
          recordId
          code
          field
          fieldName { zh en }
          found
          position
          region { id name { zh en } }
        }
      }
    }
  }
`
