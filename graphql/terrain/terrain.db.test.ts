import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heightIn, unpackRelief } from '../../geo-data/terrain/relief.ts'
import { writeElevations } from '../../geo-data/terrain/test-elevations.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

/** A ridge from south to north: 0.002° to a height, from 121.88 to 121.92. */
const RIDGE = Array.from({ length: 20 }, () => Array.from({ length: 20 }, (_, x) => 100 - Math.abs(x - 9.5) * 8))
const ADDRESS = '/tiles/hillshade/9/429/211'

let server: TestServer
let cookie: string
beforeAll(async () => {
  const file = await writeElevations({ heights: RIDGE, origin: [121.88, 29.94], step: 0.002 })
  server = await startTestServer({ terrain: { file, crs: null, heights: null, attribution: '© 市测绘院' } })
  cookie = await server.signIn('duty')
})
afterAll(() => server.close())

describe('a relief', () => {
  it('is told of: what it is drawn from, how fine, and whose it is', async () => {
    const { data } = await server.ask(
      '{ terrain { name attribution heights resolutionM minZoom maxZoom } }',
      {},
      cookie,
    )
    expect(data.terrain).toEqual({
      name: 'hill.tif',
      attribution: '© 市测绘院',
      heights: 'metre',
      resolutionM: expect.closeTo(207.6, 0),
      minZoom: 7,
      maxZoom: 10,
    })
  })

  it('has its shade as a picture that is not sent twice', async () => {
    const answer = await server.get(ADDRESS, cookie)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    const again = await server.get(ADDRESS, cookie, { 'if-none-match': answer.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })

  it('comes whole for the scene', async () => {
    const answer = await server.get('/tiles/relief', cookie)
    const grid = unpackRelief(new Uint8Array(await answer.arrayBuffer()))
    expect(heightIn(grid, 121.9, 29.92)).toBeCloseTo(96, 0)
    expect(heightIn(grid, 121.884, 29.92)).toBeCloseTo(36, 0)
  })

  it('is for who is signed in, at the zooms where it is drawn', async () => {
    expect((await server.get(ADDRESS)).status).toBe(401)
    expect((await server.get('/tiles/hillshade/3/6/3', cookie)).status).toBe(400)
    expect((await server.get('/tiles/hillshade/9/x/211', cookie)).status).toBe(400)
  })
})
