import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Logger, pino } from 'pino'
import { SYSTEM } from '../geo-data/db/actor.ts'
import { closeDatabase, keepWarm, openDatabase } from '../geo-data/db/pool.ts'
import { startQueue } from '../geo-data/db/queue.ts'
import { read, rehearse } from '../geo-data/db/transact.ts'
import { hearEvents } from '../geo-data/event/event.commands.ts'
import { QUEUES } from '../geo-data/event/flow.ts'
import { rehearseDrawing } from '../geo-data/impact-zone/impact-zone.commands.ts'
import { openNerve } from '../geo-data/nerve/open-nerve.ts'
import { openElevations } from '../geo-data/terrain/elevations.geotiff.ts'
import { drawerOf } from '../geo-data/tile/tile.repository.ts'
import { apolloServer, application } from './application.ts'
import { rememberBlindCities } from './blind-area/blind-cities.ts'
import { testStream } from './camera/test-stream.ts'
import type { Ground } from './context.ts'
import { isUnreachable } from './errors.ts'
import { startTail } from './event/tail.ts'
import { signInThrottle } from './gate/sign-in-throttle.ts'
import { listen, type Sockets } from './listen.ts'
import { buildSchema } from './schema.ts'
import { startReadings } from './sensor/reading-stream.ts'
import type { ServerSettings } from './settings.ts'
import { startTracks } from './track/track-stream.ts'

const EMBEDDED_CONNECTIONS = 3
const CONNECTIONS = 12

export interface RunningServer {
  readonly url: string
  readonly port: number
  /** Rehearses on every connection what must be quick the first time too. Zones may be asked of it meanwhile. */
  readonly rehearse: () => Promise<void>
  /** Answers what is under way, then closes everything. */
  readonly close: () => Promise<void>
}

/** Starts the one process of questions: `/graphql` (HTTP and WebSocket), `/tiles`, `/files`, `/health`. */
export const startServer = async (settings: ServerSettings): Promise<RunningServer> => {
  const log = pino({ name: 'graphql', level: settings.logLevel })
  const now = (): Date => new Date()
  let sockets: Sockets | undefined
  const standing = await standUp(settings, log, {
    hangUp: (tokenHash) => sockets?.hangUp(tokenHash),
    cut: () => sockets?.cut(),
  })
  const { ground } = standing
  const schema = buildSchema()
  const apollo = apolloServer(schema, settings.demo, log)
  await apollo.start()
  const drawer = await read(ground.db, SYSTEM, drawerOf)
  const server = createServer(application(ground, apollo, drawer, now))
  // Longer than Next keeps a connection to us: else it may send on one that we are just closing, and its page gets a 500.
  server.keepAliveTimeout = 65_000
  sockets = listen(server, schema, ground, now)
  const port = await listening(server, settings.graphqlPort)
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    rehearse: () => rehearse(ground.db, (tx) => rehearseDrawing(tx, now())),
    close: async () => {
      await standing.quieten()
      await sockets.stop()
      await apollo.stop()
      await closed(server)
      await standing.layDown()
    },
  }
}

/** What is shown beside the record, as it is configured. @throws when the elevation model cannot be used */
const picturesOf = async (
  { modelsDir, modelOrigins, videoOrigins, baseSources, terrain }: ServerSettings,
  log: Logger,
): Promise<Pick<Ground, 'models' | 'baseSources' | 'elevations' | 'video'>> => ({
  models: { folder: modelsDir, origins: modelOrigins },
  baseSources,
  elevations: terrain && (await openElevations(terrain)),
  video: { origins: videoOrigins, test: testStream(log) },
})

/** Opens what every request stands on; closed in two steps, since answers under way still need the record. */
const standUp = async (settings: ServerSettings, log: Logger, { hangUp, cut }: Pick<Sockets, 'hangUp' | 'cut'>) => {
  const { databaseUrl: url, redisUrl, embedded, demo } = settings
  const onError = (error: Error): void => log.warn({ err: error }, 'the record is hard to reach')
  const shown = await picturesOf(settings, log)
  const db = openDatabase({ url, connections: embedded ? EMBEDDED_CONNECTIONS : CONNECTIONS, onError })
  const queue = await startQueue(db, { url, queues: QUEUES, role: 'sender', onError })
  void keepWarm(db)
  const nerve = openNerve(redisUrl, (error) => log.warn({ err: error }, 'the nerve is cut'))
  // A live wire means live news: without the record there is none, and every screen shall see it.
  const tail = startTail(db, log, (error) => isUnreachable(error) && cut())
  const readings = startReadings(db, nerve, log)
  const tracks = startTracks(db, nerve, log)
  const silence = [hearEvents((notice) => nerve.publish('event', notice)), nerve.subscribe('event', tail.look)]
  const blindCities = rememberBlindCities(db)
  const ground: Ground = {
    db,
    demo,
    log,
    nerve,
    blindCities,
    tail,
    readings,
    tracks,
    throttle: signInThrottle(),
    ...shown,
    hangUp,
  }
  return {
    ground,
    quieten: async (): Promise<void> => {
      for (const stop of silence) stop()
      await tail.stop()
      await readings.stop()
      await tracks.stop()
      await shown.video.test.stop()
    },
    layDown: async (): Promise<void> => {
      await queue.stop()
      await nerve.close()
      await shown.elevations?.close()
      await closeDatabase(db)
    },
  }
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
