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
import type { Logger } from 'pino'
import { recordRefusal } from '../geo-data/session/session.commands.ts'
import type { Drawer } from '../geo-data/tile/tile.repository.ts'
import packageOfThis from '../package.json' with { type: 'json' }
import { archiveRoutes } from './archive/archive.routes.ts'
import { areaRoutes } from './area/area.routes.ts'
import { attachmentRoutes } from './attachment/attachment.routes.ts'
import { photoRoutes } from './attachment/photo.routes.ts'
import { cameraRoutes } from './camera/camera.routes.ts'
import { type Context, contextFor, type Ground, type SessionCookie } from './context.ts'
import { answerTo, isForbidden, toldToClient } from './errors.ts'
import { exportRoutes } from './export/export.routes.ts'
import { brokenLimit, LIMITS } from './gate/limits.ts'
import { fromOwnPage } from './gate/own-page.ts'
import { importRoutes } from './import/import.routes.ts'
import { printRoutes } from './print/print.routes.ts'
import { reportDocumentRoutes } from './report-document/report-document.routes.ts'
import { sceneModelRoutes } from './scene-model/scene-model.routes.ts'
import { networkLinesRoutes } from './segment/network-lines.routes.ts'
import { health } from './status/health.ts'
import { terrainRoutes } from './terrain/terrain.routes.ts'
import { tileRoutes } from './tile/tile.routes.ts'
import { sessionOf } from './user/session-of.ts'
import { SESSION_COOKIE } from './user/sign-in.ts'

const { version: VERSION } = packageOfThis

/** Questions and commands over HTTP. Not yet started. */
export const apolloServer = (schema: GraphQLSchema, demo: boolean, log: Logger): ApolloServer<Context> =>
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

/** Every route of the process: what a socket does is in listen.ts. */
export const application = (
  ground: Ground,
  apollo: ApolloServer<Context>,
  drawer: Drawer,
  now: () => Date,
): Express => {
  const app = express()
  app.disable('x-powered-by')
  // Next on this machine passes requests on; nobody else's forwarding headers are believed.
  app.set('trust proxy', 'loopback')
  app.use(oneLine(ground.log))
  app.get('/health', health({ db: ground.db, nerve: ground.nerve, version: VERSION }))
  app.use(terrainRoutes(ground, now), tileRoutes(ground, drawer, now), networkLinesRoutes(ground, now))
  const contextOf = async (request: Request): Promise<Context> => {
    const session = await sessionOf(ground.db, request.headers.cookie, now())
    if (request.res) request.res.locals.userId = session?.user.id
    const cookie = request.res ? cookieOf(request, request.res) : null
    return contextFor(ground, { session, address: request.ip ?? '', cookie }, now())
  }
  app.use(
    '/files',
    ownPagesOnly,
    photoRoutes(contextOf),
    attachmentRoutes(contextOf),
    importRoutes(contextOf),
    archiveRoutes(contextOf),
    exportRoutes(contextOf),
    areaRoutes(contextOf),
    cameraRoutes(contextOf),
    printRoutes(contextOf),
    reportDocumentRoutes(contextOf),
    sceneModelRoutes(contextOf),
  )
  const context = ({ req }: { req: Request }): Promise<Context> => contextOf(req)
  app.use('/graphql', express.json({ limit: LIMITS.bodyBytes }), named, expressMiddleware(apollo, { context }))
  app.use(onFault(ground.log))
  return app
}

/** A form needs no preflight, so another site's page could send one. */
const ownPagesOnly: RequestHandler = (request, response, next) => {
  if (fromOwnPage(request)) next()
  else response.status(403).json({ code: 'FORBIDDEN', error: 'this page is not ours' })
}

const named: RequestHandler = (request, response, next) => {
  response.locals.operation = request.body?.operationName
  next()
}

const cookieOf = (request: Request, response: Response): SessionCookie => {
  const options = { httpOnly: true, sameSite: 'lax', secure: request.secure, path: '/' } as const
  return {
    set: (token, lastsMs) => void response.cookie(SESSION_COOKIE, token, { ...options, maxAge: lastsMs }),
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
      // `path` is cut down by whichever router it passed.
      const { method, originalUrl } = request
      const path = originalUrl.split('?')[0]
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

/** What the routes beside GraphQL answer when something was thrown; the codes are GraphQL's. */
const onFault =
  (log: Logger): ErrorRequestHandler =>
  (error, _request, response, _next) => {
    const { status, code, message, said } = answerTo(error)
    if (status >= 500) log.error({ err: error }, 'fault')
    if (status === 503) response.set('retry-after', '2')
    response.status(status).json({ code, error: message, ...(said && { said }) })
  }
