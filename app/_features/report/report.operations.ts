import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'

export interface ReportRow {
  readonly id: string
  readonly kind: string
  readonly channel: string
  readonly callerName: string | null
  readonly callerPhone: string | null
  readonly address: string | null
  readonly content: string
  readonly reportedAt: string
  readonly recordedBy: { readonly id: string; readonly name: Text } | null
}

export const INCIDENT_REPORTS: TypedDocumentNode<
  { incident: { readonly id: string; readonly reports: readonly ReportRow[] } | null },
  { id: string }
> = gql`
  query IncidentReports($id: ID!) {
    incident(id: $id) {
      id
      reports {
        id
        kind
        channel
        callerName
        callerPhone
        address
        content
        reportedAt
        recordedBy { id name { zh en } }
      }
    }
  }
`

export const ADD_REPORT: TypedDocumentNode<
  { addReport: { id: string } },
  {
    incidentId: string
    input: { kind: string; content: string; callerName: string | null; callerPhone: string | null }
  }
> = gql`
  mutation AddReport($incidentId: ID!, $input: ReportInput!) {
    addReport(incidentId: $incidentId, input: $input) { id }
  }
`

export interface FirstReport {
  readonly sectorId: string
  readonly hazard: string
  readonly position: { readonly longitude: number; readonly latitude: number }
  readonly content: string
  readonly address: string | null
  readonly callerName: string | null
  readonly callerPhone: string | null
  readonly channel: string
}

export const OPEN_INCIDENT_FROM_REPORT: TypedDocumentNode<{ openIncident: { id: string } }, { report: FirstReport }> =
  gql`
  mutation OpenIncidentFromReport($report: FirstReportInput!) {
    openIncident(input: { report: $report }) { id }
  }
`
