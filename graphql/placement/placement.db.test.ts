import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const QUERY = `query ($filter: PlacementFilter, $first: Int! = 50, $after: String) {
  missingSensors(filter: $filter, first: $first, after: $after) {
    edges { cursor node { rule requirement metric code kind standing needed department { name { en } } } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
  placementCoverage(filter: $filter) { rule places missing }
}`

const ask = async (login: string, variables: object) => server.ask(QUERY, variables, await server.signIn(login))

it('lists where a rule of the registry wants a sensor, page by page', async () => {
  const { data } = await ask('duty', { filter: { rule: 'gas.stations' } })
  expect(data.missingSensors.edges.map((edge: { node: object }) => edge.node)).toMatchObject([
    { rule: 'gas.stations', requirement: 'R109', metric: 'gas.methane-column', code: 'G-1', standing: 0, needed: 1 },
  ])
  expect(data.missingSensors).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } })
  expect(data.placementCoverage).toEqual([{ rule: 'gas.stations', places: 1, missing: 1 }])
  const first = await ask('duty', { first: 1 })
  const { endCursor, hasNextPage } = first.data.missingSensors.pageInfo
  expect(hasNextPage).toBe(true)
  const second = await ask('duty', { first: 1, after: endCursor })
  expect(second.data.missingSensors.edges[0].cursor).not.toBe(endCursor)
})

it('tells an owner of its own part alone, and refuses a cursor that is none', async () => {
  const { data } = await ask('hazchem', {})
  const codes = new Set(data.missingSensors.edges.map((edge: { node: { code: string } }) => edge.node.code))
  expect(codes).toEqual(new Set(['HP-1']))
  const { errors } = await ask('duty', { after: 'nonsense' })
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
})
