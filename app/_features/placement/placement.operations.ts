import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Point } from 'geojson'
import type { Text } from '../../_lib/language.tsx'
import type { Connection } from '../../_lib/paging/use-pages.ts'

/** How far one placement rule of the registry is fulfilled. */
export interface Coverage {
  readonly rule: string
  readonly sectorId: string
  readonly requirement: string
  readonly priority: number
  readonly why: Text
  readonly metric: string
  readonly figures: {
    readonly clause: string
    readonly source: string
    readonly mark: string
    readonly verified: boolean
  } | null
  readonly places: number
  readonly missing: number
}

/** A place where a rule wants more sensors than stand there. */
export interface MissingSensor {
  readonly rule: string
  readonly record: string
  readonly assetId: string
  readonly kind: string
  readonly code: string
  readonly name: Text | null
  readonly standing: number
  readonly needed: number
  readonly nearestMetres: number | null
  readonly position: Point
  readonly department: { readonly id: string; readonly name: Text }
  readonly region: { readonly id: string; readonly name: Text }
}

export const PLACEMENT_COVERAGE: TypedDocumentNode<
  { placementCoverage: readonly Coverage[] },
  Record<string, never>
> = gql`
  query PlacementCoverage {
    placementCoverage { rule sectorId requirement priority why { zh en } metric figures { clause source mark verified } places missing }
  }
`

export const MISSING_SENSORS: TypedDocumentNode<
  { missingSensors: Connection<MissingSensor> },
  { rule: string; after: string | null }
> = gql`
  query MissingSensors($rule: ID!, $after: String) {
    missingSensors(filter: { rule: $rule }, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node {
          rule
          record
          assetId
          kind
          code
          name { zh en }
          standing
          needed
          nearestMetres
          position
          department { id name { zh en } }
          region { id name { zh en } }
        }
      }
    }
  }
`
