import { afterAll, beforeAll, expect, it } from 'vitest'
import { aPng } from '../../geo-data/attachment/test-photos.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let incidentId: number
let url: string
/** No picture, and a picture of a thing that no alarm was raised at. */
let drawing: string
let ofOther: string

const put = async (code: string, bytes: Uint8Array, type: string): Promise<string> => {
  const [thing] = await server.database.sql<{ id: number }>(`select id from asset where code = '${code}'`)
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), '门站')
  form.set('title', '门站全景')
  form.set('takenAt', '2026-11-01T00:00:00Z')
  const answer = await fetch(`${server.url()}/files/things/asset/${thing?.id}`, {
    method: 'POST',
    body: form,
    headers: { cookie: await server.signIn('gas') },
  })
  return ((await answer.json()) as { url: string }).url
}

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
  url = await put('G-1', aPng(), 'image/png')
  drawing = await put('G-1', Buffer.from('%PDF-1.7 x'), 'application/pdf')
  ofOther = await put('V-1', aPng({ shade: 3 }), 'image/png')
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

it('who is called to it sees it too, whoever owns the thing, and neither its papers nor the thing itself', async () => {
  for (const login of ['crew', 'fire'])
    expect([login, await seenBy(login)]).toEqual([login, { picture: picture(), errors: undefined, file: 200 }])
  const cookie = await server.signIn('fire')
  for (const unseen of [drawing, ofOther]) expect((await server.get(unseen, cookie)).status).toBe(404)
  const { data } = await server.ask('{ assets(first: 9) { edges { node { code } } } }', {}, cookie)
  expect(data.assets.edges).toEqual([])
})

it('nobody is called any longer to what is over: then it is its owner’s again, and the wall’s', async () => {
  const now = (state: string) => server.database.sql(`update incident set state = '${state}' where id = ${incidentId}`)
  await now('closed')
  expect(await seenBy('fire')).toEqual({ picture: null, errors: undefined, file: 404 })
  expect((await seenBy('gas')).file).toBe(200)
  await now('responding')
  expect((await seenBy('fire')).file).toBe(200)
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
