import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import type { GraphQLSchema } from 'graphql'
import { type Logger, pino } from 'pino'
import { SYSTEM } from '../geo-data/db/actor.ts'
import { closeDatabase, openDatabase } from '../geo-data/db/pool.ts'
import { startQueue } from '../geo-data/db/queue.ts'
import { read } from '../geo-data/db/transact.ts'
import { hearEvents } from '../geo-data/event/event.commands.ts'
import { QUEUES } from '../geo-data/event/flow.ts'
import { openNerve } from '../geo-data/nerve/open-nerve.ts'
import { recordRefusal } from '../geo-data/session/session.commands.ts'
import { SESSION_MS } from '../geo-data/session/session.ts'
import { type Drawer, drawerOf } from '../geo-data/tile/tile.repository.ts'
import { type Context, contextFor, type Ground, type SessionCookie } from './context.ts'
import { isForbidden, isUnreachable, toldToClient } from './errors.ts'
import { startTail } from './event/tail.ts'
import { brokenLimit, LIMITS } from './limits.ts'
import { listen, type Sockets } from './listen.ts'
import { buildSchema } from './schema.ts'
import { startReadings } from './sensor/reading-stream.ts'
import type { ServerSettings } from './settings.ts'
import { tileRoutes } from './tiles.ts'
import { sessionOf } from './user/session-of.ts'
import { SESSION_COOKIE } from './user/sign-in.ts'
import { signInThrottle } from './user/sign-in-throttle.ts'

const EMBEDDED_CONNECTIONS = 3
const CONNECTIONS = 12

export interface RunningServer {
  readonly url: string
  readonly port: number
  /** Answers what is under way, then closes everything. */
  readonly close: () => Promise<void>
}

/** Starts the one process of questions: `/graphql` (HTTP and WebSocket), `/tiles`, `/files`, `/health`. */
export const startServer = async (settings: ServerSettings): Promise<RunningServer> => {
  const log = pino({ name: 'graphql', level: settings.logLevel })
  const now = (): Date => new Date()
  const connections = settings.embedded ? EMBEDDED_CONNECTIONS : CONNECTIONS
  const onError = (error: Error): void => log.warn({ err: error }, 'an idle database connection broke')
  const db = openDatabase({ url: settings.databaseUrl, connections, onError })
  const tail = startTail(db, log)
  const nerve = openNerve(settings.redisUrl, (error) => log.warn({ err: error }, 'the nerve is cut'))
  const readings = startReadings(db, nerve, log)
  const queue = await startQueue(db, { url: settings.databaseUrl, queues: QUEUES, role: 'sender', onError })
  const silence = [hearEvents((notice) => nerve.publish('event', notice)), nerve.subscribe('event', tail.look)]
  let sockets: Sockets | undefined
  const hangUp = (tokenHash: string): void => sockets?.hangUp(tokenHash)
  const ground: Ground = { db, demo: settings.demo, log, tail, readings, throttle: signInThrottle(), hangUp }
  const schema = buildSchema()
  const apollo = apolloServer(schema, settings.demo, log)
  await apollo.start()
  const drawer = await read(db, SYSTEM, drawerOf)
  const server = createServer(application(ground, apollo, drawer, now))
  sockets = listen(server, schema, ground, now)
  const port = await listening(server, settings.graphqlPort)
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: async () => {
      for (const stop of silence) stop()
      await tail.stop()
      await readings.stop()
      await sockets.stop()
      await apollo.stop()
      await closed(server)
      await queue.stop()
      await nerve.close()
      await closeDatabase(db)
    },
  }
}

const apolloServer = (schema: GraphQLSchema, demo: boolean, log: Logger): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    introspection: demo,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: !demo,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => toldToClient(formatted, error, (fault) => log.error({ err: fault }, 'fault')),
    plugins: [limits(schema), audit],
  })

const limits = (schema: GraphQLSchema): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request }) => {
      const broken = operation && brokenLimit(schema, document, operation, request.variables ?? {})
      if (broken) throw broken
    },
  }),
})

/** Names the operation for the log line; keeps on record who tried what his role may not. */
const audit: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue, operation }) => {
      const refused = errors.find(isForbidden)
      if (!refused || !contextValue.session) return
      const what = String(refused.path?.[0] ?? operation?.name?.value ?? 'operation')
      const { actor, at, asSystem, ground } = contextValue
      await asSystem
        .transact((tx) => recordRefusal(tx, actor, what, at))
        .catch((error) => ground.log.error({ err: error }, 'a refusal could not be recorded'))
    },
  }),
}

const application = (ground: Ground, apollo: ApolloServer<Context>, drawer: Drawer, now: () => Date): Express => {
  const app = express()
  app.disable('x-powered-by')
  // Next on this machine passes requests on; nobody else's forwarding headers are believed.
  app.set('trust proxy', 'loopback')
  app.use(oneLine(ground.log))
  app.get('/health', health(ground))
  app.use(tileRoutes(ground, drawer, now))
  const context = async ({ req, res }: { req: Request; res: Response }): Promise<Context> => {
    const session = await sessionOf(ground.db, req.headers.cookie, now())
    res.locals.userId = session?.user.id
    res.locals.operation = req.body?.operationName
    return contextFor(ground, { session, address: req.ip ?? '', cookie: cookieOf(req, res) }, now())
  }
  app.use('/graphql', express.json({ limit: LIMITS.bodyBytes }), expressMiddleware(apollo, { context }))
  app.use(onFault(ground.log))
  return app
}

const cookieOf = (request: Request, response: Response): SessionCookie => {
  const options = { httpOnly: true, sameSite: 'lax', secure: request.secure, path: '/' } as const
  return {
    set: (token) => void response.cookie(SESSION_COOKIE, token, { ...options, maxAge: SESSION_MS }),
    clear: () => void response.clearCookie(SESSION_COOKIE, options),
  }
}

/** One line a request: who asked what, how it went, how long it took. */
const oneLine =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const begun = performance.now()
    response.on('finish', () => {
      const { userId, operation } = response.locals
      const { method, path } = request
      log.info({
        method,
        path,
        status: response.statusCode,
        userId,
        operation,
        ms: Math.round(performance.now() - begun),
      })
    })
    next()
  }

const health =
  ({ db }: Ground): RequestHandler =>
  async (_request, response) => {
    const database = await read(db, SYSTEM, async () => true).catch(() => false)
    response.status(database ? 200 : 503).json({ database })
  }

const onFault =
  (log: Logger): ErrorRequestHandler =>
  (error, _request, response, _next) => {
    const status = isUnreachable(error) ? 503 : typeof error.status === 'number' ? error.status : 500
    if (status >= 500) log.error({ err: error }, 'fault')
    if (status === 503) response.set('retry-after', '2')
    response
      .status(status)
      .json({ error: status >= 500 ? 'something went wrong here; it has been logged' : error.message })
  }

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
