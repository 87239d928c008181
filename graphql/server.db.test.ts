import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const codes = ({ errors }: Awaited<ReturnType<TestServer['ask']>>) => errors?.map((error) => error.extensions.code)

describe('signing in', () => {
  it('gives a cookie that scripts cannot read and the same site alone sends', async () => {
    const response = await fetch(`${server.url()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"mutation { signIn(login: \\"duty\\", password: \\"one-map-demo\\") { login department { name { en } region { code } } } }"}',
    })
    expect(await response.json()).toEqual({
      data: { signIn: { login: 'duty', department: { name: { en: 'Centre' }, region: { code: 'linlan' } } } },
    })
    expect(response.headers.get('set-cookie')).toMatch(
      /^one_map_session=[\w-]{43}; Max-Age=43200; .*HttpOnly; SameSite=Lax$/,
    )
  })

  it('marks the cookie as secure when the page came by https', async () => {
    const response = await fetch(`${server.url()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-proto': 'https' },
      body: '{"query":"mutation { signIn(login: \\"duty\\", password: \\"one-map-demo\\") { id } }"}',
    })
    expect(response.headers.get('set-cookie')).toContain('Secure')
  })

  it('says the same of a wrong password and of an unknown login, and makes whoever guesses wait', async () => {
    const guess = (login: string) =>
      server.ask('mutation ($login: String!) { signIn(login: $login, password: "guess") { id } }', { login })
    expect(codes(await guess('nobody'))).toEqual(['WRONG_CREDENTIALS'])
    for (let i = 0; i < 5; i++) expect(codes(await guess('harbour'))).toEqual(['WRONG_CREDENTIALS'])
    expect(codes(await guess('harbour'))).toEqual(['TOO_MANY_ATTEMPTS'])
  })

  it('is over at once when the session is ended', async () => {
    const cookie = await server.signInAnew('duty')
    expect((await server.ask('{ me { login } }', {}, cookie)).data.me).toEqual({ login: 'duty' })
    await server.ask('mutation { signOut }', {}, cookie)
    expect((await server.ask('{ me { login } }', {}, cookie)).data.me).toBeNull()
    expect((await server.get('/tiles/basemap/1/1/1', cookie)).status).toBe(401)
  })
})

describe('without a session', () => {
  it('only the cities, the demo users and oneself are told', async () => {
    const answer = await server.ask(
      '{ me { id } cities { id name { zh } timeZone } demoUsers { login department { en } } }',
    )
    expect(answer.data.me).toBeNull()
    expect(answer.data.cities).toEqual([{ id: 'linlan', name: { zh: '临澜市' }, timeZone: 'Asia/Shanghai' }])
    expect(answer.data.demoUsers).toHaveLength(8)
  })

  it('every other question and command is refused', async () => {
    const { data } = await server.ask('{ __schema { queryType { fields { name args { name type { kind } } } } } }')
    const free = ['me', 'demoUsers', 'cities']
    const names: string[] = data.__schema.queryType.fields
      .filter(
        (field: { name: string; args: { type: { kind: string } }[] }) =>
          !field.args.some((arg) => arg.type.kind === 'NON_NULL'),
      )
      .map((field: { name: string }) => field.name)
    expect(names.length).toBeGreaterThan(8)
    for (const name of names.filter((one) => !free.includes(one))) {
      const answer = await server.ask(`{ ${name} ${/^(eventCursor)$/.test(name) ? '' : '{ __typename }'} }`)
      expect([name, codes(answer)]).toEqual([name, ['UNAUTHENTICATED']])
    }
    expect(codes(await server.ask('mutation { acknowledgeAlarm(id: 1) { id } }'))).toEqual(['UNAUTHENTICATED'])
  })
})

describe('what an actor may see', () => {
  const codesOf = async (login: string): Promise<string[]> => {
    const { data } = await server.ask(
      '{ assets { totalCount totalIsMore edges { node { code } } } }',
      {},
      await server.signIn(login),
    )
    const found: string[] = data.assets.edges.map((edge: { node: { code: string } }) => edge.node.code)
    expect(data.assets).toMatchObject({ totalCount: found.length, totalIsMore: false })
    return found
  }

  it('the centre sees all, a company its own, a subdistrict what stands in it, the fire brigade nothing', async () => {
    expect(await codesOf('duty')).toEqual(['G-1', 'V-1', 'H-1'])
    expect(await codesOf('gas')).toEqual(['G-1', 'V-1'])
    expect(await codesOf('hazchem')).toEqual(['H-1'])
    expect(await codesOf('crew')).toEqual([])
    expect(await codesOf('fire')).toEqual([])
  })

  it("another company's asset is as if it were not there", async () => {
    const hazchem = await server.signIn('hazchem')
    const mine = await server.ask('{ assets { edges { node { id } } } }', {}, hazchem)
    const id = mine.data.assets.edges[0].node.id
    const gas = await server.signIn('gas')
    expect(
      (await server.ask('query ($id: ID!) { asset(record: "asset", id: $id) { id } }', { id }, gas)).data.asset,
    ).toBeNull()
    expect(
      (await server.ask('query ($id: ID!) { asset(record: "asset", id: $id) { id } }', { id }, hazchem)).data.asset,
    ).toEqual({ id })
  })

  it('a wrong role is refused, and the refusal is on record', async () => {
    const gas = await server.signIn('gas')
    expect(codes(await server.ask('mutation { muteSound(reason: "quiet", seconds: 10) { reason } }', {}, gas))).toEqual(
      ['FORBIDDEN'],
    )
    const wall = await server.signIn('wall')
    expect(codes(await server.ask('mutation { acknowledgeAlarm(id: 1) { id } }', {}, wall))).toEqual(['FORBIDDEN'])
    const rows = await server.database.sql<{ ids: { what: string } }>(
      "select ids from event where type = 'user.refused' order by id",
    )
    expect(rows.map((row) => row.ids.what)).toEqual(['muteSound', 'acknowledgeAlarm'])
  })
})

describe('pages', () => {
  it('follow one another without gap or overlap, whatever their length', async () => {
    const duty = await server.signIn('duty')
    const query =
      'query ($first: Int!, $after: String) { assets(first: $first, after: $after) { edges { node { code } } pageInfo { hasNextPage endCursor } } }'
    const seen: string[] = []
    let after: string | null = null
    for (let page = 0; page < 5; page++) {
      const { data } = await server.ask(query, { first: 2, after }, duty)
      seen.push(...data.assets.edges.map((edge: { node: { code: string } }) => edge.node.code))
      after = data.assets.pageInfo.endCursor
      if (!data.assets.pageInfo.hasNextPage) break
    }
    expect(seen).toEqual(['G-1', 'V-1', 'H-1'])
  })

  it('are narrowed by sector, kind, region, text and bounds', async () => {
    const duty = await server.signIn('duty')
    const codesWith = async (filter: object) => {
      const { data } = await server.ask(
        'query ($filter: AssetFilter) { assets(filter: $filter) { edges { node { code } } } }',
        { filter },
        duty,
      )
      return data.assets.edges.map((edge: { node: { code: string } }) => edge.node.code)
    }
    expect(await codesWith({ sectorId: 'hazchem' })).toEqual(['H-1'])
    expect(await codesWith({ kind: 'valve' })).toEqual(['V-1'])
    expect(await codesWith({ regionId: server.city.regions.harbour })).toEqual(['G-1', 'V-1'])
    expect(await codesWith({ regionId: server.city.regions.city })).toEqual(['G-1', 'V-1', 'H-1'])
    expect(await codesWith({ text: '首' })).toEqual(['H-1'])
    expect(await codesWith({ text: '%' })).toEqual([])
    expect(await codesWith({ bounds: { west: 121.9, south: 29.91, east: 121.91, north: 29.93 } })).toEqual(['H-1'])
  })

  it('are refused when they are too long, and a cursor when it is none', async () => {
    const duty = await server.signIn('duty')
    expect(codes(await server.ask('{ assets(first: 201) { totalCount } }', {}, duty))).toEqual(['BAD_USER_INPUT'])
    expect(codes(await server.ask('{ assets(after: "x") { totalCount } }', {}, duty))).toEqual(['BAD_USER_INPUT'])
    expect(codes(await server.ask('{ alarms(after: "x") { totalCount } }', {}, duty))).toEqual(['BAD_USER_INPUT'])
  })
})

describe('a scene', () => {
  it('holds the pipes at their depth, what stands on them and the buildings', async () => {
    const query = `{ sceneIn(bounds: { west: 121.89, south: 29.91, east: 121.899, north: 29.93 }) {
      truncated segments { kind diameterMm positions } assets { code valveState name { en } sensors { code } } buildings { heightM ring } } }`
    const { data } = await server.ask(query, {}, await server.signIn('gas'))
    expect(data.sceneIn.segments).toEqual([
      {
        kind: 'main',
        diameterMm: 200,
        positions: [
          [121.8951, 29.9201, -1.2],
          [121.8975, 29.9215, -1.3],
          [121.8999, 29.9201, -1.2],
        ],
      },
    ])
    expect(data.sceneIn.assets).toEqual([
      { code: 'G-1', valveState: null, name: { en: 'City gate' }, sensors: [{ code: 'S-G-1' }] },
      { code: 'V-1', valveState: 'open', name: { en: 'Valve 1' }, sensors: [] },
    ])
    expect(data.sceneIn.buildings[0]).toMatchObject({ heightM: 18 })
    expect(data.sceneIn.buildings[0].ring).toHaveLength(5)
    expect(data.sceneIn.truncated).toBe(false)
  })
})

describe('abuse', () => {
  const post = async (body: string, headers: Record<string, string> = {}) => {
    const cookie = await server.signIn('duty')
    const response = await fetch(`${server.url()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, ...headers },
      body,
    })
    return { status: response.status, text: await response.text() }
  }

  it('a question that nests too deep is refused', async () => {
    const deep = `{ assets { edges { node { ${'sensors { asset { '.repeat(6)} code ${'} }'.repeat(6)} } } } }`
    expect(codes(await server.ask(deep, {}, await server.signIn('duty')))).toEqual(['TOO_MUCH'])
  })

  it('also when the depth hides in fragments', async () => {
    const fragments = Array.from(
      { length: 8 },
      (_, i) => `fragment F${i} on Asset { sensors { asset { ${i < 7 ? `...F${i + 1}` : 'code'} } } }`,
    )
    const deep = `{ assets { edges { node { ...F0 } } } } ${fragments.join('\n')}`
    expect(codes(await server.ask(deep, {}, await server.signIn('duty')))).toEqual(['TOO_MUCH'])
  })

  it('a question asked under a hundred names is refused', async () => {
    const many = `{ ${Array.from({ length: 100 }, (_, i) => `a${i}: eventCursor`).join(' ')} }`
    expect(codes(await server.ask(many, {}, await server.signIn('duty')))).toEqual(['TOO_MUCH'])
  })

  it('a question whose lists multiply is refused, also when their length is a variable', async () => {
    const cost =
      'query ($n: Int!) { assets(first: $n) { edges { node { sensors { alarms { history { id actor { department { region { code } } } } } } } } } }'
    const duty = await server.signIn('duty')
    expect(codes(await server.ask(cost, { n: 200 }, duty))).toEqual(['TOO_MUCH'])
    expect((await server.ask(cost, { n: 2 }, duty)).errors).toBeUndefined()
  })

  it('a document of too many words is refused by the parser', async () => {
    const { status, text } = await post(JSON.stringify({ query: `{ ${'eventCursor '.repeat(5000)} }` }))
    expect([status, text]).toEqual([400, expect.stringContaining('GRAPHQL_PARSE_FAILED')])
  })

  it('a body too large, a batch, a mutation by GET and a form of another site are refused', async () => {
    expect((await post(JSON.stringify({ query: 'x'.repeat(300_000) }))).status).toBe(413)
    expect((await post('[{"query":"{ me { id } }"},{"query":"{ me { id } }"}]')).status).toBe(400)
    const cookie = await server.signIn('duty')
    const get = await server.get('/graphql?query=mutation%20%7BsignOut%7D', cookie, { 'apollo-require-preflight': '1' })
    expect(get.status).toBe(405)
    expect((await post('{"query":"mutation { signOut }"}', { 'content-type': 'text/plain' })).status).toBe(400)
    expect((await server.ask('{ me { login } }', {}, cookie)).data.me).toEqual({ login: 'duty' })
  })

  it('a fault inside tells nothing of the inside', async () => {
    const duty = await server.signIn('duty')
    await server.database.sql('alter table camera rename to camera_gone')
    const { errors } = await server.ask('{ camera(id: "1") { id } }', {}, duty)
    await server.database.sql('alter table camera_gone rename to camera')
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'something went wrong here; it has been logged',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      }),
    ])
  })
})

describe('a socket', () => {
  const upgrade = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(server.url())
      const asked = request({
        host: '127.0.0.1',
        port,
        path: '/graphql',
        headers: {
          connection: 'Upgrade',
          upgrade: 'websocket',
          'sec-websocket-version': '13',
          'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
          'sec-websocket-protocol': 'graphql-transport-ws',
          ...headers,
        },
      })
      asked.on('upgrade', (response, socket) => {
        socket.destroy()
        resolve(response.statusCode)
      })
      asked.on('response', (response) => resolve(response.statusCode))
      asked.on('error', reject)
      asked.end()
    })

  it('is opened for a page of our own, also behind Next, and for no other', async () => {
    expect(await upgrade({ origin: 'http://evil.example' })).toBe(403)
    expect(await upgrade({ origin: server.url() })).toBe(101)
    expect(await upgrade({ origin: 'http://city.example:3000', 'x-forwarded-host': 'city.example:3000' })).toBe(101)
    expect(await upgrade({ origin: 'null' })).toBe(403)
  })
})
