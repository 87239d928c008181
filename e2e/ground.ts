import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Product, startProduct } from './product.ts'

const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`the journeys need ${name}: run them by \`npm test\`, which starts what they need`)
  return value
}

const asked = async (server: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement).finally(() => client.end())
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

/** The product on a PostgreSQL database and a Redis of its own, as a city would run it. */
export const startOnServer = async (name: string): Promise<Product> => {
  const server = required('TEST_DATABASE_URL')
  const database = new URL(server)
  database.pathname = `/journey_${name}`
  await asked(server, `drop database if exists journey_${name} with (force)`)
  await asked(server, `create database journey_${name}`)
  const folder = await mkdtemp(join(tmpdir(), `journey-${name}-`))
  const product = await startProduct({
    PORT: String(await freePort()),
    DATA_DIR: folder,
    DATABASE_URL: database.href,
    REDIS_URL: required('TEST_REDIS_URL'),
    DEMO: '1',
  })
  const stop = async (): Promise<void> => {
    await product.stop()
    await asked(server, `drop database if exists journey_${name} with (force)`)
    await rm(folder, { recursive: true, force: true })
  }
  return { ...product, stop }
}
