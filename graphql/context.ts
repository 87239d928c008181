import type { Logger } from 'pino'
import type { BaseSource } from '../geo-data/basemap/base-source.ts'
import type { Actor } from '../geo-data/db/actor.ts'
import { SYSTEM } from '../geo-data/db/actor.ts'
import type { Db } from '../geo-data/db/pool.ts'
import { read, type Tx, transact } from '../geo-data/db/transact.ts'
import type { Nerve } from '../geo-data/nerve/nerve.ts'
import type { SessionUser } from '../geo-data/session/session.repository.ts'
import type { Elevations } from '../geo-data/terrain/elevations.geotiff.ts'
import { actorOf } from '../geo-data/user/user.ts'
import type { BlindCities } from './blind-area/blind-cities.ts'
import type { TestStream } from './camera/test-stream.ts'
import { unauthenticated } from './errors.ts'
import type { EventTail } from './event/tail.ts'
import type { SignInThrottle } from './gate/sign-in-throttle.ts'
import { type Loaders, loadersFor } from './loaders.ts'
import type { ModelPlaces } from './scene-model/model-address.ts'
import type { ReadingStream } from './sensor/reading-stream.ts'
import type { TrackStream } from './track/track-stream.ts'

/** What the whole process stands on. */
export interface Ground {
  readonly db: Db
  readonly demo: boolean
  readonly log: Logger
  readonly nerve: Nerve
  readonly blindCities: BlindCities
  readonly tail: EventTail
  readonly readings: ReadingStream
  readonly tracks: TrackStream
  readonly throttle: SignInThrottle
  readonly models: ModelPlaces
  /** Base maps from elsewhere, as configured. */
  readonly baseSources: readonly BaseSource[]
  /** The elevation model; null: the ground is flat. */
  readonly elevations: Elevations | null
  /** Origins that pages may fetch video from, and the stream of a demo's cameras. */
  readonly video: { readonly origins: readonly string[]; readonly test: TestStream }
  /** Closes the sockets of a session that has just ended. */
  readonly hangUp: (tokenHash: string) => void
}

/** How an answer sets or clears the session cookie; absent on a WebSocket, which can set none. */
export interface SessionCookie {
  /** `lastsMs`: how long the session lasts at most. */
  readonly set: (token: string, lastsMs: number) => void
  readonly clear: () => void
}

/** What every resolver is given: who asks, when, and the two ways to the record. */
export interface Context {
  readonly ground: Ground
  readonly session: SessionUser | null
  /** NOBODY before anybody is signed in. */
  readonly actor: Actor
  readonly at: Date
  readonly address: string
  readonly cookie: SessionCookie | null
  readonly loaders: Loaders
  readonly read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** As the city itself: for what happens before anybody is known. */
  readonly asSystem: {
    readonly read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
    readonly transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  }
}

export interface Caller {
  readonly session: SessionUser | null
  readonly address: string
  readonly cookie: SessionCookie | null
}

/** Row-level security shows a role without a name nothing at all. */
const NOBODY: Actor = { userId: null, name: '', role: '', seesAll: false, departmentIds: [], regionIds: [] }

export const actorOfSession = (session: SessionUser): Actor => actorOf(session.user, session.standing)

/** The context of one request at `at`. */
export const contextFor = (ground: Ground, caller: Caller, at: Date): Context => {
  const { db } = ground
  const actor = caller.session ? actorOfSession(caller.session) : NOBODY
  const readAs = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => read(db, actor, work)
  const readAsSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => read(db, SYSTEM, work)
  return {
    ground,
    ...caller,
    at,
    actor,
    loaders: loadersFor(readAs, readAsSystem),
    read: readAs,
    transact: (work) => transact(db, actor, work),
    asSystem: { read: readAsSystem, transact: (work) => transact(db, SYSTEM, work) },
  }
}

/** A function, or for a subscription the stream and what one step of it is. */
type Field = FieldResolver | { readonly subscribe: FieldResolver; readonly resolve: FieldResolver }

/** The same context, of somebody who is signed in. @throws UNAUTHENTICATED. */
export const signedIn = (context: Context): Context => {
  if (!context.session) throw unauthenticated()
  return context
}

type FieldResolver = (parent: never, args: never, context: Context) => unknown

/** Resolvers of one room, by type and field. `never` lets each state its own parent and arguments. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Field>>>>
