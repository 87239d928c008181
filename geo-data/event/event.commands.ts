import { sendIn } from '../db/queue.ts'
import { afterCommit, type Tx } from '../db/transact.ts'
import { addEvent } from './event.repository.ts'
import type { Cursor, EventType, Happening } from './event.ts'
import { listenersOf, type TaskCall } from './flow.ts'

/** Told after a commit: something new can be read. A hint only; the truth is read by `eventsAfter`. */
export interface EventNotice {
  readonly cursor: Cursor
  readonly type: EventType
  readonly alarmId: number | null
  readonly incidentId: number | null
}

type Hear = (notice: EventNotice) => void

const ears = new Set<Hear>()

/** From now on `hear` is told of everything this process commits. A process joins its nerve here once, at its start. */
export const hearEvents = (hear: Hear): (() => void) => {
  ears.add(hear)
  return () => ears.delete(hear)
}

/**
 * Records what happened and sends its listeners to work, all in the caller's transaction; whoever hears in this process
 * is told once it is committed.
 * @returns the event's id.
 */
export const emit = async (tx: Tx, happening: Happening): Promise<number> => {
  const { id, cursor } = await addEvent(tx, happening)
  const { type } = happening
  const alarmId = happening.alarmId ?? null
  const incidentId = happening.incidentId ?? null
  const call: TaskCall = { eventId: id, alarmId, incidentId }
  for (const task of listenersOf(type)) await sendIn(tx, task, call)
  const notice: EventNotice = { cursor, type, alarmId, incidentId }
  afterCommit(tx, () => {
    for (const hear of ears) hear(notice)
  })
  return id
}
