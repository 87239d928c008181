import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const GATE = { longitude: 121.8951, latitude: 29.9201 }
const around = (radiusM: number) => ({ circle: { centre: GATE, radiusM } })

const ask = async (login: string, query: string, variables: object) =>
  server.ask(query, variables, await server.signIn(login))

const THINGS = `query ($area: AreaInput!, $only: AreaKindInput, $first: Int! = 50, $after: String) {
  areaThings(area: $area, only: $only, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { record code kindName { zh } distanceM } } } }`

const found = async (login: string, area: object, only?: object): Promise<string[]> => {
  const { data } = await ask(login, THINGS, { area, only })
  return data.areaThings.edges.map(
    ({ node }: { node: { record: string; code: string | null; distanceM: number } }) =>
      `${node.record} ${node.code ?? '-'} ${node.distanceM}`,
  )
}

describe('what lies around a place', () => {
  it('is told nearest first, with metres as PostGIS measures them on the spheroid', async () => {
    expect(await found('duty', around(12.5))).toEqual(['sensor S-G-1 0', 'asset G-1 0', 'segment GM-1 0'])
    expect(await found('duty', around(50))).toEqual([
      'sensor S-G-1 0',
      'asset G-1 0',
      'segment GM-1 0',
      'asset V-1 14.7',
      'building - 44.5',
    ])
  })

  it('is what the asker may see, and nothing of anybody else’s', async () => {
    expect(await found('hazchem', around(50))).toEqual(['building - 44.5'])
    const { data } = await ask('hazchem', THINGS, { area: around(50) })
    expect(data.areaThings.totalCount).toBe(1)
  })

  it('may be narrowed to one kind, and comes in pages without gap or repetition', async () => {
    expect(await found('duty', around(50), { record: 'asset', sectorId: 'gas', kind: 'valve' })).toEqual([
      'asset V-1 14.7',
    ])
    const seen: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await ask('duty', THINGS, { area: around(300), first: 2, after })
      const { edges, pageInfo } = data.areaThings
      seen.push(...edges.map(({ node }: { node: { record: string; code: string } }) => `${node.record} ${node.code}`))
      after = pageInfo.endCursor
      more = pageInfo.hasNextPage
    }
    expect(seen).toHaveLength((await found('duty', around(300))).length)
    expect(new Set(seen).size).toBe(seen.length)
  })
})

describe('what lies around a place, as a file', () => {
  const get = async (file: string, login: string) => server.get(`/files/areas/${file}`, await server.signIn(login))

  it('says what the list says, to whoever may have it, and stands on record', async () => {
    const address = '?area=circle:121.8951,29.9201,50'
    const answer = await get(`area.geojson${address}`, 'duty')
    expect(answer.headers.get('content-disposition')).toMatch(/filename=area_\d{8}T\d{6}Z\.geojson$/)
    const { features } = (await answer.json()) as { features: { properties: Record<string, unknown> }[] }
    expect(features.map(({ properties }) => `${properties.record} ${properties.distance_m}`)).toEqual([
      'sensor 0',
      'asset 0',
      'segment 0',
      'asset 14.7',
      'building 44.5',
    ])
    const [told] = await server.database.sql<{ ids: object }>(
      "select ids from event where type = 'layer.exported' order by id desc limit 1",
    )
    expect(told?.ids).toEqual({ layer: 'area', area: 'circle:121.8951,29.9201,50', format: 'geojson', count: 5 })
    expect((await (await get(`area.csv${address}`, 'duty')).text()).split('\r\n')).toHaveLength(7)
  })

  it('is refused to a crew, and what is no area or no format is not found', async () => {
    expect((await get('area.csv?area=circle:121.8951,29.9201,50', 'crew')).status).toBe(403)
    expect((await get('area.csv?area=nothing', 'duty')).status).toBe(404)
    expect((await get('area.exe?area=circle:121.8951,29.9201,50', 'duty')).status).toBe(404)
    expect((await get('area.csv?area=circle:121.8951,29.9201,9999', 'duty')).status).toBe(409)
  })
})

describe('what lies in a drawn area', () => {
  const corner = (longitude: number, latitude: number) => ({ longitude, latitude })
  const polygon = [
    corner(121.8945, 29.9195),
    corner(121.8965, 29.9195),
    corner(121.8965, 29.9215),
    corner(121.8945, 29.9215),
  ]

  it('is counted by kind, the urgent first, with the length of lines', async () => {
    const counts = 'query ($area: AreaInput!) { areaCounts(area: $area) { record kind count lengthM kindName { zh } } }'
    const { data } = await ask('duty', counts, { area: { polygon } })
    expect(data.areaCounts).toEqual([
      { record: 'protection-target', kind: 'school', count: 1, lengthM: null, kindName: { zh: '学校' } },
      { record: 'sensor', kind: 'pressure', count: 1, lengthM: null, kindName: { zh: expect.any(String) } },
      { record: 'asset', kind: 'station', count: 1, lengthM: null, kindName: { zh: expect.any(String) } },
      { record: 'asset', kind: 'valve', count: 1, lengthM: null, kindName: { zh: expect.any(String) } },
      { record: 'segment', kind: 'main', count: 1, lengthM: 480, kindName: { zh: expect.any(String) } },
      { record: 'building', kind: 'building', count: 1, lengthM: null, kindName: { zh: '建筑' } },
    ])
  })

  it('may be a line with a margin', async () => {
    const positions = [corner(121.8949, 29.9201), corner(121.8949, 29.921)]
    expect(await found('duty', { line: { positions, bufferM: 20 } })).toEqual(
      expect.arrayContaining(['asset G-1 19.3', 'segment GM-1 19.3']),
    )
  })

  it('is refused with field and reason when it is no area', async () => {
    const refused = async (area: object) => (await ask('duty', THINGS, { area })).errors?.[0]
    expect(await refused(around(6000))).toMatchObject({
      message: 'radiusM: more than 0 and at most 5000 metres',
      extensions: { code: 'AREA', said: { zh: expect.stringContaining('radiusM') } },
    })
    expect((await refused({ polygon: [polygon[0], polygon[2], polygon[1], polygon[3]] }))?.message).toMatch(
      /^polygon: .*cross/,
    )
    expect((await refused({}))?.extensions.code).toBe('BAD_USER_INPUT')
    expect((await refused({ ...around(5), polygon }))?.extensions.code).toBe('BAD_USER_INPUT')
  })
})
