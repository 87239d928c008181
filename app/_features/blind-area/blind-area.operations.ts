import { gql, type TypedDocumentNode } from '@apollo/client'
import type { MultiPolygon, Point } from 'geojson'
import type { Text } from '../../_lib/language.tsx'

interface BlindArea {
  readonly id: string
  readonly sectorId: string
  readonly geometry: MultiPolygon
  readonly areaM2: number
  readonly sensors: number
  readonly region: { readonly id: string; readonly name: Text }
}

export interface WatchRate {
  readonly sectorId: string
  readonly sensors: number
  readonly watching: number
}

interface BlindSensor {
  readonly id: string
  readonly reason: string
  readonly sensor: { readonly id: string; readonly name: Text }
}

export interface UnwatchedTarget {
  readonly id: string
  readonly kind: string
  readonly name: Text
  readonly position: Point
  readonly region: { readonly id: string; readonly name: Text }
  readonly unseenBy: readonly {
    readonly sectorId: string
    readonly total: number
    readonly sensors: readonly BlindSensor[]
  }[]
}

export interface BlindCity {
  readonly at: string
  readonly reach: { readonly source: string; readonly mark: string; readonly verified: boolean }
  readonly areas: readonly BlindArea[]
  readonly rates: readonly WatchRate[]
  readonly targets: {
    readonly totalCount: number
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    readonly edges: readonly { readonly node: UnwatchedTarget }[]
  }
}

/** What is not watched, the first of the protection targets in it, and how much of each sector watches. */
export const BLIND_CITY: TypedDocumentNode<{ blindCity: BlindCity }, { first: number }> = gql`
  query BlindCity($first: Int!) {
    blindCity {
      at
      reach { source mark verified }
      areas { id sectorId geometry areaM2 sensors region { id name { zh en } } }
      rates { sectorId sensors watching }
      targets(first: $first) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          cursor
          node {
            id
            kind
            name { zh en }
            position
            region { id name { zh en } }
            unseenBy { sectorId total sensors(first: 3) { id reason sensor { id name { zh en } } } }
          }
        }
      }
    }
  }
`
