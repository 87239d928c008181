import { afterAll, beforeAll, expect, it } from 'vitest'
import { unpackNetwork } from '../../geo-data/segment/network-lines.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const PATH = '/tiles/network-lines'

it('answers each with the lines of his own company, and nobody without a session', async () => {
  const sectors = async (login: string) => {
    const response = await server.get(PATH, await server.signIn(login))
    const { total, kinds } = unpackNetwork(new Uint8Array(await response.arrayBuffer()))
    return { total, sectors: kinds.map(({ sectorId }) => sectorId) }
  }
  expect(await sectors('duty')).toEqual({ total: 2, sectors: ['gas', 'hazchem'] })
  expect(await sectors('gas')).toEqual({ total: 1, sectors: ['gas'] })
  expect(await sectors('hazchem')).toEqual({ total: 1, sectors: ['hazchem'] })
  expect((await server.get(PATH)).status).toBe(401)
})

it('does not travel again unless something was laid, and is kept by no browser without asking', async () => {
  const duty = await server.signIn('duty')
  const first = await server.get(PATH, duty)
  expect(first.headers.get('cache-control')).toBe('private, no-cache')
  const known = { 'if-none-match': first.headers.get('etag') ?? '' }
  expect((await server.get(PATH, duty, known)).status).toBe(304)
  await server.database.sql(`update segment set geom = st_translate(geom, 1e-4, 0) where code = 'GM-1'`)
  expect((await server.get(PATH, duty, known)).status).toBe(200)
})
