import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Branch, Change } from '../../../geo-data/level/level.ts'
import type { Text } from '../../_lib/language.tsx'

/** As the rules say it; the value itself stays in the record. */
export type LevelBranch = Omit<Branch, 'value'>

export interface LevelProposal {
  readonly level: string | null
  readonly winning: readonly string[]
  readonly branches: readonly LevelBranch[]
  readonly raise: Change | null
  readonly raisesTo: string | null
  readonly lower: readonly Change[]
  readonly lowersTo: string | null
}

export interface LevelDecision {
  readonly id: string
  readonly proposed: string | null
  readonly decided: string
  readonly reason: string | null
  readonly decidedBy: { readonly name: Text }
  readonly decidedAt: string
}

interface IncidentLevel {
  readonly id: string
  readonly levelProposal: LevelProposal
  readonly levelDecisions: readonly LevelDecision[]
}

const LEVEL = gql`
  fragment LevelFields on Incident {
    id
    levelProposal {
      level
      winning
      branches { measure name { zh en } clause source mark verified why { zh en } valueText { zh en } level }
      raise { measure name { zh en } from to toText { zh en } }
      raisesTo
      lower { measure name { zh en } from to toText { zh en } }
      lowersTo
    }
    levelDecisions { id proposed decided reason decidedBy { id name { zh en } } decidedAt }
  }
`

export const INCIDENT_LEVEL: TypedDocumentNode<{ incident: IncidentLevel | null }, { id: string }> = gql`
  query IncidentLevel($id: ID!) {
    incident(id: $id) { ...LevelFields }
  }
  ${LEVEL}
`

interface Decision {
  readonly incidentId: string
  readonly proposed: string | null
  readonly decided: string
  readonly reason: string | null
}

export const DECIDE_LEVEL: TypedDocumentNode<{ decideLevel: IncidentLevel }, Decision> = gql`
  mutation DecideLevel($incidentId: ID!, $proposed: String, $decided: String!, $reason: String) {
    decideLevel(incidentId: $incidentId, proposed: $proposed, decided: $decided, reason: $reason) { ...LevelFields }
  }
  ${LEVEL}
`
