import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { gatewayByToken } from '../../geo-data/gateway/gateway.repository.ts'
import type { Gateway } from '../../geo-data/gateway/gateway.ts'
import type { Nerve } from '../../geo-data/nerve/nerve.ts'
import type { Answer, Submission } from '../../geo-data/sample/batch.ts'
import { callRoster } from '../../geo-data/sample/roster/roster.commands.ts'
import { rosterFingerprint } from '../../geo-data/sample/roster/roster.repository.ts'
import type { Shard } from '../../geo-data/sample/roster/roster.ts'
import { calmOrphans } from '../../geo-data/sample/silence/silence.commands.ts'
import { ingestServer } from './http.ts'
import type { Log } from './log.ts'
import { type Positions, reportFrom } from './positions.ts'
import { Stream, Unavailable } from './stream.ts'
import { type Held, Sweeper } from './sweeper.ts'

export interface IngestSettings {
  /** Its queues are started (`startQueue`): raising an alarm sets tasks to work. */
  readonly db: Db
  readonly nerve: Nerve
  /** On 127.0.0.1; 0 takes a free one. */
  readonly port: number
  readonly shard?: Shard
  readonly log: Log
}

export interface Ingest {
  /** `http://127.0.0.1:3301/ingest` */
  readonly url: string
  /** Answers what was begun, then closes. */
  readonly stop: () => Promise<void>
}

const WHOLE: Shard = { index: 0, of: 1 }
/** A token is asked for again after this: taking one away works that soon. */
const TOKEN_MS = 10_000

/** Opens the stream on one port, its memory made from the record. @throws when the record cannot be reached. */
export const startIngest = async ({ db, nerve, port, shard = WHOLE, log }: IngestSettings): Promise<Ingest> => {
  const held = await hold(db, shard)
  const stream = new Stream({ db, nerve, roster: () => held.roster, log })
  const sweeper = new Sweeper(stream, held, shard)
  const stopSweeping = sweeper.start(log)
  const unsubscribe = nerve.subscribe('event', (notice) => {
    if ((notice as { type?: unknown } | null)?.type !== 'alarm.closed') return
    sweeper.reload().catch((error) => log.error({ err: error }, 'roster not read'))
  })
  const gatewayOf = tokens(db)
  const submit = submitter(held, sweeper, stream)
  const report = reporter(db, nerve, sweeper)
  const server = ingestServer({ gatewayOf, submit, report, health: () => healthOf(held, stream.waiting, nerve) }, log)
  server.keepAliveTimeout = 65_000
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ingest`
  log.info({ url, sensors: held.roster.byId.size, shard }, 'ingest listens')
  return {
    url,
    stop: async () => {
      unsubscribe()
      stopSweeping()
      server.close()
      await stream.stop()
      server.closeAllConnections()
    },
  }
}

const hold = (db: Db, shard: Shard): Promise<Held> =>
  transact(db, SYSTEM, async (tx) => {
    const at = new Date()
    const fingerprint = await rosterFingerprint(tx)
    const { roster, orphans } = await callRoster(tx, shard, at)
    await calmOrphans(tx, orphans, at)
    return { roster, fingerprint }
  })

const healthOf = ({ roster }: Held, waiting: number, nerve: Nerve): object => ({
  sensors: roster.byId.size,
  waiting,
  nerveDegraded: nerve.degraded(),
})

const submitter =
  (held: Held, sweeper: Sweeper, stream: Stream) =>
  async (submission: Submission): Promise<Answer> => {
    sweeper.sawGateway(submission.gateway.id)
    if (submission.records.some((record) => isUnknown(held, record))) {
      // The answer then names it as unknown; a record that cannot be asked is found out by the batch itself.
      await sweeper.look().catch(() => undefined)
    }
    return stream.submit(submission)
  }

const reporter = (db: Db, nerve: Nerve, sweeper: Sweeper) => async (gateway: Gateway, positions: Positions) => {
  sweeper.sawGateway(gateway.id)
  const answer = await reportFrom(db, gateway, positions, new Date()).catch((error: Error) => {
    throw new Unavailable(error.message, { cause: error })
  })
  if (answer.resourceIds.length > 0) nerve.publish('track', answer.resourceIds)
  return { accepted: answer.accepted, refused: answer.refused }
}

const isUnknown = ({ roster }: Held, record: unknown): boolean => {
  const code = (record as { sensor?: unknown } | null | undefined)?.sensor
  return typeof code === 'string' && !roster.byCode.has(code)
}

const tokens = (db: Db) => {
  const known = new Map<string, { readonly gateway: Gateway; readonly at: number }>()
  return async (token: string): Promise<Gateway | undefined> => {
    const remembered = known.get(token)
    if (remembered && Date.now() - remembered.at < TOKEN_MS) return remembered.gateway
    const gateway = await transact(db, SYSTEM, (tx) => gatewayByToken(tx, token)).catch((error: Error) => {
      // While the record is away a gateway we know is let in, and learns from its batch that nothing can be stored.
      if (remembered) return remembered.gateway
      throw new Unavailable(error.message, { cause: error })
    })
    if (gateway) known.set(token, { gateway, at: Date.now() })
    else known.delete(token)
    return gateway
  }
}
