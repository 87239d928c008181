import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { migrate, readMigrations } from './migrate.ts'
import { closeDatabase, type Db, openDatabase } from './pool.ts'

/** A database of one's own: `url` connects as superuser, who sees past row-level security; `db` is what `transact()` takes. */
export type TestDatabase = {
  readonly url: string
  readonly db: Db
  /** As the superuser, past row-level security: for what a test puts there and looks up behind the product's back. */
  readonly sql: <Row extends object>(text: string) => Promise<Row[]>
  readonly drop: () => Promise<void>
}

/**
 * A fresh copy of the migrated schema on a real PostGIS, made by cloning a template (about 0.1 s). The template is built
 * once for each state of the migrations, whoever asks first.
 * @throws when TEST_DATABASE_URL is not set.
 */
export const createTestDatabase = async ({ connections = 4 } = {}): Promise<TestDatabase> => {
  const server = serverUrl()
  const template = await ensureTemplate(server)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(server, (client) => client.query(`create database ${name} template ${template}`))
  const url = named(server, name)
  // A clone is dropped under its connections, so errors of idle ones mean nothing here.
  const db = openDatabase({ url, connections, onError: () => undefined })
  const drop = async (): Promise<void> => {
    await closeDatabase(db)
    await asSuperuser(server, (client) => client.query(`drop database if exists ${name} with (force)`))
  }
  const sql = <Row extends object>(text: string): Promise<Row[]> =>
    asSuperuser(url, async (client) => (await client.query<Row>(text)).rows)
  return { url, db, sql, drop }
}

/** An empty database without schema, for whoever tests migrating itself. */
export const createEmptyDatabase = async (): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> => {
  const server = serverUrl()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(server, (client) => client.query(`create database ${name}`))
  const drop = async (): Promise<void> => {
    await asSuperuser(server, (client) => client.query(`drop database if exists ${name} with (force)`))
  }
  return { url: named(server, name), drop }
}

const serverUrl = (): string => {
  const url = process.env.TEST_DATABASE_URL
  if (!url) {
    throw new Error(
      'database tests need a PostgreSQL with PostGIS: set TEST_DATABASE_URL to a superuser URL, or run `npm test`, which starts one',
    )
  }
  return url
}

const named = (server: string, name: string): string => {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

const asSuperuser = async <T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined) // the query under way rejects with it
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

let template: Promise<string> | undefined

const ensureTemplate = (server: string): Promise<string> => {
  template ??= buildTemplate(server)
  return template
}

/** Built under another name and renamed when whole, so a half-built one is never cloned; the lock lets one build. */
const buildTemplate = async (server: string): Promise<string> => {
  const migrations = await readMigrations()
  const state = createHash('sha256')
    .update(migrations.map(({ checksum }) => checksum).join())
    .digest('hex')
  const name = `template_${state.slice(0, 16)}`
  await asSuperuser(server, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('test template'))`)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    await client.query(`drop database if exists ${name}_building with (force)`)
    await client.query(`create database ${name}_building`)
    await migrate(named(server, `${name}_building`), migrations)
    await client.query(`alter database ${name}_building rename to ${name}`)
  })
  return name
}
