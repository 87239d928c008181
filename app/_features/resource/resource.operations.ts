import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Point } from 'geojson'
import type { Text } from '../../_lib/language.tsx'

export interface ResourceNearby {
  readonly distanceM: number
  readonly resource: {
    readonly id: string
    readonly kind: string
    readonly capability: string
    readonly name: Text
    readonly state: string
    readonly position: Point
    readonly positionAt: string | null
    readonly department: { readonly id: string; readonly name: Text }
  }
}

export const NEAREST_RESOURCES: TypedDocumentNode<
  { incident: { readonly id: string; readonly nearestResources: readonly ResourceNearby[] } | null },
  { id: string }
> = gql`
  query NearestResources($id: ID!) {
    incident(id: $id) {
      id
      nearestResources(first: 8) {
        distanceM
        resource {
          id
          kind
          capability
          name { zh en }
          state
          position
          positionAt
          department { id name { zh en } }
        }
      }
    }
  }
`
