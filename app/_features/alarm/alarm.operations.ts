import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Point } from 'geojson'
import type { Text } from '../../_lib/language.tsx'

export type Priority = 'P1' | 'P2' | 'P3'
export type Verification = 'pending' | 'true' | 'false' | 'test' | 'maintenance'

export interface ThresholdFacts {
  readonly id: string
  readonly kind: string
  readonly priority: Priority
  readonly value: number | null
  readonly unit: string | null
  readonly windowS: number | null
  readonly holdS: number
  readonly clause: string
  readonly source: string
  readonly mark: string
  readonly verified: boolean
}

export interface AlarmRow {
  readonly id: string
  readonly sector: string
  readonly metric: string
  readonly unit: string
  readonly priority: Priority
  readonly condition: 'active' | 'calm'
  /** `unknown`: at a moment of the past a verdict stood that was corrected since. */
  readonly verification: Verification | 'unknown'
  readonly verificationReason: string | null
  readonly acknowledgedAt: string | null
  readonly acknowledgedBy: { readonly id: string; readonly name: Text } | null
  readonly value: number
  readonly peakValue: number
  readonly raisedAt: string
  readonly calmAt: string | null
  readonly closedAt: string | null
  readonly overdueAt: string | null
  readonly exercise: boolean
  readonly position: Point
  readonly region: { readonly id: string; readonly name: Text }
  readonly department: { readonly id: string; readonly name: Text }
  readonly sensor: { readonly id: string; readonly code: string; readonly name: Text }
  readonly threshold: ThresholdFacts
  readonly incident: { readonly id: string; readonly code: string } | null
}

export interface AlarmEvent {
  readonly id: string
  readonly type: string
  readonly at: string
  readonly actor: { readonly id: string; readonly name: Text } | null
}

export interface AlarmDetail extends AlarmRow {
  readonly recordedAt: string
  readonly verifiedAt: string | null
  readonly verifiedBy: { readonly id: string; readonly name: Text } | null
  readonly reasons: readonly Text[]
  readonly impactZoneSet: { readonly id: string } | null
  readonly history: readonly AlarmEvent[]
}

export const ALARM_ROW = gql`
  fragment AlarmRow on Alarm {
    id
    sector
    metric
    unit
    priority
    condition
    verification
    verificationReason
    acknowledgedAt
    acknowledgedBy { id name { zh en } }
    value
    peakValue
    raisedAt
    calmAt
    closedAt
    overdueAt
    exercise
    position
    region { id name { zh en } }
    department { id name { zh en } }
    sensor { id code name { zh en } }
    threshold { id kind priority value unit windowS holdS clause source mark verified }
    incident { id code }
  }
`

/** Open alarms, whatever their age, most urgent first. */
export const OPEN_ALARMS: TypedDocumentNode<
  { alarms: { totalCount: number; edges: readonly { node: AlarmRow }[] } },
  { first: number }
> = gql`
  query OpenAlarms($first: Int!) {
    alarms(filter: { open: true }, sort: URGENCY, first: $first) {
      totalCount
      edges {
        cursor
        node { ...AlarmRow }
      }
    }
  }
  ${ALARM_ROW}
`

/** One alarm with its reasons and its history. */
export const ALARM: TypedDocumentNode<{ alarm: AlarmDetail | null }, { id: string }> = gql`
  query Alarm($id: ID!) {
    alarm(id: $id) {
      ...AlarmRow
      recordedAt
      verifiedAt
      verifiedBy { id name { zh en } }
      reasons { zh en }
      impactZoneSet { id }
      history { id type at actor { id name { zh en } } }
    }
  }
  ${ALARM_ROW}
`

export const ACKNOWLEDGE_ALARM: TypedDocumentNode<{ acknowledgeAlarm: AlarmRow }, { id: string }> = gql`
  mutation AcknowledgeAlarm($id: ID!) {
    acknowledgeAlarm(id: $id) { ...AlarmRow }
  }
  ${ALARM_ROW}
`

export const VERIFY_ALARM: TypedDocumentNode<
  { verifyAlarm: AlarmRow },
  { id: string; verification: Verification; reason: string | null }
> = gql`
  mutation VerifyAlarm($id: ID!, $verification: String!, $reason: String) {
    verifyAlarm(id: $id, verification: $verification, reason: $reason) { ...AlarmRow }
  }
  ${ALARM_ROW}
`
