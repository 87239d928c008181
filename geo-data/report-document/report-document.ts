import type { ZoneSet } from '../impact-zone/impact-zone.ts'
import type { LevelDecision, Proposal } from '../level/level.ts'
import type { Place } from '../place/place.ts'
import type { Text } from '../sectors/text.ts'
import type { Drawing } from './map/drawing.ts'

/** The three reports of the guide: accident prediction (R324), risk judgement (R325), risk warning with its level (R327). */
export const DOCUMENT_KINDS = ['prediction', 'risk', 'warning'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export const isDocumentKind = (word: string): word is DocumentKind =>
  (DOCUMENT_KINDS as readonly string[]).includes(word)

/** What a report is of. */
export type DocumentSubject = 'incident' | 'analysis'

/** All that is written into a report: the same data as the ring card. */
export interface DocumentFacts {
  readonly subject: DocumentSubject
  /** The incident's code, or the analysis' number. */
  readonly code: string
  readonly title: string
  readonly sector: Text
  readonly hazard: Text
  readonly region: string
  readonly owner: string
  readonly address: string | null
  readonly place: Place
  readonly exercise: boolean
  /** Null for an analysis: nothing has been claimed yet. */
  readonly verification: string | null
  readonly openedAt: Date
  readonly zoneSet: ZoneSet
  readonly requestedBy: string | null
  readonly proposal: Proposal | null
  readonly decision: (LevelDecision & { readonly by: string }) | null
  readonly map: Drawing
  readonly timeZone: string
}

/** Who took it out of the house, and when: at the foot of every page. */
export interface Exported {
  readonly by: string
  readonly at: Date
}

/** A report before it is PDF or Word. */
export interface ReportDocument {
  readonly title: string
  readonly below: string
  readonly footer: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly as: 'heading'; readonly text: string }
  | { readonly as: 'paragraph'; readonly text: string }
  /** What must not be overlooked. */
  | { readonly as: 'notice'; readonly text: string }
  | { readonly as: 'pairs'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly as: 'table'
      readonly columns: readonly { readonly title: string; readonly share: number }[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly as: 'map'; readonly title: string; readonly drawing: Drawing; readonly caption: string }

const EXPORTERS: ReadonlySet<string> = new Set(['duty-officer', 'commander', 'analyst'])

export const mayExportDocument = (role: string): boolean => EXPORTERS.has(role)
