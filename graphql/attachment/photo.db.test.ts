import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let taskId: number
beforeAll(async () => {
  server = await startTestServer()
  const { regions, departments } = server.city
  const [incident] = await server.database.sql<{ id: number }>(`
    insert into incident (code, region_id, department_id, party_department_ids, sector_id, hazard, verification, source, title_zh, title_en, opened_at, geom)
    values ('2026-1122-0001', ${regions.harbour}, ${departments.gas}, '{${departments.gasCrew}}', 'gas', 'underground-gas', 'true', 'alarm', '泄漏', 'Leak', now(), st_point(121.895, 29.92, 4326)) returning id`)
  const [task] = await server.database.sql<{ id: number }>(`
    insert into disposal_task (incident_id, region_id, department_id, title_zh, title_en, instruction_zh, instruction_en, assigned_at, deadline_at)
    values (${incident?.id}, ${regions.harbour}, ${departments.gasCrew}, '检测', 'Measure', '', '', now(), now() + interval '1 hour') returning id`)
  taskId = task?.id ?? 0
})
afterAll(() => server.close())

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]

const send = async (login: string | null, bytes: number[] | Uint8Array, headers: Record<string, string> = {}) => {
  const form = new FormData()
  form.set('photo', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), '现场.png')
  form.set('takenAt', '2026-11-22T08:00:00Z')
  form.set('longitude', '121.895')
  form.set('latitude', '29.92')
  const cookie = login === null ? '' : await server.signIn(login)
  const response = await fetch(`${server.url()}/files/tasks/${taskId}`, {
    method: 'POST',
    body: form,
    headers: { cookie, ...headers },
  })
  return { status: response.status, said: (await response.json()) as { code?: string; url?: string; id?: string } }
}

describe('a photo', () => {
  it('of the crew is kept, shown with its task, and given back as it was', async () => {
    const { status, said } = await send('crew', PNG)
    expect(status).toBe(201)
    const crew = await server.signIn('crew')
    const query = 'query ($id: ID!) { disposalTask(id: $id) { photos { fileName mediaType url takenAt position } } }'
    expect((await server.ask(query, { id: taskId }, crew)).data.disposalTask.photos).toEqual([
      {
        fileName: '现场.png',
        mediaType: 'image/png',
        url: said.url,
        takenAt: '2026-11-22T08:00:00.000Z',
        position: { type: 'Point', coordinates: [121.895, 29.92] },
      },
    ])
    const shown = await server.get(said.url ?? '', crew)
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('x-content-type-options')]).toEqual([
      200,
      'image/png',
      'nosniff',
    ])
    expect([...new Uint8Array(await shown.arrayBuffer())]).toEqual(PNG)
  })

  it('sent twice is one photo', async () => {
    const [first, second] = [await send('crew', [...PNG, 9]), await send('crew', [...PNG, 9])]
    expect(second).toEqual(first)
  })

  it('is refused from nobody, from another department, and from a page that is not ours', async () => {
    expect(await send(null, PNG)).toMatchObject({ status: 401, said: { code: 'UNAUTHENTICATED' } })
    expect(await send('hazchem', PNG)).toMatchObject({ status: 404, said: { code: 'NOT_FOUND' } })
    expect(await send('duty', PNG)).toMatchObject({ status: 403, said: { code: 'FORBIDDEN' } })
    expect(await send('crew', PNG, { origin: 'http://evil.example' })).toMatchObject({ status: 403 })
  })

  it('is refused when its bytes are no photo, whatever they are called, or too many', async () => {
    expect(await send('crew', [...Buffer.from('<script>')])).toMatchObject({
      status: 409,
      said: { code: 'NOT_A_PHOTO' },
    })
    const large = new Uint8Array(10 * 1024 * 1024 + 1)
    large.set(PNG)
    expect(await send('crew', large)).toMatchObject({ status: 409, said: { code: 'PHOTO_TOO_LARGE' } })
    expect(await send('crew', new Uint8Array(11 * 1024 * 1024))).toMatchObject({
      status: 413,
      said: { code: 'BAD_USER_INPUT' },
    })
  })

  it('is shown to nobody who may not see its incident', async () => {
    const { said } = await send('crew', PNG)
    expect((await server.get(said.url ?? '')).status).toBe(401)
    expect((await server.get(said.url ?? '', await server.signIn('hazchem'))).status).toBe(404)
    expect((await server.get('/files/attachments/x', await server.signIn('crew'))).status).toBe(404)
  })

  it('that comes as something else than a form is not read', async () => {
    const cookie = await server.signIn('crew')
    const response = await fetch(`${server.url()}/files/tasks/${taskId}`, {
      method: 'POST',
      body: 'x',
      headers: { cookie },
    })
    expect(response.status).toBe(400)
  })
})
