import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Point } from 'geojson'
import type { Text } from '../../_lib/language.tsx'

export type IncidentState = 'open' | 'responding' | 'controlled' | 'closed' | 'archived' | 'merged'

interface Named {
  readonly id: string
  readonly name: Text
}

export interface IncidentRow {
  readonly id: string
  readonly code: string
  readonly sectorId: string
  readonly hazardName: Text
  readonly state: IncidentState
  /** `unknown`: at a moment of the past which verdict stood is not on record. */
  readonly verification: string
  readonly source: string
  readonly title: Text
  readonly address: string | null
  readonly openedAt: string
  readonly exercise: boolean
  readonly position: Point
  readonly region: Named
}

export interface IncidentAlarm {
  readonly id: string
  readonly priority: string
  readonly sector: string
  readonly metric: string
  readonly unit: string
  readonly value: number
  readonly verification: string
  readonly raisedAt: string
  readonly sensor: { readonly id: string; readonly name: Text }
  readonly threshold: { readonly id: string; readonly kind: string }
  readonly reasons: readonly Text[]
}

export interface IncidentDetail extends IncidentRow {
  readonly closedAt: string | null
  readonly closedBy: Named | null
  readonly openedBy: Named | null
  readonly closingSummary: string | null
  readonly verificationReason: string | null
  readonly verifiedBy: Named | null
  readonly department: Named
  readonly parties: readonly Named[]
  readonly mergedInto: { readonly id: string; readonly code: string } | null
  readonly alarms: readonly IncidentAlarm[]
  readonly impactZoneSet: { readonly id: string } | null
  readonly archive: Archive | null
  readonly timeline: readonly {
    readonly id: string
    readonly type: string
    readonly at: string
    readonly incidentId: string | null
  }[]
}

export interface Archive {
  readonly id: string
  readonly madeAt: string
  readonly digest: string
  readonly previousDigest: string | null
  readonly pdfUrl: string
  readonly jsonUrl: string
}

export interface IncidentEvent {
  readonly id: string
  readonly type: string
  readonly at: string
  readonly alarmId: string | null
  readonly ids: Readonly<Record<string, unknown>>
  readonly actor: Named | null
}

/** What happened, and the names of what it happened to. */
export interface IncidentStory {
  readonly id: string
  readonly timeline: readonly IncidentEvent[]
  readonly alarms: readonly { readonly id: string; readonly sensor: { readonly id: string; readonly name: Text } }[]
  readonly tasks: readonly { readonly id: string; readonly title: Text }[]
}

export const INCIDENT_ROW = gql`
  fragment IncidentRow on Incident {
    id
    code
    sectorId
    hazardName { zh en }
    state
    verification
    source
    title { zh en }
    address
    openedAt
    exercise
    position
    region { id name { zh en } }
  }
`

/** Incidents that are not over, newest first. */
export const OPEN_INCIDENTS: TypedDocumentNode<
  { incidents: { totalCount: number; edges: readonly { node: IncidentRow }[] } },
  Record<string, never>
> = gql`
  query OpenIncidents {
    incidents(filter: { open: true }, first: 100) {
      totalCount
      edges { cursor node { ...IncidentRow } }
    }
  }
  ${INCIDENT_ROW}
`

/** The last ones that are over. */
export const PAST_INCIDENTS: TypedDocumentNode<
  { incidents: { totalCount: number; edges: readonly { node: IncidentRow }[] } },
  Record<string, never>
> = gql`
  query PastIncidents {
    incidents(filter: { open: false }, first: 20) {
      totalCount
      edges { cursor node { ...IncidentRow } }
    }
  }
  ${INCIDENT_ROW}
`

export const INCIDENT: TypedDocumentNode<{ incident: IncidentDetail | null }, { id: string }> = gql`
  query Incident($id: ID!) {
    incident(id: $id) {
      ...IncidentRow
      closedAt
      closedBy { id name { zh en } }
      openedBy { id name { zh en } }
      closingSummary
      verificationReason
      verifiedBy { id name { zh en } }
      department { id name { zh en } }
      parties { id name { zh en } }
      mergedInto { id code }
      alarms {
        id
        priority
        sector
        metric
        unit
        value
        verification
        raisedAt
        sensor { id name { zh en } }
        threshold { id kind }
        reasons { zh en }
      }
      impactZoneSet { id }
      archive { id madeAt digest previousDigest pdfUrl jsonUrl }
      timeline { id type at incidentId }
    }
  }
  ${INCIDENT_ROW}
`

export const INCIDENT_TIMELINE: TypedDocumentNode<{ incident: IncidentStory | null }, { id: string }> = gql`
  query IncidentTimeline($id: ID!) {
    incident(id: $id) {
      id
      timeline { id type at alarmId ids actor { id name { zh en } } }
      alarms { id sensor { id name { zh en } } }
      tasks { id title { zh en } }
    }
  }
`

export const START_RESPONSE: TypedDocumentNode<{ startResponse: { id: string; state: string } }, { id: string }> = gql`
  mutation StartResponse($id: ID!) {
    startResponse(incidentId: $id) { id state }
  }
`

export const MARK_CONTROLLED: TypedDocumentNode<{ markControlled: { id: string; state: string } }, { id: string }> =
  gql`
  mutation MarkControlled($id: ID!) {
    markControlled(id: $id) { id state }
  }
`

export const VERIFY_INCIDENT: TypedDocumentNode<
  { verifyIncident: { id: string; state: string; verification: string } },
  { id: string; verification: string; reason: string | null }
> = gql`
  mutation VerifyIncident($id: ID!, $verification: String!, $reason: String) {
    verifyIncident(id: $id, verification: $verification, reason: $reason) {
      id
      state
      verification
      verificationReason
      verifiedBy { id name { zh en } }
      closingSummary
    }
  }
`

export const CLOSE_INCIDENT: TypedDocumentNode<
  { closeIncident: { id: string; state: string } },
  { id: string; summary: string }
> = gql`
  mutation CloseIncident($id: ID!, $summary: String!) {
    closeIncident(id: $id, summary: $summary) { id state closingSummary }
  }
`

export const MERGE_INCIDENTS: TypedDocumentNode<
  { mergeIncidents: { id: string; state: string } },
  { intoId: string; fromId: string }
> = gql`
  mutation MergeIncidents($intoId: ID!, $fromId: ID!) {
    mergeIncidents(intoId: $intoId, fromId: $fromId) { id state }
  }
`
