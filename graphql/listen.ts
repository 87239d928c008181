import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import { type Extra, useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { SYSTEM } from '../geo-data/db/actor.ts'
import { read } from '../geo-data/db/transact.ts'
import { type SessionUser, sessionsInForce } from '../geo-data/session/session.repository.ts'
import { actorOfSession, contextFor, type Ground } from './context.ts'
import { badInput, isUnreachable, toldToClient, unauthenticated } from './errors.ts'
import { brokenLimit, LIMITS } from './gate/limits.ts'
import { fromOwnPage } from './gate/own-page.ts'
import { sessionOf } from './user/session-of.ts'

/** A dead line is noticed within two of these. */
const KEEP_ALIVE_MS = 10_000
/** Sessions of open sockets are looked up again this often, for what other processes revoked. */
const RECHECK_MS = 2000
const MOST_SUBSCRIPTIONS = 20
/** The readings of a whole city are a megabyte of much the same words; an event is too small to be worth the work. */
const PACKING = { threshold: 4096, serverNoContextTakeover: true, clientNoContextTakeover: true, concurrencyLimit: 4 }
/** Close codes of graphql-transport-ws. */
const FORBIDDEN = 4403
/** WebSocket's "try again later": the client's library comes back after it, after most other codes it gives up. */
const TRY_AGAIN = 1013

type Line = { session: SessionUser }
type Opened = Extra & Partial<Line>

/** Open sockets and the sessions they stand on. */
export interface Sockets {
  readonly hangUp: (tokenHash: string) => void
  /** Closes every socket; each comes back with its cursor as soon as it is let in again. */
  readonly cut: () => void
  readonly count: () => number
  readonly stop: () => Promise<void>
}

/** Subscriptions on `/graphql` of the same server. Only a page of our own may open one, and only with a session. */
export const listen = (server: Server, schema: GraphQLSchema, ground: Ground, now: () => Date): Sockets => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIMITS.bodyBytes, perMessageDeflate: PACKING })
  const open = new Map<WebSocket, SessionUser>()
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (request.url?.split('?')[0] !== '/graphql') refuse(socket, 404)
    else if (!fromOwnPage(request)) refuse(socket, 403)
    else sockets.handleUpgrade(request, socket, head, (line) => sockets.emit('connection', line, request))
  }
  server.on('upgrade', onUpgrade)
  const protocol = useServer<Record<string, unknown>, Partial<Line>>(
    {
      schema,
      onConnect: async ({ extra }) => {
        const session = await sessionOrLater(ground, extra, now())
        if (!session) return false
        ;(extra as Opened).session = session
        open.set(extra.socket, session)
        return true
      },
      onClose: ({ extra }) => void open.delete(extra.socket),
      onSubscribe: ({ extra, subscriptions }, _id, payload) => {
        const { session, request } = extra
        if (!session) return [unauthenticated()]
        if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS) return [badInput('too many subscriptions')]
        const address = request.socket.remoteAddress ?? ''
        const contextValue = contextFor(ground, { session, address, cookie: null }, now())
        return prepared(schema, payload, contextValue)
      },
      onNext: (_context, _id, _payload, _args, { data, extensions, errors }) =>
        errors && { ...(data && { data }), ...(extensions && { extensions }), errors: told(errors, ground) },
      onError: (_context, _id, _payload, errors) => told(errors, ground),
    },
    sockets,
    KEEP_ALIVE_MS,
  )
  const hangUpWhere = (over: (session: SessionUser) => boolean): void => {
    for (const [socket, session] of open) if (over(session)) socket.close(FORBIDDEN, 'Forbidden')
  }
  const recheck = setInterval(() => void recheckSessions(ground, open, now(), hangUpWhere), RECHECK_MS)
  return {
    hangUp: (tokenHash) => hangUpWhere((session) => session.tokenHash === tokenHash),
    cut: () => later([...open.keys()]),
    count: () => open.size,
    stop: async () => {
      clearInterval(recheck)
      server.off('upgrade', onUpgrade)
      await protocol.dispose()
    },
  }
}

const later = (sockets: readonly WebSocket[]): void => {
  for (const socket of sockets) socket.close(TRY_AGAIN, 'the record cannot be reached')
}

/** Nobody is let in while the record is away, and nobody is told that he may not. */
const sessionOrLater = (ground: Ground, { request, socket }: Extra, at: Date): Promise<SessionUser | null> =>
  sessionOf(ground.db, request.headers.cookie, at).catch((error) => {
    if (!isUnreachable(error)) throw error
    later([socket])
    return null
  })

/** A session that ended, or whose user now sees something else, ends its sockets; the page connects again if it may. */
const recheckSessions = async (
  ground: Ground,
  open: ReadonlyMap<WebSocket, SessionUser>,
  at: Date,
  hangUpWhere: (over: (session: SessionUser) => boolean) => void,
): Promise<void> => {
  if (open.size === 0) return
  const hashes = [...new Set([...open.values()].map(({ tokenHash }) => tokenHash))]
  try {
    const inForce = await read(ground.db, SYSTEM, (tx) => sessionsInForce(tx, hashes, at))
    const actors = new Map(inForce.map((session) => [session.tokenHash, JSON.stringify(actorOfSession(session))]))
    hangUpWhere(
      (session) =>
        hashes.includes(session.tokenHash) && actors.get(session.tokenHash) !== JSON.stringify(actorOfSession(session)),
    )
  } catch (error) {
    ground.log.warn({ err: error }, 'sessions of open sockets could not be looked up')
  }
}

/** The same parser limits, validation and cost as over HTTP. Questions and commands go over HTTP, where cookies can be set. */
const prepared = (
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
  contextValue: object,
): ExecutionArgs | GraphQLError[] => {
  try {
    const document = parse(query, { maxTokens: LIMITS.tokens })
    const errors = validate(schema, document)
    if (errors.length > 0) return [...errors]
    const operation = getOperationAST(document, operationName)
    if (operation?.operation !== 'subscription') return [badInput('only subscriptions travel here')]
    const broken = brokenLimit(schema, document, operation, variables ?? {})
    if (broken) return [broken]
    return { schema, document, contextValue, operationName: operationName ?? null, variableValues: variables ?? null }
  } catch (error) {
    return [error instanceof GraphQLError ? error : badInput('not a GraphQL document')]
  }
}

const told = (errors: readonly (GraphQLError | GraphQLFormattedError)[], ground: Ground): GraphQLFormattedError[] =>
  errors.map((error) =>
    toldToClient(error instanceof GraphQLError ? error.toJSON() : error, error, (fault) =>
      ground.log.error({ err: fault }, 'subscription failed'),
    ),
  )

const refuse = (socket: Duplex, status: 403 | 404): void => {
  socket.end(`HTTP/1.1 ${status} ${status === 403 ? 'Forbidden' : 'Not Found'}\r\nconnection: close\r\n\r\n`)
}
