/** Everything that can be said to have happened: `noun.past`. Subscriptions carry these very names. */
export const EVENT_TYPES = [
  'alarm.raised',
  'alarm.calm',
  'alarm.reactivated',
  'alarm.overdue',
  'alarm.acknowledged',
  'alarm.verified',
  'alarm.closed',
  'sensor.lost',
  'sensor.found',
  'gateway.lost',
  'gateway.found',
  'sound.muted',
  'incident.opened',
  'incident.alarm-joined',
  'incident.verified',
  'incident.merged',
  'incident.responding',
  'incident.controlled',
  'incident.closed',
  'incident.archived',
  'report.added',
  'zones.drawn',
  'analysis.merged',
  'bands.drawn',
  'level.decided',
  'judgement.pushed',
  'push.delivered',
  'push.read',
  'push.replied',
  'task.assigned',
  'task.read',
  'task.accepted',
  'task.declined',
  'task.arrived',
  'task.completed',
  'task.supervised',
  'task.overdue',
  'plot.placed',
  'plot.changed',
  'plot.removed',
  'plot.restored',
  'attachment.added',
  'attachment.withdrawn',
  'archive.exported',
  'document.exported',
  'layer.exported',
  'map.printed',
  'wall-view.sent',
  'wall-view.answered',
  'wall-view.ended',
  'threshold.changed',
  'import.finished',
  'import.undone',
  'drill.started',
  'drill.finished',
  'user.signed-in',
  'user.signed-out',
  'user.refused',
] as const

export type EventType = (typeof EVENT_TYPES)[number]

/** Ids only, by the noun's name: `{ taskId: 7 }`. What it was is re-read from the record by whoever may see it. */
export type EventIds = Readonly<Record<string, number | string>>

/** A row of the record: something that happened, when, who did it, and who may know of it. */
export interface Event {
  readonly id: number
  readonly type: EventType
  /** When it happened; `recordedAt` is when the record knew. */
  readonly at: Date
  readonly recordedAt: Date
  /** Null where a process acted by itself. */
  readonly actorId: number | null
  readonly regionId: number | null
  readonly departmentId: number | null
  readonly partyDepartmentIds: readonly number[]
  readonly alarmId: number | null
  readonly incidentId: number | null
  readonly ids: EventIds
}

/** What a command says has happened. The region, department and parties decide who may hear it. */
export interface Happening {
  readonly type: EventType
  readonly at: Date
  readonly actor?: { readonly userId: number | null }
  readonly alarmId?: number | null
  readonly incidentId?: number | null
  readonly regionId?: number | null
  readonly departmentId?: number | null
  readonly partyDepartmentIds?: readonly number[]
  readonly ids?: EventIds
}

/** An event and its place in the order of reading. */
export interface RecordedEvent {
  readonly cursor: Cursor
  readonly event: Event
}

/** Place in the order of reading: the id of an event up to which everything has been told. */
export type Cursor = string

export const isCursor = (text: string): boolean => /^\d{1,18}$/.test(text)

export const writeCursor = (id: number | string): Cursor => String(id)

const TYPES: ReadonlySet<string> = new Set(EVENT_TYPES)

export const isEventType = (type: string): type is EventType => TYPES.has(type)

/** Negative when `a` comes first in the order of reading. Both must be cursors. */
export const compareCursors = (a: Cursor, b: Cursor): number => {
  if (!isCursor(a) || !isCursor(b)) throw new RangeError(`not cursors: ${a}, ${b}`)
  const difference = BigInt(a) - BigInt(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
