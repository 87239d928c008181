import type { RequestHandler } from 'express'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { queueHealth } from '../../geo-data/db/queue-health.ts'
import { read } from '../../geo-data/db/transact.ts'
import type { Nerve } from '../../geo-data/nerve/nerve.ts'

/** Slower is as good as gone for whoever asks. */
const PATIENCE_MS = 3000

export interface HealthSettings {
  readonly db: Db
  readonly nerve: Nerve
  readonly version: string
}

/**
 * 200 while the record answers, else 503. A cut nerve or a silent queue is told and does no more: what hangs on them comes
 * late, nothing is lost. For everybody, so it says nothing of the inside but whether it works.
 */
export const health =
  ({ db, nerve, version }: HealthSettings): RequestHandler =>
  async (_request, response) => {
    const queue = await inTime(read(db, SYSTEM, queueHealth)).catch(() => null)
    response
      .status(queue ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ database: queue !== null, nerve: !nerve.degraded(), workers: queue?.workers ?? false, version })
  }

const inTime = <T>(promise: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('too slow')), PATIENCE_MS)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
