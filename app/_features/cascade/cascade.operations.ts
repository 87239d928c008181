import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Point } from 'geojson'
import type { CascadeLink as Link } from '../../../geo-data/cascade/cascade.ts'
import type { Text } from '../../_lib/language.tsx'

export interface CascadeNode {
  readonly key: string
  readonly hazardName: Text
  readonly thing: { readonly kind: string; readonly code: string; readonly name: Text | null } | null
  readonly position: Point
  readonly depth: number
  readonly score: number
  readonly witnesses: readonly {
    readonly sensorId: string
    readonly code: string
    readonly name: Text
    readonly distanceM: number
    readonly online: boolean
  }[]
  readonly measures: readonly Text[]
}

/** As the record says it, without the harm's own id. */
export type CascadeLink = Omit<Link, 'harm'>

export interface Cascade {
  readonly nodes: readonly CascadeNode[]
  readonly links: readonly CascadeLink[]
}

/** A failure supposed somewhere: SECTOR.HAZARD, and of what. */
export interface CascadeFrom {
  readonly hazard: string
  readonly longitude: number
  readonly latitude: number
  readonly segmentId?: string | null
  readonly assetId?: string | null
}

export const CASCADE: TypedDocumentNode<{ cascade: Cascade }, { incidentId: string | null; from: CascadeFrom | null }> =
  gql`
  query Cascade($incidentId: ID, $from: CascadeFrom) {
    cascade(incidentId: $incidentId, from: $from) {
      nodes {
        key
        hazardName { zh en }
        thing { kind code name { zh en } }
        position
        depth
        score
        witnesses { sensorId code name { zh en } distanceM online }
        measures { zh en }
      }
      links { from to harmName { zh en } distanceM reachM share reasons { zh en } reachFrom { zh en } provenance }
    }
  }
`
