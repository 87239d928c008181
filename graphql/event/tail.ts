import type { Logger } from 'pino'
import { type Actor, SYSTEM } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { read } from '../../geo-data/db/transact.ts'
import { eventHorizon, eventsAfter, visibleEventIds } from '../../geo-data/event/event.repository.ts'
import { type Cursor, compareCursors, type RecordedEvent } from '../../geo-data/event/event.ts'
import { endable, type Mailbox, mailbox } from './mailbox.ts'
import { scopeKey } from './scope.ts'

/** The tail looks this often even when nobody calls: a notice may be lost, the record is not. */
const LOOK_MS = 1000
const PAGE = 500
/** Events that a slow subscriber may fall behind before he must come again with his cursor. */
const MOST_BEHIND = 10_000

/** The one reader of the record in this process, for all its subscribers. */
export interface EventTail {
  /** Events that `actor` may see, in order, after the cursor; from now on when it is null. Nothing is left out, nothing comes twice. */
  readonly follow: (actor: Actor, after: Cursor | null) => AsyncGenerator<RecordedEvent, void, void>
  /** Look now: something was committed somewhere. */
  readonly look: () => void
  readonly stop: () => Promise<void>
}

/** Subscribers who see the same: row-level security is asked once for all of them. */
interface Scope {
  readonly actor: Actor
  readonly boxes: Set<Mailbox<RecordedEvent>>
}

/** @param onUnread told each time the record could not be read: whoever follows no longer hears the truth. */
export const startTail = (db: Db, log: Logger, onUnread: (error: unknown) => void = () => undefined): EventTail => {
  const scopes = new Map<string, Scope>()
  let cursor: Cursor | null = null
  const begin = async (): Promise<Cursor> => {
    const now = await read(db, SYSTEM, eventHorizon)
    cursor ??= now
    return cursor
  }
  const pass = async (): Promise<void> => {
    for (;;) {
      const from: Cursor = cursor ?? (await begin())
      const events = await pageAfter(db, SYSTEM, from)
      const last = events.at(-1)
      if (!last) return
      for (const scope of scopes.values()) await deliver(db, scope, events)
      cursor = last.cursor
    }
  }
  const looking = oneAtATime(pass, (error) => {
    log.warn({ err: error }, 'the tail cannot read the record')
    onUnread(error)
  })
  const timer = setInterval(looking.start, LOOK_MS)
  return {
    follow: (actor, after) => {
      const box = mailbox<RecordedEvent>(MOST_BEHIND)
      const leave = join(scopes, actor, box)
      const end = (): void => {
        leave()
        box.close()
      }
      const begun = async (): Promise<unknown> => cursor ?? begin()
      return endable(followed(db, actor, after, box, begun, end), end)
    },
    look: looking.start,
    stop: async () => {
      clearInterval(timer)
      for (const { boxes } of scopes.values()) for (const box of boxes) box.close()
      await looking.settled()
    },
  }
}

/** The horizon first, in a transaction of its own: only a snapshot taken after it sees everything up to it. */
const pageAfter = async (db: Db, actor: Actor, from: Cursor): Promise<RecordedEvent[]> => {
  const upTo = await read(db, SYSTEM, eventHorizon)
  if (compareCursors(upTo, from) <= 0) return []
  return read(db, actor, (tx) => eventsAfter(tx, from, { upTo, limit: PAGE }))
}

/** First what the record already holds, read by the subscriber himself, then what the tail brings. */
async function* followed(
  db: Db,
  actor: Actor,
  after: Cursor | null,
  box: Mailbox<RecordedEvent>,
  begun: () => Promise<unknown>,
  end: () => void,
): AsyncGenerator<RecordedEvent, void, void> {
  try {
    // The tail stands somewhere and fills the box before the first page is read: between page and box there can be no
    // gap, only overlap.
    await begun()
    let last = after ?? (await read(db, SYSTEM, eventHorizon))
    for (;;) {
      const page = await pageAfter(db, actor, last)
      for (const recorded of page) yield recorded
      last = page.at(-1)?.cursor ?? last
      if (page.length < PAGE) break
    }
    for (;;) {
      const batch = await box.take()
      if (!batch) return
      for (const recorded of batch) {
        if (compareCursors(recorded.cursor, last) <= 0) continue
        last = recorded.cursor
        yield recorded
      }
    }
  } finally {
    end()
  }
}

const deliver = async (db: Db, { actor, boxes }: Scope, events: readonly RecordedEvent[]): Promise<void> => {
  if (actor.seesAll) {
    for (const box of boxes) box.push(events)
    return
  }
  const ids = events.map(({ event }) => event.id)
  const visible = await read(db, actor, (tx) => visibleEventIds(tx, ids))
  const seen = events.filter(({ event }) => visible.has(event.id))
  if (seen.length > 0) for (const box of boxes) box.push(seen)
}

const join = (scopes: Map<string, Scope>, actor: Actor, box: Mailbox<RecordedEvent>): (() => void) => {
  const key = scopeKey(actor)
  const scope = scopes.get(key) ?? { actor, boxes: new Set() }
  scopes.set(key, scope)
  scope.boxes.add(box)
  return () => {
    scope.boxes.delete(box)
    if (scope.boxes.size === 0 && scopes.get(key) === scope) scopes.delete(key)
  }
}

/** Runs `work` when started, and once more when started meanwhile; never two at a time. */
const oneAtATime = (work: () => Promise<void>, onError: (error: unknown) => void) => {
  let running: Promise<void> | null = null
  let again = false
  const start = (): void => {
    if (running) {
      again = true
      return
    }
    running = work()
      .catch(onError)
      .finally(() => {
        running = null
        if (again) {
          again = false
          start()
        }
      })
  }
  return { start, settled: async () => running ?? undefined }
}
