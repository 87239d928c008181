import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { kysely, transact } from '../../geo-data/db/transact.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await transact(server.database.db, SYSTEM, (tx) =>
    sql`insert into sensor_status (sensor_id, online, since_at) select id, false, now() from sensor
      on conflict (sensor_id) do update set online = false`.execute(kysely<'sensor_status'>(tx)),
  )
})
afterAll(() => server.close())

const QUERY = `query ($first: Int! = 50, $after: String) {
  cityStatus { targetsInBlindArea }
  blindCity {
    reach { mark verified }
    areas { id sectorId areaM2 sensors geometry }
    rates { sectorId sensors watching }
    targets(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id name { en } unseenBy { sectorId total sensors { reason sensor { code } } } } }
    }
  }
}`

const ask = async (login: string, variables: object = {}) =>
  (await server.ask(QUERY, variables, await server.signIn(login))).data

it('tells what is not watched, and the figure of the wall is the length of this list', async () => {
  const { blindCity, cityStatus } = await ask('duty')
  expect(blindCity.reach).toEqual({ mark: 'P', verified: false })
  expect(blindCity.rates.every((rate: { watching: number }) => rate.watching === 0)).toBe(true)
  expect(blindCity.areas.map(({ geometry }: { geometry: { type: string } }) => geometry.type)).toContain('MultiPolygon')
  expect(blindCity.targets.totalCount).toBe(cityStatus.targetsInBlindArea)
  expect(blindCity.targets.totalCount).toBeGreaterThan(0)
  const [{ node }] = blindCity.targets.edges
  expect(node.unseenBy[0].sensors[0]).toMatchObject({ reason: 'offline', sensor: { code: expect.any(String) } })
})

it('to an owner it tells of its own part alone', async () => {
  const { blindCity } = await ask('hazchem')
  expect(blindCity.rates.map(({ sectorId }: { sectorId: string }) => sectorId)).not.toContain('gas')
})
