import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { decode } from '../tile/test-tile.ts'

let server: TestServer
let duty: string
beforeAll(async () => {
  server = await startTestServer()
  duty = await server.signIn('duty')
})
afterAll(() => server.close())

const TILE = '/tiles/segments/14/13739/6763'
const WIDE = 'gas.main~diameter_mm:least:300'
const NARROW = 'gas.main~diameter_mm:below:300'

const drawn = async (query: string, cookie: string): Promise<unknown[]> => {
  const response = await server.get(TILE + query, cookie)
  expect(response.status).toBe(200)
  return (
    decode(new Uint8Array(await response.arrayBuffer())).segments?.map(
      ({ properties }) => 'kind' in properties && properties.kind,
    ) ?? []
  )
}

const LIST = `query ($layers: String!) {
  assets(record: "segment", filter: { layers: $layers }) { totalCount edges { node { code } } } }`
const COUNTS =
  'query ($sector: ID!, $filter: String!) { layerCounts(sectorId: $sector, filter: $filter) { layer shown total } }'

describe('a filter of a layer', () => {
  it('leaves out of a tile, a list and a count what does not meet it, and nothing else', async () => {
    expect(await drawn('', duty)).toContain('main')
    expect(await drawn(`?filter=${NARROW}`, duty)).toEqual(await drawn('', duty))
    expect(await drawn(`?filter=${WIDE}`, duty)).not.toContain('main')
    const { data } = await server.ask(LIST, { layers: WIDE }, duty)
    expect(data.assets).toEqual({ totalCount: 1, edges: [{ node: { code: 'HP-1' } }] })
    const counted = await server.ask(COUNTS, { sector: 'gas', filter: WIDE }, duty)
    expect(counted.data.layerCounts).toContainEqual({ layer: 'gas.main', shown: 0, total: 1 })
    expect(counted.data.layerCounts).toContainEqual({ layer: 'gas.valve', shown: 1, total: 1 })
  })

  it('makes another tile with a tag of its own, and shows nobody what is not his', async () => {
    const whole = (await server.get(TILE, duty)).headers.get('etag') ?? ''
    const asked = await server.get(`${TILE}?filter=${WIDE}`, duty, { 'if-none-match': whole })
    expect([asked.status, asked.headers.get('etag') === whole]).toEqual([200, false])
    expect(await drawn(`?filter=${NARROW}`, await server.signIn('hazchem'))).not.toContain('main')
  })

  it.each([
    ['segments', 'filter=gas.main~colour:is:red', 'filter.gas.main.colour'],
    ['segments', 'filter=gas.main~diameter_mm:least:wide', 'filter.gas.main.diameter_mm'],
    ['segments', "filter=gas.main~diameter_mm:least:1';drop table segment--", 'filter.gas.main.diameter_mm'],
    ['segments', 'filter=gas.valve~valve_state:is:open', 'filter.gas.valve'],
    ['hazchem-segments', 'filter=gas.main~diameter_mm:least:3', 'filter.gas.main'],
    ['basemap', 'filter=gas.main~diameter_mm:least:3', 'filter.gas.main'],
    ['segments', 'filter=a&filter=b', 'filter'],
    ['segments', `filter=${'x'.repeat(5000)}`, 'filter'],
  ])('is refused with its field: %s?%.60s', async (set, query, field) => {
    const response = await server.get(`/tiles/${set}/14/0/0?${query}`, duty)
    const told = (await response.json()) as { field: string; error: string; said: { zh: string; en: string } }
    expect([response.status, told.field]).toEqual([400, field])
    expect(told.error).toBe(`${field}: ${told.said.en}`)
    expect(told.said.zh).not.toBe('')
  })

  it('is refused by lists and counts with the same words', async () => {
    const wrong = 'gas.main~colour:is:red'
    for (const answer of [
      await server.ask(LIST, { layers: wrong }, duty),
      await server.ask(COUNTS, { sector: 'gas', filter: wrong }, duty),
    ])
      expect(answer.errors?.[0]).toMatchObject({
        message: 'filter.gas.main.colour: is no attribute that the registry declares',
        extensions: { code: 'BAD_USER_INPUT' },
      })
  })
})
