import type { Place } from '../place/place.ts'

/** 接报: the first call, what came after, and the last word. */
export const REPORT_KINDS = ['first', 'follow-up', 'final'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

export interface Report {
  readonly id: number
  /** The incident it was given for; when that one has been merged, it is read from there. */
  readonly incidentId: number
  readonly kind: ReportKind
  readonly channel: string
  readonly callerName: string | null
  readonly callerPhone: string | null
  readonly address: string | null
  readonly content: string
  readonly reportedAt: Date
  readonly recordedBy: number | null
  readonly place: Place | null
}

export const isReportKind = (kind: string): kind is ReportKind => REPORT_KINDS.some((known) => known === kind)
