import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type CompiledQuery,
  DefaultQueryExecutor,
  DummyDriver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryExecutorProvider,
  type QueryResult,
  Transaction,
} from 'kysely'
import pg from 'pg'
import { type Actor, SYSTEM } from './actor.ts'
import type { DB } from './generated.ts'
import { type Db, keepsStatements, poolOf } from './pool.ts'

declare const open: unique symbol

/** An open transaction. Only `transact()` and `read()` make one, so nothing can be half done. */
export type Tx = { readonly [open]: 'tx' }

type OpenTransaction = {
  readonly db: Db
  readonly client: pg.PoolClient
  readonly kysely: Transaction<DB>
  readonly afterwards: (() => void)[]
}

/** However busy: past this the connection is cut, and with it the transaction. A longer one says so. */
const TRANSACTION_MS = 120_000

/** True while the asynchronous course of a transaction is under way: a second one inside it could wait for itself. */
const underway = new AsyncLocalStorage<{ open: boolean }>()

/**
 * Runs `work` in one transaction as `city_app` on behalf of `actor`: commits when it resolves, rolls back when it throws.
 * @throws what `work` threw, the database's error, or an Error when called inside another transaction.
 */
export const transact = <T>(
  db: Db,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
  longestMs: number = TRANSACTION_MS,
): Promise<T> => within({ db, begin: 'begin', actor, longestMs }, work)

/** As `transact`, but the database refuses every write. All reads of `work` see one moment. */
export const read = <T>(db: Db, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  within({ db, begin: READING, actor, longestMs: TRANSACTION_MS }, work)

const READING = 'begin isolation level repeatable read read only'

/**
 * Reads what is going to be asked once on every connection that is free now, one after the other: each keeps its plans, and the
 * first who asks there does not wait for them. What fails here fails again where it is asked. On an embedded database, nothing.
 */
export const rehearse = async (db: Db, work: (tx: Tx) => Promise<void>): Promise<void> => {
  requireNoneOpen()
  if (!keepsStatements(db)) return
  const pool = poolOf(db)
  const done = new Set<pg.PoolClient>()
  for (const lent of Array.from({ length: pool.options.max }, () => pool.connect().catch(() => undefined))) {
    const client = await lent
    // One that was busy may come back as another that has done it.
    if (client && (pool.ending || done.has(client))) client.release()
    else if (client) {
      done.add(client)
      const held = { db, begin: READING, actor: SYSTEM, longestMs: TRANSACTION_MS, client }
      await within(held, work).catch(() => undefined)
    }
  }
}

/** Runs `then` once the transaction has been committed, its connection given back, and never if it is rolled back. */
export const afterCommit = (tx: Tx, then: () => void): void => {
  of(tx).afterwards.push(then)
}

/** The statements of one transaction on the tables `T` alone. For repositories only. */
export const kysely = <T extends keyof DB>(tx: Tx): Kysely<Pick<DB, T>> =>
  of(tx).kysely as unknown as Kysely<Pick<DB, T>>

/**
 * Runs a statement that the connection keeps planned under `name`: for one that is planned longer than it runs, is asked all the
 * time, and is well planned without its figures. Its text must never vary. For repositories only.
 */
export const prepared = async <Row>(tx: Tx, name: string, query: Statement<Row>): Promise<Row[]> => {
  const { sql: text, parameters } = query.compile(of(tx).kysely)
  const kept = keepsStatements(of(tx).db) ? { name } : {}
  const { rows } = await of(tx).client.query({ ...kept, text, values: parameters as unknown[] })
  return rows as Row[]
}

interface Statement<Row> {
  readonly compile: (by: QueryExecutorProvider) => CompiledQuery<Row>
}

/** The transaction's own connection, for `db/` only. */
export const clientOf = (tx: Tx): pg.PoolClient => of(tx).client

/** The record this transaction is on, for `db/` only. */
export const dbOf = (tx: Tx): Db => of(tx).db

const of = (tx: Tx): OpenTransaction => tx as unknown as OpenTransaction

interface Beginning {
  readonly db: Db
  readonly begin: string
  readonly actor: Actor
  readonly longestMs: number
  /** One of the pool's when absent. Given back in either case. */
  readonly client?: pg.PoolClient
}

const within = async <T>(
  { db, begin, actor, longestMs, client: held }: Beginning,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  requireNoneOpen()
  const afterwards: (() => void)[] = []
  const result = await onHeldClient(held ?? (await poolOf(db).connect()), longestMs, async (client) => {
    const mark = { open: true }
    const transaction: OpenTransaction = { db, client, kysely: onClient(client), afterwards }
    try {
      await client.query(`${begin};${patience(longestMs)}${identity(actor)}`)
      const done = await underway.run(mark, () => work(transaction as unknown as Tx))
      const { command } = await client.query('commit')
      // A statement that failed and was swallowed leaves COMMIT answering ROLLBACK: nothing was written.
      if (command !== 'COMMIT')
        throw new Error('rolled back: a statement failed in this transaction and was not reported')
      return done
    } finally {
      mark.open = false
    }
  })
  for (const then of afterwards) then()
  return result
}

const requireNoneOpen = (): void => {
  if (underway.getStore()?.open)
    throw new Error('a transaction is already open here: hand on its tx instead of opening another')
}

/** Gives a connection back after use; rolls it back when `use` throws, and throws it away when even that fails or it was cut. */
const onHeldClient = async <T>(
  client: pg.PoolClient,
  longestMs: number,
  use: (client: pg.PoolClient) => Promise<T>,
): Promise<T> => {
  let broken: Error | undefined
  const onError = (error: Error): void => {
    broken = error
  }
  client.on('error', onError)
  const watchdog = setTimeout(() => cut(client, longestMs), longestMs).unref()
  try {
    return await use(client)
  } catch (error) {
    await client.query('rollback').catch(onError)
    throw error
  } finally {
    clearTimeout(watchdog)
    client.off('error', onError)
    client.release(broken)
  }
}

/** A longer one waits between its statements too, while a file is read on a busy machine. */
const patience = (longestMs: number): string =>
  longestMs > TRANSACTION_MS ? `set local idle_in_transaction_session_timeout = ${longestMs};` : ''

/** One round trip: role and identity, both `local`, so neither outlives the transaction. */
const identity = (actor: Actor): string => {
  const settings: Record<string, string> = {
    'app.user_id': actor.userId === null ? '' : String(actor.userId),
    'app.user_name': actor.name,
    'app.role': actor.role,
    'app.sees_all': String(actor.seesAll),
    'app.departments': `{${actor.departmentIds.join(',')}}`,
    'app.regions': `{${actor.regionIds.join(',')}}`,
  }
  const calls = Object.entries(settings).map(([name, value]) => `set_config('${name}',${pg.escapeLiteral(value)},true)`)
  return `set local role city_app;select ${calls.join(',')}`
}

/** Closing the socket makes either database roll back what it held. */
const cut = (client: pg.PoolClient, longestMs: number): void => {
  const { connection } = client as unknown as { connection: { stream: { destroy(error: Error): void } } }
  connection.stream.destroy(new Error(`transaction cut after ${longestMs} ms`))
}

const dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}
const compiler = new PostgresQueryCompiler()
const adapter = new PostgresAdapter()
const driver = new DummyDriver()

/** Kysely speaking on one held connection. Being a Transaction, it refuses to open another inside itself. */
const onClient = (client: pg.PoolClient): Transaction<DB> => {
  const connection = {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      const { rows, rowCount } = await client.query(sql, parameters as unknown[])
      return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) }
    },
    streamQuery: () => {
      throw new Error('streaming is not offered: page instead')
    },
  }
  const executor = new DefaultQueryExecutor(compiler, adapter, {
    provideConnection: (consumer) => consumer(connection),
  })
  return new Transaction<DB>({ config: { dialect }, dialect, driver, executor })
}
