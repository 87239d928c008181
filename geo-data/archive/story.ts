import type { Text } from '../sectors/text.ts'

/** Times are ISO 8601 in UTC; people and departments are named as they were then. */
export interface Story {
  readonly schema: 'city-lifeline-archive/1'
  readonly timeZone: string
  readonly incident: {
    readonly id: number
    readonly code: string
    readonly title: Text
    readonly sector: string
    readonly hazard: Text
    readonly verification: string
    readonly verificationReason: string | null
    readonly source: string
    readonly exercise: boolean
    readonly region: string
    readonly owner: string
    readonly parties: readonly string[]
    readonly place: readonly [number, number]
    readonly address: string | null
    readonly openedAt: string
    readonly openedBy: string | null
    readonly closedAt: string | null
    readonly closedBy: string | null
    readonly closingSummary: string | null
    readonly mergedFrom: readonly string[]
  }
  readonly alarms: readonly StoryAlarm[]
  readonly reports: readonly StoryReport[]
  readonly zoneSets: readonly StoryZoneSet[]
  readonly judgements: readonly StoryJudgement[]
  readonly tasks: readonly StoryTask[]
  /** Absent in what was archived before there were any. */
  readonly plots?: readonly StoryPlot[]
  readonly events: readonly StoryEvent[]
}

export interface StoryAlarm {
  readonly id: number
  readonly sensor: { readonly code: string; readonly name: Text }
  readonly metric: string
  readonly unit: string
  readonly priority: string
  readonly value: number
  readonly peakValue: number
  readonly threshold: {
    readonly kind: string
    readonly value: number | null
    readonly unit: string | null
    readonly clause: string
    readonly source: string
    readonly mark: string
    readonly verified: boolean
  }
  readonly raisedAt: string
  readonly acknowledgedAt: string | null
  readonly acknowledgedBy: string | null
  readonly verification: string
  readonly verificationReason: string | null
  readonly verifiedAt: string | null
  readonly verifiedBy: string | null
  readonly calmAt: string | null
  readonly reasons: readonly Text[]
  /** The readings around it: time, value, quality bits. */
  readonly samples: readonly (readonly [string, number, number])[]
}

export interface StoryReport {
  readonly kind: string
  readonly channel: string
  readonly content: string
  readonly callerName: string | null
  readonly callerPhone: string | null
  readonly reportedAt: string
  readonly recordedBy: string | null
}

export interface StoryZoneSet {
  readonly id: number
  readonly hazard: string
  readonly assumed: boolean
  readonly computedAt: string
  readonly requestedBy: string | null
  readonly inputs: unknown
  readonly candidates: unknown
  readonly cards: readonly { readonly title: Text; readonly text: Text }[]
  readonly exposure: unknown
  readonly zones: readonly StoryZone[]
}

export interface StoryZone {
  readonly line: string | null
  readonly label: Text
  readonly law: string
  readonly validation: string
  readonly radiusM: number | null
  readonly criterion: unknown
  readonly steps: unknown
  readonly exposure: {
    readonly people: { readonly estimate: number; readonly low: number; readonly high: number } | null
    readonly buildings: number
  }
  readonly area: unknown
}

export interface StoryJudgement {
  readonly content: string
  readonly madeBy: string
  readonly madeAt: string
  readonly pushes: readonly {
    readonly to: string
    readonly channel: string
    readonly pushedAt: string
    readonly receipts: readonly {
      readonly kind: string
      readonly by: string | null
      readonly at: string
      readonly content: string | null
    }[]
  }[]
}

export interface StoryTask {
  readonly id: number
  readonly title: Text
  readonly instruction: Text
  readonly department: string
  readonly assignee: string | null
  readonly state: string
  readonly assignedAt: string
  readonly deadlineAt: string
  readonly acceptedAt: string | null
  readonly arrivedAt: string | null
  readonly completedAt: string | null
  readonly supervisedAt: string | null
  readonly declinedReason: string | null
  readonly outcome: string | null
  readonly photos: readonly {
    readonly fileName: string
    readonly mediaType: string
    readonly sha256: string
    readonly uploadedAt: string
    readonly uploadedBy: string
  }[]
}

/** A thing plotted on the map of the situation, with everything that was ever said of it. */
export interface StoryPlot {
  readonly id: number
  readonly kind: string
  readonly kindName: Text
  readonly department: string
  readonly versions: readonly {
    readonly number: number
    readonly name: string
    readonly note: string
    readonly removed: boolean
    readonly positions: readonly (readonly [number, number])[]
    readonly by: string | null
    readonly at: string
  }[]
}

export interface StoryEvent {
  readonly id: number
  readonly type: string
  readonly at: string
  readonly actor: string | null
  readonly alarmId: number | null
  readonly ids: unknown
}
