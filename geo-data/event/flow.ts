import type { EventType } from './event.ts'

/** Everything that happens by itself. One file each in `workers/`, one line each in `workers/index.ts`. */
export const TASK_NAMES = ['draw-impact-zones', 'gather-alarm', 'follow-verification', 'archive-incident'] as const

export type TaskName = (typeof TASK_NAMES)[number]

/** Who sets to work because of what. This page is the whole course; the stream before it never waits for a task. */
export const FLOW: Readonly<Partial<Record<EventType, readonly TaskName[]>>> = {
  'alarm.raised': ['draw-impact-zones', 'gather-alarm'],
  'alarm.verified': ['follow-verification'],
  'incident.opened': ['draw-impact-zones'],
  'incident.merged': ['draw-impact-zones'],
  'incident.closed': ['archive-incident'],
}

/** What a task is told: which event woke it. All else it reads from the record, so it may run twice. */
export interface TaskCall {
  readonly eventId: number
  readonly alarmId: number | null
  readonly incidentId: number | null
}

export const listenersOf = (type: EventType): readonly TaskName[] => FLOW[type] ?? []
