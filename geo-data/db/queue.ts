import type pg from 'pg'
import { type Job, PgBoss } from 'pg-boss'
import { type Db, keepsStatements, poolOf } from './pool.ts'
import { clientOf, dbOf, type Tx } from './transact.ts'

/** One kind of work. Its jobs may run twice; the second time must change nothing. */
export type QueueDefinition = {
  readonly name: string
  /** For a task that looks and then creates: at any moment at most one of its jobs runs, on all machines together. */
  readonly oneAtATime: boolean
  /** A job that runs longer is taken for failed. */
  readonly longestSeconds: number
}

export type QueueSettings = {
  readonly url: string
  readonly queues: readonly QueueDefinition[]
  /** `worker` also revives the jobs of killed workers and keeps the timetable; `sender` only sends. */
  readonly role: 'sender' | 'worker'
  readonly onError: (error: Error) => void
}

/** The running queue of one process. */
export type Queue = {
  /** Does the jobs of one queue, `atOnce` at a time in this process. A task that throws is tried again. */
  readonly work: <T extends object>(name: string, atOnce: number, task: (data: T) => Promise<void>) => Promise<void>
  /** Sends a job at the times of a cron expression (UTC, five fields), once however many processes say so. */
  readonly schedule: (name: string, cron: string, data: object) => Promise<void>
  /** Lets running jobs end (30 s at most), then closes. */
  readonly stop: () => Promise<void>
}

const SCHEMA = 'pgboss'
/** The least pg-boss allows: with one look a second, a killed worker's job runs again within 12 s. */
const HEARTBEAT_SECONDS = 10
const SUPERVISE_SECONDS = 1
/** Notices wake workers at once; this catches a notice lost with its connection, and retries, which give none. */
const POLL_SECONDS = 0.5
/** A killed worker's job is tried again at once; one that threw waits 1, 2, 4 … s, 17 minutes in all. */
const RETRIES = { retryLimit: 12, retryDelay: 0, retryBackoff: false }
const LONGEST_PAUSE_SECONDS = 256
const KEEP_DONE_SECONDS = 24 * 3_600

const NO_JOB = '00000000-0000-0000-0000-000000000000'

type Running = { readonly boss: PgBoss; readonly names: ReadonlySet<string> }
const running = new WeakMap<Db, Running>()

/**
 * Starts the queue on the record `db`, making its schema and `queues` where they are missing.
 * @throws when the database cannot be reached.
 */
export const startQueue = async (db: Db, { url, queues, role, onError }: QueueSettings): Promise<Queue> => {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    max: role === 'worker' ? 3 : 1,
    supervise: role === 'worker',
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    schedule: role === 'worker',
    useListenNotify: role === 'worker',
  })
  boss.on('error', onError)
  await boss.start()
  for (const definition of queues) await ensureQueue(boss, definition)
  await poolOf(db).query(GRANTS)
  running.set(db, { boss, names: new Set(queues.map(({ name }) => name)) })
  return {
    work: async (name, atOnce, task) => {
      for (let worker = 0; worker < atOnce; worker += 1) await addWorker(boss, name, task, onError)
    },
    schedule: (name, cron, data) => boss.schedule(name, cron, data, { tz: 'UTC' }),
    stop: () =>
      // A task that is being finished may still send others.
      boss.stop({ graceful: true, timeout: 30_000 }).finally(() => running.delete(db)),
  }
}

/**
 * Sends a job in the caller's transaction: it exists once that commits, and never if it does not.
 * @param after not before this moment.
 * @throws when no queue of that name was started in this process.
 */
export const sendIn = async (tx: Tx, name: string, data: object, after?: Date): Promise<void> => {
  const queue = running.get(dbOf(tx))
  // Asking pg-boss for a queue it has not seen makes it use a second connection, which on the embedded database waits
  // for this very transaction.
  if (!queue?.names.has(name)) throw new Error(`no queue '${name}' was started on this database`)
  const client = clientOf(tx)
  const executeSql = (text: string, values?: unknown[]): Promise<pg.QueryResult> => client.query(text, values)
  await queue.boss.send(name, data, { db: { executeSql }, ...(after && { startAfter: after }) })
}

/** As `sendIn`, many jobs in one statement. @throws as it does. */
export const sendAllIn = async (tx: Tx, name: string, datas: readonly object[]): Promise<void> => {
  if (datas.length === 0) return
  const queue = running.get(dbOf(tx))
  if (!queue?.names.has(name)) throw new Error(`no queue '${name}' was started on this database`)
  const client = clientOf(tx)
  // Its text is as long as it is constant: reading it takes longer than doing it.
  const kept = keepsStatements(dbOf(tx)) ? { name: `jobs of ${name}` } : {}
  const executeSql = (text: string, values?: unknown[]): Promise<pg.QueryResult> =>
    client.query({ ...kept, text, values: values ?? [] })
  const jobs = datas.map((data) => ({ data }))
  await queue.boss.insert(name, jobs, { db: { executeSql } })
}

/** The caller of `sendIn` is city_app, which owns nothing here. The lock, because two grants at one moment collide. */
const GRANTS = `begin;
  select pg_advisory_xact_lock(hashtext('${SCHEMA}'));
  grant usage on schema ${SCHEMA} to city_app;
  grant select, insert on all tables in schema ${SCHEMA} to city_app;
  grant execute on all functions in schema ${SCHEMA} to city_app;
  commit`

const ensureQueue = async (boss: PgBoss, { name, oneAtATime, longestSeconds }: QueueDefinition): Promise<void> => {
  const options = {
    ...RETRIES,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    expireInSeconds: longestSeconds,
    deleteAfterSeconds: KEEP_DONE_SECONDS,
    notify: true,
  }
  await boss.createQueue(name, { ...options, policy: oneAtATime ? 'singleton' : 'standard' })
  await boss.updateQueue(name, options)
  await boss.findJobs(name, { id: NO_JOB }) // so that sendIn finds it known
}

const addWorker = async <T extends object>(
  boss: PgBoss,
  name: string,
  task: (data: T) => Promise<void>,
  onError: (error: Error) => void,
): Promise<void> => {
  const polling = { pollingIntervalSeconds: POLL_SECONDS, notifyPollingIntervalSeconds: POLL_SECONDS }
  const id: string = await boss.work<T>(name, polling, async ([job]) => {
    boss.notifyWorker(id) // look for the next job as soon as this one is done, not a poll later
    if (!job) return
    try {
      await task(job.data)
    } catch (error) {
      onError(new Error(`task ${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error }))
      await pauseBeforeRetry(boss, job).catch(onError)
      throw error
    }
  })
}

/**
 * pg-boss's own back-off would also delay the jobs of killed workers, by up to 2 s on the first retry: so the queue has
 * none, and a job that threw is given its own.
 */
const pauseBeforeRetry = async (boss: PgBoss, { id, name, retryCount }: Job): Promise<void> => {
  const seconds = Math.min(2 ** retryCount, LONGEST_PAUSE_SECONDS)
  const statement = `update ${SCHEMA}.job set retry_delay = $1 where name = $2 and id = $3`
  await boss.getDb().executeSql(statement, [seconds, name, id])
}
