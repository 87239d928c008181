import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '../../geo-data/db/test-database.ts'
import { DEMO_PASSWORD } from '../../geo-data/user/user.commands.ts'
import { type RunningServer, startServer } from '../server.ts'
import type { ServerSettings } from '../settings.ts'
import { putSmallCity, type SmallCity } from './test-city.ts'

export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test asks whatever it likes and compares what it gets
  readonly data: any
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
}

/** A real server on a free port, on a database of its own with the small city in it. */
export interface TestServer {
  readonly database: TestDatabase
  readonly city: SmallCity
  readonly settings: ServerSettings
  readonly url: () => string
  /** Asks as whom the cookie says, or as nobody. */
  readonly ask: (query: string, variables?: object, cookie?: string) => Promise<Answer>
  /** The cookie of a user of the small city, one for all tests of a file: a password takes its time. */
  readonly signIn: (login: string) => Promise<string>
  /** A session of its own, for a test that ends it. */
  readonly signInAnew: (login: string) => Promise<string>
  readonly get: (path: string, cookie?: string, headers?: Record<string, string>) => Promise<Response>
  /** As after a crash: everything that was held in the process is gone. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

const settingsFor = (databaseUrl: string): ServerSettings => ({
  graphqlPort: 0,
  databaseUrl,
  redisUrl: null,
  embedded: false,
  demo: true,
  modelsDir: join(tmpdir(), 'models'),
  modelOrigins: [],
  videoOrigins: ['https://video.example'],
  baseSources: [],
  terrain: null,
  logLevel: 'error',
})

export const startTestServer = async (more: Partial<ServerSettings> = {}): Promise<TestServer> => {
  const database = await createTestDatabase()
  const city = await putSmallCity(database, new Date())
  const settings = { ...settingsFor(database.url), ...more }
  let server: RunningServer = await startServer(settings)
  const cookies = new Map<string, Promise<string>>()
  const ask = async (query: string, variables: object = {}, cookie = ''): Promise<Answer> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    })
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) }
  }
  return {
    database,
    city,
    settings,
    url: () => server.url,
    ask,
    signIn: (login) => {
      const cookie = cookies.get(login) ?? cookieFor(server.url, login)
      cookies.set(login, cookie)
      return cookie
    },
    signInAnew: (login) => cookieFor(server.url, login),
    get: (path, cookie = '', headers = {}) => fetch(`${server.url}${path}`, { headers: { ...headers, cookie } }),
    restart: async () => {
      await server.close()
      server = await startServer(settings)
    },
    close: async () => {
      await server.close()
      await database.drop()
    },
  }
}

const cookieFor = async (url: string, login: string): Promise<string> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { id } }',
      variables: { login, password: DEMO_PASSWORD },
    }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`${login} could not sign in: ${await response.text()}`)
  return cookie
}
