import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer

/** Beside the gas main of the small city, which comes through at -1.26 m: a sewer 40 cm north of it, and a water main of no known depth. */
const putNeighbours = async ({ database: { sql }, city }: TestServer): Promise<void> => {
  const { harbour } = city.regions
  const { gas } = city.departments
  await sql(
    `insert into sector values ('drainage', '排水', 'Drainage', '#988b85', 3), ('water', '供水', 'Water', '#7094b2', 4)`,
  )
  const line = (sector: string, kind: string, code: string, north: number, z: number, attributes: object) => `
    insert into segment (region_id, department_id, sector_id, kind, code, name_zh, name_en, length_m, attributes, updated_at, geom)
    select region_id, ${gas}, '${sector}', '${kind}', '${code}', '${code}管', 'Line ${code}', 480, '${JSON.stringify(attributes)}', now(),
      st_force3dz(st_translate(st_force2d(geom), 0, ${north}), ${z}) from segment where code = 'GM-1' and region_id = ${harbour}`
  await sql(line('drainage', 'conduit', 'WS-1', 0.00001, -3, { diameter_mm: 500, material: 'concrete', depth_m: 2.75 }))
  await sql(line('water', 'main', 'JS-1', 0.00003, 0, { diameter_mm: 300 }))
}

beforeAll(async () => {
  server = await startTestServer()
  await putNeighbours(server)
})
afterAll(() => server.close())

const SECTION = `query ($from: PositionInput!, $to: PositionInput!) { crossSection(from: $from, to: $to) {
  lengthM street { zh } things { code kindName { en } material { zh } alongM shape widthM basis topM axisM bottomM }
  gaps { besideM aboveM requiredBesideM requiredBy requiredVerified tooNear } } }`

const place = (longitude: number, latitude: number) => ({ longitude, latitude })
const CUT = { from: place(121.8963, 29.92), to: place(121.8963, 29.921) }

const ask = async (login: string, variables: object) => server.ask(SECTION, variables, await server.signIn(login))

describe('a street cut open', () => {
  it('shows every line at its depth, in the order of the cut, and what has none without one', async () => {
    const { data } = await ask('duty', CUT)
    const { things, lengthM, street } = data.crossSection
    expect(lengthM).toBeCloseTo(110.86, 1)
    expect(street).toEqual({ zh: '建设路' })
    expect(things.map(({ code, basis }: { code: string; basis: string }) => `${code} ${basis}`)).toEqual([
      'GM-1 axis',
      'WS-1 axis',
      'JS-1 unrecorded',
    ])
    expect(things[0]).toMatchObject({ axisM: expect.closeTo(-1.25, 3), topM: expect.closeTo(-1.15, 3), widthM: 0.2 })
    expect(things[1]).toMatchObject({ kindName: { en: 'Drain or sewer' }, material: { zh: '混凝土' }, bottomM: -3.25 })
    expect(things[2]).toMatchObject({ topM: null, axisM: null, bottomM: null })
    const [from] = await server.database.sql<{
      metres: number
    }>(`select st_distance(st_point(121.8963, 29.92, 4326)::geography,
      st_force2d(st_intersection(geom, st_setsrid('linestring(121.8963 29.92, 121.8963 29.921)'::geometry, 4326)))::geography) as metres
      from segment where code = 'GM-1'`)
    expect(things[0].alongM).toBeCloseTo(from?.metres ?? 0, 2)
  })

  it('says how far neighbours are apart, and that what it holds them against is not verified', async () => {
    const [gap, ...more] = (await ask('duty', CUT)).data.crossSection.gaps
    expect(more).toEqual([])
    expect(gap).toMatchObject({ tooNear: 'beside', requiredBesideM: 1, requiredVerified: false })
    expect(gap.requiredBy).toMatch('GB 50289')
    expect(gap.besideM).toBeGreaterThan(0.4)
    expect(gap.aboveM).toBeCloseTo(1.4, 2)
  })

  it('is of what the asker may see, and only where it is of a street’s length', async () => {
    expect((await ask('hazchem', CUT)).data.crossSection.things).toEqual([])
    const tooLong = await ask('duty', { from: CUT.from, to: place(121.8963, 29.93) })
    expect(tooLong.errors?.[0]).toMatchObject({
      extensions: { code: 'CUT', said: { en: expect.stringContaining('300') } },
    })
  })
})
