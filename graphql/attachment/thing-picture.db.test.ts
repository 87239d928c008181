import { afterAll, beforeAll, expect, it } from 'vitest'
import { aPng } from '../../geo-data/attachment/test-photos.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let incidentId: number
let url: string

beforeAll(async () => {
  server = await startTestServer()
  const { regions, departments } = server.city
  const { sql } = server.database
  const [incident] = await sql<{ id: number }>(`
    insert into incident (code, region_id, department_id, party_department_ids, sector_id, hazard, verification, source, title_zh, title_en, opened_at, geom)
    values ('2026-1122-0001', ${regions.harbour}, ${departments.gas}, '{${departments.gasCrew},${departments.fire}}', 'gas', 'underground-gas', 'true',
      'alarm', '泄漏', 'Leak', now(), st_point(121.895, 29.92, 4326)) returning id`)
  incidentId = incident?.id ?? 0
  await sql(`insert into threshold (sector_id, metric, kind, priority, value, clause, source, mark, verified, valid_from)
    values ('gas', 'pressure', 'above', 'P1', 1, '', 'test', 'P', false, now())`)
  await sql(`insert into alarm (region_id, department_id, sector_id, sensor_id, threshold_id, metric, unit, priority, value, peak_value, raised_at,
      recorded_at, incident_id, geom)
    select s.region_id, s.department_id, s.sector_id, s.id, t.id, s.metric, s.unit, 'P1', 2, 2, now(), now(), ${incidentId}, s.geom
    from sensor s, threshold t where s.code = 'S-G-1'`)
  const [thing] = await sql<{ id: number }>(`select id from asset where code = 'G-1'`)
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(aPng())], { type: 'image/png' }), 'gate.png')
  form.set('title', '门站全景')
  form.set('takenAt', '2026-11-01T00:00:00Z')
  const answer = await fetch(`${server.url()}/files/things/asset/${thing?.id}`, {
    method: 'POST',
    body: form,
    headers: { cookie: await server.signIn('gas') },
  })
  url = ((await answer.json()) as { url: string }).url
})
afterAll(() => server.close())

const seenBy = async (login: string) => {
  const cookie = await server.signIn(login)
  const query = `query ($id: ID!) { incident(id: $id) { thingPicture { kind title url at thing { code } } } }`
  const { data, errors } = await server.ask(query, { id: incidentId }, cookie)
  return { picture: data.incident?.thingPicture, errors, file: (await server.get(url, cookie)).status }
}

const picture = () => ({
  ...{ kind: 'photo', title: '门站全景', url, at: '2026-11-01T00:00:00.000Z' },
  thing: { code: 'G-1' },
})

it('the wall, the desk and the owner see the picture of the thing that an incident is about', async () => {
  for (const login of ['wall', 'duty', 'gas'])
    expect([login, await seenBy(login)]).toEqual([login, { picture: picture(), errors: undefined, file: 200 }])
})

it('a crew sees it of a thing of its own department, and nothing and no fault of another’s', async () => {
  const { departments } = server.city
  for (const login of ['crew', 'fire'])
    expect([login, await seenBy(login)]).toEqual([login, { picture: null, errors: undefined, file: 404 }])
  const own = (department: number) =>
    server.database.sql(`update asset set department_id = ${department} where code = 'G-1'`)
  await own(departments.gasCrew)
  expect(await seenBy('crew')).toEqual({ picture: picture(), errors: undefined, file: 200 })
  expect((await seenBy('fire')).picture).toBeNull()
  await own(departments.gas)
})

it('who may not see the incident sees none of it', async () => {
  expect(await seenBy('hazchem')).toEqual({ picture: undefined, errors: undefined, file: 404 })
})

it('what is withdrawn is shown no more', async () => {
  await server.ask(
    'mutation ($id: ID!) { withdrawAttachment(id: $id, reason: "重拍") { id } }',
    { id: url.split('/').at(-1) },
    await server.signIn('gas'),
  )
  expect(await seenBy('wall')).toEqual({ picture: null, errors: undefined, file: 404 })
})
