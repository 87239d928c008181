import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

/** One step of the schema: `0003_network.sql`. */
export type Migration = {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/** The lock, because two `create table if not exists` at one moment can still collide. */
const LEDGER = `begin;
  select pg_advisory_xact_lock(hashtext('migration'));
  create table if not exists migration (
    number int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now());
  commit`

const FOLDER = new URL('./migrations/', import.meta.url)

/** What stands in the database is not what this code would have made of it: nothing is wrong with the server. */
export class MigrationRefused extends Error {}

/** The migrations beside this file, in order. @throws when numbers repeat or leave a gap. */
export const readMigrations = async (): Promise<readonly Migration[]> => {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort()
  const migrations = await Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, FOLDER), 'utf8')
      return { number: Number(name.slice(0, 4)), name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
  for (const [index, { number, name }] of migrations.entries()) {
    if (number !== index + 1) throw new Error(`${name}: migrations are numbered 1, 2, 3 …; expected ${index + 1}`)
  }
  return migrations
}

/**
 * Brings the database at `url` to the newest schema, as the role of the URL, which becomes the owner. Forward only, one
 * transaction for each migration; several processes may do it at once.
 * @returns the names of the migrations applied now.
 * @throws when a migration already applied was edited since, or the database is newer than this code.
 */
export const migrate = async (url: string, given?: readonly Migration[]): Promise<readonly string[]> => {
  const migrations = given ?? (await readMigrations())
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined) // the query under way rejects with it
  await client.connect()
  try {
    await client.query(LEDGER)
    refuseNewer(migrations, await applied(client))
    const now: string[] = []
    for (const migration of migrations) if (await apply(client, migration)) now.push(migration.name)
    return now
  } finally {
    await client.end()
  }
}

const applied = async (client: pg.Client): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>('select name from migration order by number')
  return rows.map(({ name }) => name)
}

const refuseNewer = (migrations: readonly Migration[], names: readonly string[]): void => {
  const unknown = names.slice(migrations.length)
  if (unknown.length > 0)
    throw new MigrationRefused(`the database is newer than this code: it knows ${unknown.join(', ')}`)
}

/** The row goes in first: of two processes the second waits on it, then finds the work done. */
const apply = async (client: pg.Client, { number, name, sql, checksum }: Migration): Promise<boolean> => {
  await client.query('begin')
  try {
    const { rowCount } = await client.query(
      'insert into migration (number, name, checksum) values ($1, $2, $3) on conflict do nothing',
      [number, name, checksum],
    )
    if (rowCount === 0) await refuseEdited(client, { number, name, checksum })
    else await client.query(sql)
    await client.query('commit')
    return rowCount === 1
  } catch (error) {
    await client.query('rollback')
    throw error instanceof pg.DatabaseError ? located(error, name, sql) : error
  }
}

const refuseEdited = async (
  client: pg.Client,
  { number, name, checksum }: Pick<Migration, 'number' | 'name' | 'checksum'>,
): Promise<void> => {
  const { rows } = await client.query('select checksum from migration where number = $1', [number])
  if (rows[0]?.checksum !== checksum) {
    throw new MigrationRefused(
      `${name} was changed after it had been applied to this database: write a new migration instead`,
    )
  }
}

const located = (error: pg.DatabaseError, name: string, sql: string): Error => {
  const line = error.position ? `:${sql.slice(0, Number(error.position)).split('\n').length}` : ''
  return new Error(`${name}${line}: ${error.message}${error.where ? ` (${error.where})` : ''}`, { cause: error })
}

if (import.meta.main) {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set')
  const names = await migrate(url)
  console.log(names.length > 0 ? `applied ${names.join(', ')}` : 'nothing to apply')
}
