import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../../_lib/language.tsx'
import type { PhonePosition } from './sharing.ts'

export interface Joinable {
  readonly joinableResources: readonly { readonly id: string; readonly kind: string; readonly name: Text }[]
  readonly joinedResource: { readonly id: string } | null
}

export const JOINABLE: TypedDocumentNode<Joinable> = gql`
  query JoinableResources {
    joinableResources { id kind name { zh en } }
    joinedResource { id }
  }
`

export const JOIN: TypedDocumentNode<{ joinResource: { readonly id: string } }, { id: string }> = gql`
  mutation JoinResource($id: ID!) {
    joinResource(id: $id) { id }
  }
`

export interface Reported {
  readonly reportPositions: {
    readonly accepted: number
    readonly refused: readonly { readonly index: number; readonly field: string; readonly reason: Text }[]
  }
}

export const REPORT: TypedDocumentNode<Reported, { positions: readonly PhonePosition[] }> = gql`
  mutation ReportPositions($positions: [PositionReport!]!) {
    reportPositions(positions: $positions) {
      accepted
      refused { index field reason { zh en } }
    }
  }
`
