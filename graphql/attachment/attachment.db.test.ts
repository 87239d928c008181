import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPng } from '../../geo-data/attachment/test-photos.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let thing: Record<string, number>
beforeAll(async () => {
  server = await startTestServer()
  const rows = await server.database.sql<{ code: string; id: number }>(
    'select code, id from asset union all select code, id from segment',
  )
  thing = Object.fromEntries(rows.map(({ code, id }) => [code, id]))
})
afterAll(() => server.close())

interface Sent {
  readonly path?: string
  readonly name?: string
  readonly bytes: Uint8Array
  readonly fields?: Record<string, string>
}

const send = async (login: string | null, { path, name = '井口.png', bytes, fields = {} }: Sent) => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name)
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  const response = await fetch(`${server.url()}/files/things/${path ?? `asset/${thing['G-1']}`}`, {
    method: 'POST',
    body: form,
    headers: { cookie: login === null ? '' : await server.signIn(login) },
  })
  const said = (await response.json()) as { code?: string; url?: string; id?: string; said?: { zh: string } }
  return { status: response.status, said }
}

const FIELDS = `id kind title fileName mediaType sizeBytes url source takenAt uploadedBy { login } incident { id }
  withdrawal { reason by { login } }`
const card = async (login: string, { record = 'asset', id = thing['G-1'], given = '' } = {}) =>
  (
    await server.ask(
      `query ($record: String!, $id: ID!) { asset(record: $record, id: $id) { mayAttach attachments${given} {
        totalCount pageInfo { hasNextPage endCursor } edges { node { ${FIELDS} } } } } }`,
      { record, id },
      await server.signIn(login),
    )
  ).data.asset

describe('a photo or a document of a thing', () => {
  it('is put on record by its owner and read by whoever sees the thing, a segment as an asset', async () => {
    const taken = { title: '门站全景', takenAt: '2026-11-01T00:00:00Z' }
    const { status, said } = await send('gas', { bytes: aPng(), fields: taken })
    expect(status).toBe(201)
    const { mayAttach, attachments } = await card('duty')
    expect([mayAttach, (await card('gas')).mayAttach, attachments.totalCount]).toEqual([false, true, 1])
    expect(attachments.edges[0].node).toMatchObject({
      ...{ id: said.id, kind: 'photo', title: '门站全景', fileName: '井口.png', mediaType: 'image/png' },
      ...{ url: said.url, source: 'desk', uploadedBy: { login: 'gas' }, incident: null, withdrawal: null },
      ...{ sizeBytes: aPng().length, takenAt: '2026-11-01T00:00:00.000Z' },
    })
    const main = `segment/${thing['GM-1']}`
    await send('commander', { path: main, name: '竣工图.pdf', bytes: Buffer.from('%PDF-1.7 x') })
    const ofMain = await card('gas', { record: 'segment', id: thing['GM-1'] })
    expect(ofMain.attachments.edges[0].node).toMatchObject({ kind: 'document', title: '竣工图.pdf' })
    expect((await card('hazchem')) ?? null).toBeNull()
  })

  it('comes a page at a time, and of many things by one statement for all', async () => {
    for (const shade of [1, 2]) await send('gas', { bytes: aPng({ shade }), fields: { kind: 'document' } })
    const first = (await card('gas', { given: '(first: 2)' })).attachments
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true])
    const rest = (await card('gas', { given: `(first: 2, after: "${first.pageInfo.endCursor}")` })).attachments
    expect([rest.edges.length, rest.pageInfo.hasNextPage]).toEqual([1, false])
    expect((await card('gas', { given: '(kind: "document")' })).attachments.totalCount).toBe(2)
    const all = await server.ask(
      '{ assets(first: 50) { edges { node { code attachments(kind: "photo", first: 1) { edges { node { title } } } } } } }',
      {},
      await server.signIn('duty'),
    )
    const titles = all.data.assets.edges.map(
      ({ node }: { node: { code: string; attachments: { edges: unknown[] } } }) => [
        node.code,
        node.attachments.edges.length,
      ],
    )
    expect(Object.fromEntries(titles)).toMatchObject({ 'G-1': 1, 'V-1': 0, 'H-1': 0 })
  })

  it('is refused in words that name the file, and from whoever may not', async () => {
    const svg = await send('gas', { name: '图.svg', bytes: Buffer.from('<svg onload="x"/>') })
    expect([svg.status, svg.said.code, svg.said.said?.zh]).toEqual([
      409,
      'MEDIA_TYPE',
      expect.stringContaining('图.svg'),
    ])
    const large = await send('gas', { name: '大.pdf', bytes: Buffer.alloc(10 * 1024 * 1024 + 1) })
    expect([large.status, large.said.code, large.said.said?.zh]).toEqual([
      409,
      'FILE_TOO_LARGE',
      expect.stringContaining('大.pdf'),
    ])
    expect(await send('gas', { bytes: Buffer.alloc(21 * 1024 * 1024) })).toMatchObject({
      said: { code: 'FILE_TOO_LARGE' },
    })
    expect(await send(null, { bytes: aPng() })).toMatchObject({ status: 401 })
    expect(await send('crew', { bytes: aPng() })).toMatchObject({ status: 404 })
    expect(await send('duty', { bytes: aPng() })).toMatchObject({ status: 403, said: { code: 'FORBIDDEN' } })
    expect(await send('hazchem', { bytes: aPng() })).toMatchObject({ status: 404 })
    for (const path of ['asset/x', 'asset/99999999999', 'pipe/1'])
      expect([400, 404]).toContain((await send('gas', { path, bytes: aPng() })).status)
  })

  it('opens in the page only where it is a picture or a PDF, under its own name whatever that is', async () => {
    const path = `asset/${thing['V-1']}`
    const headersOf = async (name: string, bytes: Uint8Array) => {
      const { said } = await send('gas', { path, name, bytes })
      const { headers } = await server.get(said.url ?? '', await server.signIn('gas'))
      return ['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy'].map((one) =>
        headers.get(one),
      )
    }
    expect(await headersOf('../a"\r\n(阀).png', aPng({ shade: 7 }))).toEqual([
      'image/png',
      `inline; filename*=UTF-8''a%22%28%E9%98%80%29.png`,
      'nosniff',
      "default-src 'none'",
    ])
    const note = await headersOf('记录.html', Buffer.from('检查：正常 <b>'))
    expect(note.slice(0, 3)).toEqual([
      'text/plain; charset=utf-8',
      `attachment; filename*=UTF-8''%E8%AE%B0%E5%BD%95.html`,
      'nosniff',
    ])
    expect((await headersOf('手册.pdf', Buffer.from('%PDF-1.4')))[1]).toMatch(/^inline/)
    await expect(headersOf(`${'长'.repeat(400)}𠮷.pdf`, Buffer.from('%PDF-1.5'))).resolves.toHaveLength(4)
  })

  it('is withdrawn with a reason, and then opened by those who keep it alone', async () => {
    const { said } = await send('gas', { bytes: aPng({ shade: 9 }) })
    const withdraw = async (login: string, reason: string) =>
      server.ask(
        'mutation ($id: ID!, $reason: String!) { withdrawAttachment(id: $id, reason: $reason) { withdrawal { reason } } }',
        { id: said.id, reason },
        await server.signIn(login),
      )
    expect((await withdraw('duty', 'x')).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await withdraw('gas', ' ')).errors?.[0]?.extensions.code).toBe('REASON_MISSING')
    expect((await withdraw('gas', '重复')).data.withdrawAttachment.withdrawal).toEqual({ reason: '重复' })
    const gone = (await card('duty', { given: '(withdrawn: true)' })).attachments.edges
    expect(gone.map(({ node }: { node: { withdrawal: object } }) => node.withdrawal)).toEqual([
      { reason: '重复', by: { login: 'gas' } },
    ])
    const statusFor = async (login: string) => (await server.get(said.url ?? '', await server.signIn(login))).status
    expect([await statusFor('gas'), await statusFor('commander'), await statusFor('duty')]).toEqual([200, 200, 404])
  })

  it('is asked after each time and sent once, and gone from the screens as soon as it is withdrawn', async () => {
    const { said } = await send('gas', { bytes: aPng({ shade: 11 }) })
    const duty = await server.signIn('duty')
    const first = await server.get(said.url ?? '', duty)
    const etag = first.headers.get('etag') ?? ''
    expect([etag, first.headers.get('cache-control'), first.headers.get('vary')]).toEqual([
      expect.stringMatching(/^"[0-9a-f]{64}"$/),
      'private, no-cache',
      expect.stringContaining('cookie'),
    ])
    const again = (cookie: string, known = etag) => server.get(said.url ?? '', cookie, { 'if-none-match': known })
    const unchanged = await again(duty)
    expect([unchanged.status, (await unchanged.arrayBuffer()).byteLength]).toEqual([304, 0])
    expect((await again(duty, '"other"')).status).toBe(200)
    expect((await again(await server.signIn('hazchem'))).status).toBe(404)
    await server.ask(
      'mutation ($id: ID!) { withdrawAttachment(id: $id, reason: "重复") { id } }',
      { id: said.id },
      await server.signIn('gas'),
    )
    expect([(await again(duty)).status, (await again(await server.signIn('gas'))).status]).toEqual([404, 304])
  })
})
