import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer

/**
 * A sewer W-1 → W-2 → W-3 in the harbour with a branch W-4 → W-2 recorded the wrong way round but falling rightly, one line that
 * ends nowhere, and, on the hill, W-5 below W-3; the school of the small city stands beside the first line.
 */
const putSewer = async ({ database: { sql }, city }: TestServer): Promise<void> => {
  const { harbour, hill } = city.regions
  const { gas, hazchem } = city.departments
  const well = (region: number, department: number, code: string, east: number) =>
    `(${region}, ${department}, 'drainage', 'manhole', '${code}', '${code}井', 'Well ${code}', '{}', now(), st_point(${east}, 29.9208, 4326))`
  await sql(`insert into sector values ('drainage', '排水', 'Drainage', '#988b85', 3)`)
  await sql(`insert into asset (region_id, department_id, sector_id, kind, code, name_zh, name_en, attributes, updated_at, geom) values
    ${well(harbour, gas, 'W-1', 121.8956)}, ${well(harbour, gas, 'W-2', 121.8966)}, ${well(harbour, gas, 'W-3', 121.8976)},
    ${well(harbour, gas, 'W-4', 121.8967)}, ${well(hill, hazchem, 'W-5', 121.9016)}`)
  const line = (region: number, department: number, code: string, from: string, to: string, fall: string) => `
    insert into segment (region_id, department_id, sector_id, kind, code, from_asset_id, to_asset_id, length_m, attributes, updated_at, geom)
    select ${region}, ${department}, 'drainage', 'conduit', '${code}', a.id, b.id, 100, '${fall}', now(), st_force3dz(st_makeline(a.geom, b.geom), -3)
    from asset a, asset b where a.code = '${from}' and b.code = '${to}'`
  const fell = (from: number, to: number) => JSON.stringify({ from_elevation_m: from, to_elevation_m: to })
  await sql(line(harbour, gas, 'L-1', 'W-1', 'W-2', fell(3, 2)))
  await sql(line(harbour, gas, 'L-2', 'W-2', 'W-3', '{}'))
  await sql(line(harbour, gas, 'L-3', 'W-2', 'W-4', fell(2, 2.5)))
  await sql(line(hill, hazchem, 'L-4', 'W-3', 'W-5', fell(1.5, 1)))
  await sql(`insert into segment (region_id, department_id, sector_id, kind, code, from_asset_id, length_m, attributes, updated_at, geom)
    select region_id, department_id, sector_id, 'conduit', 'L-5', id, 30, '{}', now(), st_force3dz(st_makeline(geom, st_point(121.8976, 29.9210, 4326)), -3)
    from asset where code = 'W-3'`)
}

const idOf = async (table: string, code: string): Promise<number> =>
  (await server.database.sql<{ id: number }>(`select id from ${table} where code = '${code}'`))[0]?.id ?? 0

beforeAll(async () => {
  server = await startTestServer()
  await putSewer(server)
})
afterAll(() => server.close())

const ask = async (login: string, query: string, variables: object) =>
  server.ask(query, variables, await server.signIn(login))

const TRACE = `query ($from: TraceInput!) { trace(from: $from) { segmentCount lengthM limited partlySeen
  start { code } counts { record kind count lengthM kindName { en } } ends { end count } flow { fall record source unknown } lines } }`
const THINGS = `query ($from: TraceInput!, $only: TraceOnlyInput, $first: Int! = 50, $after: String) {
  traceThings(from: $from, only: $only, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { record code metres end longitude } } } }`

const from = async (record: string, code: string, way: string) => ({
  from: { record, id: String(await idOf(record, code)), way },
})

interface Thing {
  readonly record: string
  readonly code: string | null
  readonly metres: number
  readonly end: string | null
}

const found = async (login: string, asked: object): Promise<string[]> => {
  const { data } = await ask(login, THINGS, asked)
  return data.traceThings.edges.map(({ node: { record, code, metres, end } }: { node: Thing }) =>
    [code ?? record, metres, ...(end ? [end] : [])].join(' '),
  )
}

describe('a trace', () => {
  it('goes down by the fall where it is known, else as recorded, and lists what it passes, nearest first', async () => {
    expect(await found('duty', await from('asset', 'W-1', 'downstream'))).toEqual([
      'protection-target 0',
      'W-1 0',
      'L-1 0',
      'W-2 100',
      'L-2 100',
      'W-3 200',
      'L-4 200',
      'L-5 200 unjoined',
      'W-5 300 network-end',
    ])
    const { data } = await ask('duty', TRACE, await from('segment', 'L-1', 'downstream'))
    expect(data.trace).toMatchObject({
      ...{ segmentCount: 4, lengthM: 330, limited: false, partlySeen: false, start: { code: 'L-1' } },
      ends: [
        { end: 'unjoined', count: 1 },
        { end: 'network-end', count: 1 },
      ],
      flow: { fall: 2, record: 2, source: 0, unknown: 0 },
    })
    expect(data.trace.counts).toContainEqual({
      ...{ record: 'segment', kind: 'conduit', count: 4, lengthM: 330, kindName: { en: 'Drain or sewer' } },
    })
    expect(data.trace.lines).toHaveLength(4)
    expect(data.trace.lines[0]).toEqual([
      [121.8956, 29.9208],
      [121.8966, 29.9208],
    ])
  })

  it('goes up a line that was recorded the wrong way round', async () => {
    expect(await found('duty', await from('asset', 'W-2', 'upstream'))).toEqual([
      'protection-target 0',
      'W-2 0',
      'L-1 0',
      'L-3 0',
      'W-1 100 network-end',
      'W-4 100 network-end',
    ])
  })

  it('ends where the asker may see no farther, and says so', async () => {
    const asked = await from('asset', 'W-1', 'downstream')
    expect(await found('gas', asked)).not.toContain('W-5 300 network-end')
    const { data } = await ask('gas', TRACE, asked)
    expect(data.trace).toMatchObject({ segmentCount: 3, partlySeen: true })
    const hidden = await ask('hazchem', TRACE, asked)
    expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    const seen = await found('hazchem', await from('segment', 'L-4', 'upstream'))
    expect(seen).toEqual(['L-4 0', 'asset 50 unseen'])
  })

  it('may be narrowed to a kind or to an end, and comes in pages without gap or repetition', async () => {
    const asked = await from('asset', 'W-1', 'connected')
    const wells = { record: 'asset', sectorId: 'drainage', kind: 'manhole' }
    expect(await found('duty', { ...asked, only: wells })).toHaveLength(5)
    expect(await found('duty', { ...asked, only: { end: 'unjoined' } })).toEqual(['L-5 200 unjoined'])
    const all = await found('duty', asked)
    const seen: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await ask('duty', THINGS, { ...asked, first: 2, after })
      seen.push(...data.traceThings.edges.map(({ node }: { node: Thing }) => node.code ?? node.record))
      after = data.traceThings.pageInfo.endCursor
      more = data.traceThings.pageInfo.hasNextPage
    }
    expect(seen).toEqual(all.map((one) => one.split(' ')[0]))
  })

  it('stops at a closed valve, and finds its own way back where a main runs in a ring', async () => {
    const { sql } = server.database
    const node = (code: string) =>
      `insert into asset (region_id, department_id, sector_id, kind, code, attributes, updated_at, geom)
       select region_id, department_id, 'gas', 'node', '${code}', '{}', now(), geom from asset where code = 'G-1'`
    for (const code of ['N-1', 'N-2']) await sql(node(code))
    const main = (code: string, one: string, other: string) => `
      insert into segment (region_id, department_id, sector_id, kind, code, from_asset_id, to_asset_id, length_m, updated_at, geom)
      select a.region_id, a.department_id, 'gas', 'main', '${code}', a.id, b.id, 10, now(), (select geom from segment where code = 'GM-1')
      from asset a, asset b where a.code = '${one}' and b.code = '${other}'`
    for (const [code, one, other] of [
      ['R-1', 'G-1', 'V-1'],
      ['R-2', 'V-1', 'N-1'],
      ['R-3', 'N-1', 'N-2'],
      ['R-4', 'N-2', 'V-1'],
    ] as const)
      await sql(main(code, one, other))
    const ends = async (way: string) => (await ask('duty', TRACE, await from('asset', 'N-1', way))).data.trace
    expect(await ends('connected')).toMatchObject({ segmentCount: 4, ends: [{ end: 'source' }] })
    expect((await ends('downstream')).ends).toEqual([{ end: 'direction-unknown', count: 1 }])
    expect(await ends('isolating')).toMatchObject({ segmentCount: 3, ends: [{ end: 'valve', count: 1 }] })
    await sql(`update valve_state set state = 'closed' where asset_id = (select id from asset where code = 'V-1')`)
    expect(await ends('connected')).toMatchObject({ segmentCount: 3, ends: [{ end: 'closed', count: 1 }] })
  })

  it('is refused for what is on no network, and for a way that there is not', async () => {
    const refused = async (variables: object) => (await ask('duty', TRACE, variables)).errors?.[0]?.extensions.code
    expect(await refused(await from('asset', 'W-1', 'sideways'))).toBe('BAD_USER_INPUT')
    expect(await refused({ from: { record: 'sensor', id: '1', way: 'upstream' } })).toBe('BAD_USER_INPUT')
    await server.database.sql(`update asset set kind = 'catering' where code = 'N-2'`)
    expect(await refused(await from('asset', 'N-2', 'connected'))).toBe('TRACE')
  })
})
