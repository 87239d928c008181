import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putStream } from '../../geo-data/camera/camera.repository.ts'
import { TEST_STREAM } from '../../geo-data/camera/stream.ts'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { putDemoUsers } from '../../geo-data/user/user.commands.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { testStream } from './test-stream.ts'

const WHEP = 'https://video.example/cam/whep'
let server: TestServer
let duty: string
let gas: string
let crew: string
let admin: string
beforeAll(async () => {
  server = await startTestServer()
  const { city, database } = server
  const { centre, gas: company } = city.departments
  const name = { nameZh: '管理员', nameEn: 'Admin', phone: null }
  const user = { ...name, login: 'admin', role: 'administrator', departmentId: centre } as const
  await transact(database.db, SYSTEM, (tx) => putDemoUsers(tx, [user], new Date()))
  const { harbour, hill } = city.regions
  // At 121.895° E, 29.92° N: on the spot, 111 m north of it and looking south, 96 m east and looking east; the rest far away.
  await database.sql(`insert into camera (region_id, department_id, code, name_zh, name_en, bearing_deg, geom) values
    (${harbour}, ${company}, 'C-here', '此处', 'Here', 0, st_point(121.895, 29.92, 4326)),
    (${harbour}, ${company}, 'C-north', '北', 'North', 180, st_point(121.895, 29.921, 4326)),
    (${hill}, ${centre}, 'C-east', '东', 'East', 90, st_point(121.896, 29.92, 4326)),
    (${hill}, ${centre}, 'C-far', '远', 'Far', 0, st_point(121.92, 29.95, 4326))`)
  duty = await server.signIn('duty')
  gas = await server.signIn('gas')
  crew = await server.signIn('crew')
  admin = await server.signIn('admin')
})
afterAll(() => server.close())

const NEAREST = `query ($first: Int!, $after: String, $withinM: Float!) {
  nearestCameras(at: { longitude: 121.895, latitude: 29.92 }, withinM: $withinM, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { distanceM bearingDeg looksHere camera { id code streams { protocol url } whyNoStream settable } } } } }`
const SET = `mutation ($cameraId: ID!, $protocol: String!, $url: String!) {
  setCameraStream(cameraId: $cameraId, protocol: $protocol, url: $url) { streams { protocol url } whyNoStream } }`
const REMOVE = `mutation ($cameraId: ID!, $protocol: String!) {
  removeCameraStream(cameraId: $cameraId, protocol: $protocol) { streams { url } whyNoStream } }`

interface Nearby {
  readonly distanceM: number
  readonly bearingDeg: number | null
  readonly looksHere: boolean
  readonly camera: {
    readonly id: string
    readonly code: string
    readonly streams: object[]
    readonly whyNoStream: string
  }
}
const page = async (cookie: string, { first = 8, after = null as string | null, withinM = 2000 } = {}) =>
  (await server.ask(NEAREST, { first, after, withinM }, cookie)).data.nearestCameras
const nearest = async (cookie: string, withinM?: number): Promise<Nearby[]> =>
  (await page(cookie, withinM === undefined ? {} : { withinM })).edges.map(({ node }: { node: Nearby }) => node)
const idOf = async (code: string): Promise<string> => {
  const found = (await nearest(duty, 20_000)).find(({ camera }) => camera.code === code)
  if (!found) throw new Error(`no camera ${code}`)
  return found.camera.id
}
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code

describe('the nearest cameras', () => {
  it('come nearest first, with distance, direction, and whether they look here', async () => {
    const found = await nearest(duty)
    expect(
      found.map(({ camera, distanceM, bearingDeg, looksHere }) => [camera.code, distanceM, bearingDeg, looksHere]),
    ).toEqual([
      ['C-here', 0, null, true],
      ['C-east', 96.4, 90, false],
      ['C-north', 111.2, 0, true],
    ])
    expect((await nearest(duty, 20_000)).length).toBe(4)
  })

  it('come a page at a time, each once', async () => {
    const codes: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { edges, pageInfo, totalCount } = await page(duty, { first: 1, after, withinM: 20_000 })
      expect(totalCount).toBe(4)
      codes.push(edges[0].node.camera.code)
      after = pageInfo.endCursor
      more = pageInfo.hasNextPage
    }
    expect(codes).toEqual(['C-here', 'C-east', 'C-north', 'C-far'])
  })

  it('are those of one’s own part; a wrong cursor and half the globe are refused', async () => {
    expect((await nearest(gas, 20_000)).map(({ camera }) => camera.code)).toEqual(['C-here', 'C-north'])
    expect(codeOf(await server.ask(NEAREST, { first: 8, after: 'x', withinM: 2000 }, duty))).toBe('BAD_USER_INPUT')
    expect(codeOf(await server.ask(NEAREST, { first: 8, after: null, withinM: 1e7 }, duty))).toBe('BAD_USER_INPUT')
  })
})

describe('the stream of a camera', () => {
  it('is set and removed by an administrator alone', async () => {
    const cameraId = await idOf('C-here')
    const given = { cameraId, protocol: 'whep', url: WHEP }
    for (const cookie of [duty, gas, crew]) {
      expect(codeOf(await server.ask(SET, given, cookie))).toBe('FORBIDDEN')
      expect(codeOf(await server.ask(REMOVE, { cameraId, protocol: 'whep' }, cookie))).toBe('FORBIDDEN')
    }
    await server.ask(SET, { ...given, protocol: 'hls', url: 'https://video.example/cam.m3u8' }, admin)
    const { data } = await server.ask(SET, given, admin)
    expect(data.setCameraStream.streams.map(({ protocol }: { protocol: string }) => protocol)).toEqual(['whep', 'hls'])
    for (const _ of [1, 2])
      expect((await server.ask(REMOVE, { cameraId, protocol: 'hls' }, admin)).data.removeCameraStream).toEqual({
        streams: [{ url: WHEP }],
        whyNoStream: null,
      })
  })

  it('is an address of http or https that our pages may fetch', async () => {
    const cameraId = await idOf('C-east')
    for (const url of ['rtsp://video.example/1', 'https://elsewhere.example/1', 'javascript:alert(1)', ''])
      expect(codeOf(await server.ask(SET, { cameraId, protocol: 'hls', url }, admin)), url).toBe('STREAM')
    expect(codeOf(await server.ask(SET, { cameraId, protocol: 'rtmp', url: WHEP }, admin))).toBe('BAD_USER_INPUT')
    expect(codeOf(await server.ask(SET, { cameraId: '999999', protocol: 'hls', url: WHEP }, admin))).toBe('NOT_FOUND')
  })

  it('is shown to who may watch, and to a crew that knows the camera not', async () => {
    const seen = async (cookie: string) =>
      (await nearest(cookie)).find(({ camera }) => camera.code === 'C-here')?.camera
    expect(await seen(duty)).toMatchObject({ streams: [{ protocol: 'whep', url: WHEP }], whyNoStream: null })
    expect(await seen(await server.signIn('wall'))).toMatchObject({ streams: [{ url: WHEP }] })
    expect(await seen(gas)).toMatchObject({ streams: [{ url: WHEP }] })
    await server.database.sql(
      `update camera set department_id = ${server.city.departments.gasCrew} where code = 'C-here'`,
    )
    expect(await seen(crew)).toMatchObject({ code: 'C-here', streams: [], whyNoStream: 'NOT_ALLOWED' })
    expect((await seen(duty))?.streams).toHaveLength(1)
  })

  it('is not written past the command either', async () => {
    const cameraId = Number(await idOf('C-east'))
    const commander = { ...SYSTEM, role: 'commander' }
    const by = { userId: null, at: new Date() }
    const write = transact(server.database.db, commander, (tx) =>
      putStream(tx, cameraId, { protocol: 'hls', url: WHEP }, by),
    )
    await expect(write).rejects.toThrow(/row-level security/)
    const local = transact(server.database.db, SYSTEM, (tx) =>
      putStream(tx, cameraId, { protocol: 'hls', url: 'rtsp://x' }, by),
    )
    await expect(local).rejects.toThrow(/check constraint/)
  })
})

const noLog = pino({ level: 'silent' })

describe('the test stream', () => {
  it('is refused to a crew, and no file beside it is given', async () => {
    expect((await server.get(TEST_STREAM.url, crew)).status).toBe(403)
    expect((await server.get(TEST_STREAM.url)).status).toBe(401)
    for (const file of ['..%2f..%2fetc%2fpasswd', 'live.txt', '1.ts'])
      expect((await server.get(`/files/cameras/test/${file}`, duty)).status).toBe(404)
  })

  it.skipIf(!testStream(noLog).isPossible())(
    'runs from the first look on, and says when each picture was taken',
    async () => {
      const playlist = await server.get(TEST_STREAM.url, duty)
      expect(playlist.headers.get('content-type')).toMatch('mpegurl')
      const text = await playlist.text()
      const [, taken = ''] = /#EXT-X-PROGRAM-DATE-TIME:(\S+)/.exec(text) ?? []
      expect(Math.abs(Date.now() - Date.parse(taken))).toBeLessThan(30_000)
      const [piece] = /^\d+\.ts$/m.exec(text) ?? []
      const bytes = new Uint8Array(await (await server.get(`/files/cameras/test/${piece}`, duty)).arrayBuffer())
      // Every packet of an MPEG transport stream begins with 0x47.
      expect([bytes[0], bytes[188]]).toEqual([0x47, 0x47])
    },
  )

  it.skipIf(!testStream(noLog).isPossible())('still gives a late player what an earlier playlist named', async () => {
    const stream = testStream(noLog)
    const file = (name: string): Promise<string> => stream.read(name).then(String)
    const firstOf = async (): Promise<number> => Number(/^(\d+)\.ts$/m.exec(await file('live.m3u8'))?.[1])
    try {
      await expect.poll(firstOf, { timeout: 20_000 }).toBe(0)
      // Without a threshold ffmpeg deletes a piece as soon as the playlist has moved one further.
      await expect.poll(firstOf, { timeout: 20_000 }).toBeGreaterThan(3)
      expect(await stream.read('0.ts')).not.toBeNull()
    } finally {
      await stream.stop()
    }
  })

  it('is impossible without ffmpeg, and is not pretended', async () => {
    const none = testStream(noLog, 'no-such-program')
    expect(none.isPossible()).toBe(false)
    await none.stop()
  })
})
