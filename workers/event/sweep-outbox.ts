import { SYSTEM } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { read } from '../../geo-data/db/transact.ts'
import type { EventNotice } from '../../geo-data/event/event.commands.ts'
import { eventHorizon, eventsAfter } from '../../geo-data/event/event.repository.ts'
import type { Cursor } from '../../geo-data/event/event.ts'

const MOST = 500

/**
 * Catches what a crash left unsaid: each call publishes a notice of every event that became readable since the last. A
 * notice heard twice only makes somebody look twice.
 */
export const outboxSweeper = (db: Db, publish: (notice: EventNotice) => void): (() => Promise<void>) => {
  let cursor: Cursor | undefined
  return async () => {
    const upTo = await read(db, SYSTEM, eventHorizon)
    const from = cursor ?? upTo
    cursor = from
    const events = await read(db, SYSTEM, (tx) => eventsAfter(tx, from, { upTo, limit: MOST }))
    for (const { cursor: at, event } of events) {
      publish({ cursor: at, type: event.type, alarmId: event.alarmId, incidentId: event.incidentId })
      cursor = at
    }
  }
}
