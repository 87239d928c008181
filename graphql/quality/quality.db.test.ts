import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const LAYERS = `query ($filter: QualityFilter) { quality(filter: $filter) {
  department { name { en } } sectorId record kind name { en } records completeness onlineRate faults { kind { id dimension } count } } }`
const FAULTS = `query ($filter: QualityFilter, $first: Int! = 50, $after: String) {
  qualityFaults(filter: $filter, first: $first, after: $after) {
    edges { node { kind { id remedy { zh } } reason { zh en } record layer layerName { zh } code field fieldName { zh } found } } pageInfo { endCursor hasNextPage } totalCount } }`

it('tells each layer’s completeness and online rate, of one’s own departments alone', async () => {
  const { data } = await server.ask(LAYERS, { filter: { kind: 'main' } }, await server.signIn('duty'))
  expect(data.quality).toMatchObject([
    { sectorId: 'gas', record: 'segment', kind: 'main', name: { en: 'Gas main' }, records: 1, onlineRate: null },
  ])
  expect(data.quality[0].completeness).toBeGreaterThan(0)
  expect(data.quality[0].completeness).toBeLessThan(1)
  const own = await server.ask(LAYERS, {}, await server.signIn('hazchem'))
  expect(new Set(own.data.quality.map((layer: { sectorId: string }) => layer.sectorId))).toEqual(new Set(['hazchem']))
})

it('lists what is to be put right, in words', async () => {
  const cookie = await server.signIn('duty')
  const filter = { fault: 'attribute-missing', sectorId: 'gas', kind: 'main' }
  const { data } = await server.ask(FAULTS, { filter }, cookie)
  const nodes = data.qualityFaults.edges.map((edge: { node: object }) => edge.node)
  expect(nodes).toContainEqual({
    kind: { id: 'attribute-missing', remedy: { zh: '实测或查竣工资料后补录' } },
    reason: { zh: '没有记录', en: 'Nothing is on record' },
    record: 'segment',
    layer: 'main',
    layerName: { zh: '燃气管线' },
    code: 'GM-1',
    field: 'built_year',
    fieldName: { zh: '建成年份' },
    found: null,
  })
  expect(data.qualityFaults.totalCount).toBe(nodes.length)
})

it('refuses a fault, a record and a cursor that nobody knows', async () => {
  const cookie = await server.signIn('duty')
  for (const variables of [{ filter: { fault: 'ugly' } }, { filter: { record: 'bird' } }, { after: 'nonsense' }]) {
    const { errors } = await server.ask(FAULTS, variables, cookie)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  }
})
