import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const get = async (file: string, login: string | null) =>
  server.get(`/files/layers/${file}`, login === null ? undefined : await server.signIn(login))

describe('a layer over HTTP', () => {
  it('is handed to whoever may have it as a file with its name, and stands on record', async () => {
    const answer = await get('gas.main.geojson', 'duty')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename=gas\.main_\d{8}T\d{6}Z\.geojson$/)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const { type, features } = (await answer.json()) as { type: string; features: unknown[] }
    expect(type).toBe('FeatureCollection')
    const [{ ids }] = (await server.database.sql<{ ids: object }>(
      "select ids from event where type = 'layer.exported' order by id desc limit 1",
    )) as [{ ids: object }]
    expect(ids).toEqual({ layer: 'gas.main', format: 'geojson', count: features.length })
  })

  it.each(['csv', 'gpkg', 'zip', 'xlsx'])('comes as .%s too', async (format) => {
    const answer = await get(`gas.main.${format}`, 'duty')
    expect(answer.status).toBe(200)
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100)
  })

  it('is offered to whoever may have it, and to a crew none', async () => {
    const offered = async (login: string) =>
      (await server.ask('{ layerExports { layers formats } }', {}, await server.signIn(login))).data.layerExports
    const { layers, formats } = await offered('gas')
    expect(formats).toEqual(['geojson', 'csv', 'gpkg', 'zip', 'xlsx'])
    expect(layers).toEqual(
      expect.arrayContaining(['gas.main', 'gas.sensor', 'camera', 'basemap.building', 'protection-target']),
    )
    expect(new Set(layers).size).toBe(layers.length)
    expect(await offered('crew')).toEqual({ layers: [], formats: [] })
  })

  it('is refused to nobody’s cookie and to a crew, and a layer or format that nobody knows is not found', async () => {
    expect((await get('gas.main.csv', null)).status).toBe(401)
    expect((await get('gas.main.csv', 'crew')).status).toBe(403)
    expect((await get('gas.nothing.csv', 'duty')).status).toBe(404)
    expect((await get('gas.main.exe', 'duty')).status).toBe(404)
    expect((await get('..%2F..%2Fetc%2Fpasswd.csv', 'duty')).status).toBe(404)
  })
})
