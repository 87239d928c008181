import { sendAllIn } from '../db/queue.ts'
import { afterCommit, type Tx } from '../db/transact.ts'
import { addEvents } from './event.repository.ts'
import type { Cursor, EventType, Happening } from './event.ts'
import { listenersOf, type TaskCall, type TaskName } from './flow.ts'

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
  const [id] = await emitAll(tx, [happening])
  return id as number
}

/** As `emit`, for what happens by the hundred: one statement for the events and one for each task. @returns their ids. */
export const emitAll = async (tx: Tx, happenings: readonly Happening[]): Promise<readonly number[]> => {
  const ids: number[] = []
  for (let from = 0; from < happenings.length; from += AT_A_TIME) {
    ids.push(...(await emitSome(tx, happenings.slice(from, from + AT_A_TIME))))
  }
  return ids
}

const AT_A_TIME = 1000

const emitSome = async (tx: Tx, happenings: readonly Happening[]): Promise<readonly number[]> => {
  const added = await addEvents(tx, happenings)
  const calls = new Map<TaskName, TaskCall[]>()
  const notices = added.map(({ id, cursor }, place): EventNotice => {
    const { type, alarmId = null, incidentId = null } = happenings[place] as Happening
    for (const task of listenersOf(type)) {
      calls.set(task, [...(calls.get(task) ?? []), { eventId: id, alarmId, incidentId }])
    }
    return { cursor, type, alarmId, incidentId }
  })
  for (const [task, all] of calls) await sendAllIn(tx, task, all)
  afterCommit(tx, () => {
    for (const notice of notices) for (const hear of ears) hear(notice)
  })
  return added.map(({ id }) => id)
}
