import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type OwnServer, ownPostgres, ownRedis } from '../scripts/test/own-server.ts'
import { type Product, startProduct } from './product.ts'

const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`the journeys need ${name}: run them by \`npm test\`, which starts what they need`)
  return value
}

/** One statement as the record's owner, on a connection of its own. */
export const asked = async <Row extends object>(
  server: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  const { rows } = await client.query<Row>(statement, [...values]).finally(() => client.end())
  return rows
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

/** Stops the product; what it said lies where the reports do. */
const farewell = async (name: string, product: Product): Promise<void> => {
  await mkdir('test-results', { recursive: true })
  await writeFile(`test-results/${name}.log`, product.output())
  await product.stop()
}

/** An empty database of this name, or a copy of another. @returns its address. */
const freshDatabase = async (name: string, like = 'template1'): Promise<string> => {
  const server = required('TEST_DATABASE_URL')
  await asked(server, `drop database if exists ${name} with (force)`)
  await asked(server, `create database ${name} template ${like} strategy file_copy`)
  const database = new URL(server)
  database.pathname = `/${name}`
  return database.href
}

interface OnRedis extends Product {
  readonly redis: OwnServer
}

/** On this database, with a Redis of its own: what is published in one is heard in all of its databases. */
const startOn = async (name: string, databaseUrl: string, more: Record<string, string> = {}): Promise<OnRedis> => {
  const folder = await mkdtemp(join(tmpdir(), `journey-${name}-`))
  const redis = await ownRedis(join(folder, 'redis'))
  const tidy = async (): Promise<void> => {
    await redis.stop()
    await rm(folder, { recursive: true, force: true })
  }
  const settings = { DATA_DIR: join(folder, 'data'), DATABASE_URL: databaseUrl, REDIS_URL: redis.url, DEMO: '1' }
  const product = await startProduct({ PORT: String(await freePort()), ...settings, ...more }).catch(async (error) => {
    await tidy()
    throw error
  })
  return { ...product, redis, stop: () => farewell(name, product).then(tidy) }
}

const LAID = 'journey_laid'

/** Lays out the sample city once, as a first start does; every journey gets a copy of it. Playwright calls this before all of them. */
export const layCity = async (): Promise<void> => {
  const product = await startOn('laid', await freshDatabase(LAID))
  await product.stop()
}

/** The product on a PostgreSQL database and a Redis of its own, as a city would run it: its second start, the city is there. `more`: settings besides. */
export const startOnServer = async (name: string, more?: Record<string, string>): Promise<Product> => {
  const product = await startOn(name, await freshDatabase(`journey_${name}`, LAID), more)
  const stop = async (): Promise<void> => {
    await product.stop()
    await asked(required('TEST_DATABASE_URL'), `drop database if exists journey_${name} with (force)`)
  }
  return { ...product, stop }
}

/** The product on servers that a test may kill and start again. */
export interface Breakable extends OnRedis {
  readonly postgres: OwnServer
}

/** As a city would run it, on a durable PostgreSQL and a Redis that are nobody else's. */
export const startOnBreakable = async (name: string): Promise<Breakable> => {
  const folder = await mkdtemp(join(tmpdir(), `journey-${name}-servers-`))
  await chmod(folder, 0o755)
  const postgres = await ownPostgres(join(folder, 'postgres'))
  const tidy = async (): Promise<void> => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
  const product = await startOn(name, postgres.url).catch(async (error) => {
    await tidy()
    throw error
  })
  return { ...product, postgres, stop: () => product.stop().then(tidy) }
}
