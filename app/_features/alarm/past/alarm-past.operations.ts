import { gql, type TypedDocumentNode } from '@apollo/client'
import { ALARM_ROW, type AlarmRow, type Priority } from '../alarm.operations.ts'

/** Something that changed an alarm, and when it was known. */
export interface AlarmTurn {
  readonly type: string
  readonly at: string
}

/** As it is on record now: what it was at a moment follows from its turns. */
export interface RecordedAlarm extends AlarmRow {
  readonly recordedAt: string
  readonly verifiedAt: string | null
}

export interface AlarmsDuring {
  readonly totalCount: number
  readonly courses: readonly { readonly alarm: RecordedAlarm; readonly turns: readonly AlarmTurn[] }[]
}

type SpanVariables = { readonly from: string; readonly until: string }

/** Alarms that stood open at some moment of a span. */
export const ALARMS_DURING: TypedDocumentNode<{ alarmsDuring: AlarmsDuring }, SpanVariables> = gql`
  query AlarmsDuring($from: DateTime!, $until: DateTime!) {
    alarmsDuring(from: $from, until: $until) {
      totalCount
      courses {
        alarm {
          ...AlarmRow
          recordedAt
          verifiedAt
        }
        turns { type at }
      }
    }
  }
  ${ALARM_ROW}
`

export interface AlarmTime {
  readonly id: string
  readonly recordedAt: string
  readonly priority: Priority
}

/** Since when alarms were known, for marks on an axis. */
export const ALARM_TIMES: TypedDocumentNode<{ alarmTimes: readonly AlarmTime[] }, SpanVariables> = gql`
  query AlarmTimes($from: DateTime!, $until: DateTime!) {
    alarmTimes(from: $from, until: $until) { id recordedAt priority }
  }
`
