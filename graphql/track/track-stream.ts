import type { Logger } from 'pino'
import type { Actor } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { read } from '../../geo-data/db/transact.ts'
import type { Nerve } from '../../geo-data/nerve/nerve.ts'
import { tracksAt } from '../../geo-data/track/track.repository.ts'
import type { Track } from '../../geo-data/track/track.ts'
import { endable, type Mailbox, mailbox } from '../event/mailbox.ts'
import { scopeKey } from '../event/scope.ts'
import { stepwise } from '../sensor/reading-stream.ts'

/** Everybody is read again this often: what the nerve lost. */
const WHOLE_MS = 10_000
const MOST_BEHIND = 20_000
/** Crews and vehicles of one city that are told of at most. */
const MOST = 5_000

type Steps = AsyncGenerator<readonly Track[], void, void>

/** Where those are that an actor may know of, as they move. */
export interface TrackStream {
  /** The first step is everybody; each later one who has moved. */
  readonly follow: (actor: Actor) => Steps
  readonly stop: () => Promise<void>
}

interface Scope {
  readonly actor: Actor
  readonly boxes: Set<Mailbox<Track>>
  /** The time of the newest fix that was told, by resource. */
  readonly told: Map<number, string>
}

/** A crew sees itself alone, and an analyst nobody: beside what is seen of the city, role and person decide. */
const keyOf = (actor: Actor): string => `${actor.role}/${actor.role === 'crew' ? actor.userId : ''}/${scopeKey(actor)}`

/** Hears through the nerve that somebody moved; where to, and who may know it, is read from the record. */
export const startTracks = (db: Db, nerve: Nerve, log: Logger): TrackStream => {
  const scopes = new Map<string, Scope>()
  const moved = new Set<number>()
  let wholeAt = 0
  const deaf = nerve.subscribe('track', (payload) => {
    if (Array.isArray(payload)) for (const id of payload) moved.add(Number(id))
    // It does not say who.
    else wholeAt = Number.NEGATIVE_INFINITY
  })
  const step = async (): Promise<void> => {
    const whole = performance.now() - wholeAt >= WHOLE_MS
    if (scopes.size === 0 || (moved.size === 0 && !whole)) return
    const ids = whole ? null : [...moved]
    moved.clear()
    if (whole) wholeAt = performance.now()
    for (const scope of scopes.values()) await deliver(db, scope, ids)
  }
  const stepping = stepwise(step, (error) => log.warn({ err: error }, 'tracks cannot be read'))
  return {
    follow: (actor) => {
      const box = mailbox<Track>(MOST_BEHIND)
      const scope = scopes.get(keyOf(actor)) ?? { actor, boxes: new Set(), told: new Map() }
      scopes.set(keyOf(actor), scope)
      scope.boxes.add(box)
      const end = (): void => {
        scope.boxes.delete(box)
        if (scope.boxes.size === 0 && scopes.get(keyOf(actor)) === scope) scopes.delete(keyOf(actor))
        box.close()
      }
      return endable(
        followed(() => whereabouts(db, actor, null), box, end),
        end,
      )
    },
    stop: async () => {
      deaf()
      for (const { boxes } of scopes.values()) for (const box of boxes) box.close()
      await stepping.stop()
    },
  }
}

/** Of these, or of everybody. */
const whereabouts = (db: Db, actor: Actor, ids: readonly number[] | null): Promise<Track[]> =>
  read(db, actor, (tx) => tracksAt(tx, { at: new Date(), ids, limit: MOST }))

async function* followed(first: () => Promise<readonly Track[]>, box: Mailbox<Track>, end: () => void): Steps {
  try {
    yield await first()
    for (;;) {
      const moved = await box.take()
      if (!moved) return
      // Of several places of one resource only the newest is news.
      yield [...new Map(moved.map((track) => [track.resourceId, track])).values()]
    }
  } finally {
    end()
  }
}

const deliver = async (db: Db, { actor, boxes, told }: Scope, ids: readonly number[] | null): Promise<void> => {
  const moved = (await whereabouts(db, actor, ids)).filter(({ resourceId, at, doubtful, taskId }) => {
    const word = `${at.getTime()} ${doubtful} ${taskId}`
    if (told.get(resourceId) === word) return false
    told.set(resourceId, word)
    return true
  })
  if (moved.length > 0) for (const box of boxes) box.push(moved)
}
