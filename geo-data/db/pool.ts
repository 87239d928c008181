import pg from 'pg'
import type { DB } from './generated.ts'

declare const record: unique symbol

/** The record as everyone outside `db/` sees it: something to hand to `transact()` and `read()`, and nothing more. */
export type Db = { readonly [record]: 'db' }

export type DatabaseSettings = {
  /** `postgres://user@host:port/name` */
  readonly url: string
  /** Most connections held at once; the embedded database is one session behind all of them, so keep it at 1 to 4. */
  readonly connections: number
  /** Told of errors on idle connections (a restarted server): the pool drops them and goes on. */
  readonly onError: (error: Error) => void
}

/** int8 and numeric as numbers: ids, counts and sums here stay far below 2^53. */
const asNumber = (text: string): number => Number(text)
/** A calendar day is no instant: kept as `YYYY-MM-DD`, so no time zone can move it. */
const asText = (text: string): string => text
const asNumbers = (text: string): number[] => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number))

const PARSERS = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, asNumber],
  [pg.types.builtins.NUMERIC, asNumber],
  [pg.types.builtins.DATE, asText],
  [1016, asNumbers], // int8[]
  [1231, asNumbers], // numeric[]
])

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS.get(oid)) || pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/**
 * A statement may run this long, and a transaction idle this long between two statements, before the server ends it. Sent
 * when a connection starts, which the embedded database takes no notice of: there the lease is the watchdog, since PGlite
 * never returns from a timeout of its own (measured).
 */
const STATEMENT_MS = 30_000
const IDLE_IN_TRANSACTION_MS = 15_000

/** In a url: all connections there are one session (embedded.ts), so none can keep a prepared statement of its own. */
export const ONE_SESSION = 'session=one'

const keeping = new WeakSet<Db>()

/** Whether each connection may keep prepared statements. */
export const keepsStatements = (db: Db): boolean => keeping.has(db)

/** Opens a pool on the record. Connections are made when first needed, so an absent server is met by the first query. */
export const openDatabase = ({ url, connections, onError }: DatabaseSettings): Db => {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    // Compiling a spatial statement costs 0.2 s, running it a few milliseconds.
    options: '-c timezone=UTC -c jit=off', // a day in SQL means a day of UTC; the city's own zone is the screen's concern
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  })
  pool.on('error', onError)
  const db = pool as unknown as Db
  if (!url.includes(ONE_SESSION)) keeping.add(db)
  return db
}

/** Loads what each connection loads for itself before its first map query: PostGIS, and the table of projections. */
const FIRST_WORDS = `select st_distance(st_transform(st_point(0, 0, 3857), 4326)::geography, st_point(0, 0, 4326)::geography)`

/**
 * Opens every connection now and keeps it open, for a process that serves: a new one costs the server 50 ms before its first
 * answer, and ten of them, opened by the first burst after a quiet minute, more than the burst itself (measured). Where there
 * is no server yet, the first query meets that. On an embedded database there is nothing to gain.
 */
export const keepWarm = async (db: Db): Promise<void> => {
  if (!keepsStatements(db)) return
  const { options } = poolOf(db)
  options.min = options.max
  const opened = await Promise.allSettled(Array.from({ length: options.max }, () => poolOf(db).connect()))
  const clients = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  await Promise.all(
    clients.map((client) =>
      client.query(FIRST_WORDS).then(
        () => client.release(),
        (error: Error) => client.release(error),
      ),
    ),
  )
}

/** Waits for running transactions, then closes every connection. */
export const closeDatabase = (db: Db): Promise<void> => poolOf(db).end()

/**
 * Counts anew what statements are planned by, of the tables named or of all, after a load: the embedded database never does so by
 * itself, a server only when it finds the time, and a plan made for an empty table is a hundred times slower on a full one.
 * Tables of another owner are passed over.
 */
export const learnStatistics = async (db: Db, tables: readonly (keyof DB)[] = []): Promise<void> => {
  await poolOf(db).query(`analyze ${tables.map((table) => `"${table}"`).join(', ')}`)
}

/** The pool itself, for `db/` only. */
export const poolOf = (db: Db): pg.Pool => db as unknown as pg.Pool
