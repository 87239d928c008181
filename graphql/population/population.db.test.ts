import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const QUERY = `query ($hour: Int!) { populationByRegion(hour: $hour) { region { name { en } } people { estimate low high } perHa uncounted } }`

it('says people as uncertain, and of a region without buildings that nobody was counted', async () => {
  const { data } = await server.ask(QUERY, { hour: 14 }, await server.signIn('duty'))
  expect(data.populationByRegion).toContainEqual(
    expect.objectContaining({ people: { estimate: 10, low: 0, high: 20 }, uncounted: 0 }),
  )
  expect(data.populationByRegion).toContainEqual(expect.objectContaining({ people: null, perHa: null }))
})

it('no day has a 25th hour, and nobody asks without a session', async () => {
  const { errors } = await server.ask(QUERY, { hour: 24 }, await server.signIn('duty'))
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  expect((await server.ask(QUERY, { hour: 3 })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})
