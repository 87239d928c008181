import { afterAll, beforeAll, expect, it } from 'vitest'
import { lineTo, until } from '../testing/test-line.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

// The gas company's crew (`crew`) and a fire engine; the fire brigade's man (`fire`) is with nobody.
let server: TestServer
let own: number
let engine: number

beforeAll(async () => {
  server = await startTestServer()
  const { gasCrew, fire } = server.city.departments
  const rows = await server.database.sql<{ id: number }>(
    `insert into resource (region_id, department_id, kind, capability, name_zh, name_en, geom)
     select ${server.city.regions.city}, department, kind, 'fire', kind, kind, st_point(121.9, 29.92, 4326)
     from (values (${gasCrew}, 'crew', 1), (${fire}, 'vehicle', 2), (${gasCrew}, 'stock', 3)) one (department, kind, nth) order by nth returning id`,
  )
  ;[own, engine] = rows.map(({ id }) => id) as [number, number]
})
afterAll(() => server.close())

const REPORT = `mutation ($positions: [PositionReport!]!) {
  reportPositions(positions: $positions) { accepted refused { index field reason { zh en } } } }`
const TRACKS = `query ($at: DateTime, $first: Int!, $after: String) { resourceTracks(at: $at, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id kind accuracyM source tail doubtful task { id } resource { id } } } } }`

const aPosition = (secondsAgo: number, said: object = {}) => ({
  resourceId: String(own),
  at: new Date(Date.now() - secondsAgo * 1000).toISOString(),
  position: { longitude: 121.9, latitude: 29.92 },
  accuracyM: 12,
  ...said,
})

it('takes the batch of a phone for whom its owner is with, and names each record it does not take', async () => {
  const cookie = await server.signIn('crew')
  const joinable = await server.ask('{ joinableResources { id kind } joinedResource { id } }', {}, cookie)
  expect(joinable.data).toEqual({ joinableResources: [{ id: String(own), kind: 'crew' }], joinedResource: null })
  const join = await server.ask(`mutation { joinResource(id: "${own}") { id } }`, {}, cookie)
  expect(join.data.joinResource).toEqual({ id: String(own) })
  const positions = [
    aPosition(40),
    aPosition(30, { accuracyM: -3 }),
    aPosition(20, { position: { longitude: 116.4, latitude: 39.9 } }),
    aPosition(10, { resourceId: String(engine) }),
    aPosition(5),
  ]
  const { data } = await server.ask(REPORT, { positions }, cookie)
  expect(data.reportPositions.accepted).toBe(2)
  expect(
    data.reportPositions.refused.map(({ index, field }: { index: number; field: string }) => [index, field]),
  ).toEqual([
    [1, 'accuracyM'],
    [2, 'position'],
    [3, 'resourceId'],
  ])
  expect(data.reportPositions.refused[1].reason).toEqual({ zh: '不在本市范围内', en: 'outside the city' })
})

it('shows those who lead where everybody is, page by page, and a gas crew nothing of the fire brigade', async () => {
  await server.database.sql(`insert into gateway (region_id, department_id, code, name_zh, name_en, token_hash)
    values (${server.city.regions.city}, ${server.city.departments.fire}, 'FLEET', '车', 'fleet', 'x')`)
  await server.database.sql(`insert into track (resource_id, at, received_at, accuracy_m, source, gateway_id, geom)
    select ${engine}, now() - interval '20 s', now(), 5, 'simulated', id, st_point(121.91, 29.92, 4326) from gateway where code = 'FLEET'`)
  const duty = await server.signIn('duty')
  const first = (await server.ask(TRACKS, { first: 1 }, duty)).data.resourceTracks
  expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } })
  expect(first.edges[0].node).toMatchObject({
    id: String(own),
    source: 'phone',
    resource: { id: String(own) },
    task: null,
  })
  expect(first.edges[0].node.tail).toHaveLength(2)
  const next = (await server.ask(TRACKS, { first: 1, after: first.pageInfo.endCursor }, duty)).data.resourceTracks
  expect(next.edges[0].node).toMatchObject({ id: String(engine), source: 'simulated', kind: 'vehicle' })
  const seenBy = async (login: string) => {
    const { data } = await server.ask(TRACKS, { first: 10 }, await server.signIn(login))
    return data.resourceTracks.edges.map(({ node }: { node: { id: string } }) => node.id)
  }
  expect(await seenBy('crew')).toEqual([String(own)])
  expect(await seenBy('fire')).toEqual([])
  expect(await seenBy('gas')).toEqual([String(own)])
  expect(await seenBy('wall')).toEqual([String(own), String(engine)])
  const past = await server.ask(TRACKS, { first: 10, at: new Date(Date.now() - 3_600_000).toISOString() }, duty)
  expect(past.data.resourceTracks.totalCount).toBe(0)
})

it('tells on its stream who has moved, to whoever may know, and begins with everybody', async () => {
  const steps: Record<string, { id: string }[][]> = { wall: [], fire: [] }
  const query = 'subscription { resourceTracksChanged { id at position } }'
  const lines = await Promise.all(
    Object.entries(steps).map(async ([login, told]) =>
      lineTo(
        server.url(),
        query,
        (data) => told.push(data.resourceTracksChanged as { id: string }[]),
        await server.signIn(login),
      ),
    ),
  )
  await until(() => steps.wall?.length === 1 && steps.fire?.length === 1)
  expect(steps.wall?.[0]?.map(({ id }) => id)).toEqual([String(own), String(engine)])
  const cookie = await server.signIn('crew')
  await server.ask(REPORT, { positions: [aPosition(1)] }, cookie)
  await until(() => (steps.wall?.length ?? 0) > 1)
  for (const line of lines) await line.stop()
  expect(steps.wall?.[1]?.map(({ id }) => id)).toContain(String(own))
  expect(steps.fire).toEqual([[]])
})
