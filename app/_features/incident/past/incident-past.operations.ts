import { gql, type TypedDocumentNode } from '@apollo/client'
import { INCIDENT_ROW, type IncidentRow } from '../incident.operations.ts'

/** Something that changed an incident, and when. */
export interface IncidentTurn {
  readonly type: string
  readonly at: string
}

export interface IncidentCourse {
  readonly incident: IncidentRow
  readonly turns: readonly IncidentTurn[]
}

type SpanVariables = { readonly from: string; readonly until: string }

/** Incidents that were under way at some moment of a span. */
export const INCIDENTS_DURING: TypedDocumentNode<{ incidentsDuring: readonly IncidentCourse[] }, SpanVariables> = gql`
  query IncidentsDuring($from: DateTime!, $until: DateTime!) {
    incidentsDuring(from: $from, until: $until) {
      incident { ...IncidentRow }
      turns { type at }
    }
  }
  ${INCIDENT_ROW}
`

export interface IncidentTime {
  readonly id: string
  readonly openedAt: string
  readonly closedAt: string | null
}

/** When incidents were opened, for marks on an axis. */
export const INCIDENT_TIMES: TypedDocumentNode<{ incidentTimes: readonly IncidentTime[] }, SpanVariables> = gql`
  query IncidentTimes($from: DateTime!, $until: DateTime!) {
    incidentTimes(from: $from, until: $until) { id openedAt closedAt }
  }
`
