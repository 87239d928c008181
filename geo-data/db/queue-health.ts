import { sql } from 'kysely'
import { kysely, type Tx } from './transact.ts'

/** A worker stamps every queue once a second (`SUPERVISE_SECONDS`); silent for this long, there is none. */
const SILENT_S = 15

/** Whether somewhere a worker looks after the queues. */
export const queueHealth = async (tx: Tx): Promise<{ readonly workers: boolean }> => {
  const { rows } = await sql<{ workers: boolean | null }>`
    select max(coalesce(monitor_claim_on, monitor_on)) > now() - make_interval(secs => ${SILENT_S}) as workers
    from pgboss.queue`.execute(kysely<never>(tx))
  return { workers: rows[0]?.workers ?? false }
}
