import type { EventType } from './event.ts'

/**
 * Everything that happens by itself because something has happened. One file each in `workers/`, one line each in
 * `workers/index.ts`. None needs a queue of one at a time: what looks and then creates holds a lock in its command
 * (`holdGathering`, `holdChain`), which also guards the same command called by hand.
 */
export const TASKS = {
  'draw-impact-zones': { longestSeconds: 60 },
  'draw-bands': { longestSeconds: 60 },
  'gather-alarm': { longestSeconds: 30 },
  'follow-verification': { longestSeconds: 30 },
  'deliver-pushes': { longestSeconds: 30 },
  'archive-incident': { longestSeconds: 120 },
} as const

export type TaskName = keyof typeof TASKS

/** Who sets to work because of what. This page is the whole course; the stream before it never waits for a task. */
export const FLOW: Readonly<Partial<Record<EventType, readonly TaskName[]>>> = {
  'alarm.raised': ['draw-impact-zones', 'gather-alarm'],
  'alarm.verified': ['follow-verification', 'draw-impact-zones'],
  'incident.opened': ['draw-impact-zones'],
  'incident.verified': ['draw-impact-zones'],
  'incident.merged': ['draw-impact-zones'],
  'zones.drawn': ['draw-bands'],
  'judgement.pushed': ['deliver-pushes'],
  'incident.closed': ['archive-incident'],
}

/** What a task is told: which event woke it. All else it reads from the record, so it may run twice. */
export interface TaskCall {
  readonly eventId: number
  readonly alarmId: number | null
  readonly incidentId: number | null
}

export const listenersOf = (type: EventType): readonly TaskName[] => FLOW[type] ?? []

/** The queues that every process which emits has to start, as a worker or as a sender. */
export const QUEUES = Object.entries(TASKS).map(([name, task]) => ({ name, oneAtATime: false, ...task }))
