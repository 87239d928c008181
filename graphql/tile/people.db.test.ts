import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { read } from '../../geo-data/db/transact.ts'
import { TILE_SETS } from '../../geo-data/tile/layer.ts'
import { type Drawer, drawTile } from '../../geo-data/tile/tile.repository.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { decode, tileAt } from './test-tile.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

describe('people', () => {
  const people = async (z: number, drawer: Drawer, hour: number) => {
    const set = TILE_SETS.get('people')
    if (!set) throw new Error('no layer people')
    const bytes = await read(server.database.db, SYSTEM, (tx) =>
      drawTile(tx, { ...set, hour }, tileAt(z, 121.8956, 29.9204), drawer),
    )
    return decode(bytes).people ?? []
  }

  beforeAll(async () => {
    const [day, night] = [
      'array_cat(array_fill(0, array[12]), array_fill(88, array[12]))',
      'array_fill(null::int, array[24])',
    ]
    await server.database.sql(`insert into building (region_id, use, height_m, people_by_hour, geom)
      select region_id, 'office', 30, counted, st_translate(geom, east, 0) from building,
        (values (${day}, 1e-5), (${night}, 2e-5), (${night}, 0.003)) more (counted, east) where use = 'residential' limit 3`)
  })

  it('of a square are those of its buildings at the hour, a building that nobody counted is said and is not none', async () => {
    for (const drawer of ['database', 'process'] as const) {
      const at = async (hour: number) =>
        (await people(14, drawer, hour)).map(({ type, properties }) => [type, properties])
      expect([drawer, await at(14)]).toEqual([
        drawer,
        expect.arrayContaining([
          [3, { people: 100, per_ha: 57, uncounted: 1 }],
          [3, { uncounted: 1 }],
        ]),
      ])
      expect(await at(3)).toContainEqual([3, { people: 12, per_ha: 6.8, uncounted: 1 }])
    }
  })

  it('are as many from near and from afar, and no square is smaller than a hectare', async () => {
    const sum = async (z: number) =>
      (await people(z, 'database', 14)).reduce(
        (all, { properties }) => all + ('people' in properties ? Number(properties.people) : 0),
        0,
      )
    expect([await sum(9), await sum(12), await sum(16)]).toEqual([100, 100, 100])
    for (const { geometry } of await people(16, 'database', 14)) {
      const across = geometry.flat().map(([x]) => x)
      expect(Math.max(...across) - Math.min(...across)).toBe(1024)
    }
  })

  it('are asked for at an hour of the day, and another hour is another tile', async () => {
    const duty = await server.signIn('duty')
    const at = tileAt(14, 121.8956, 29.9204)
    const ask = (query: string, name = 'people') => server.get(`/tiles/${name}/14/${at.x}/${at.y}?${query}`, duty)
    const [day, night] = [await ask('hour=14'), await ask('hour=3')]
    expect([day.status, night.status]).toEqual([200, 200])
    expect(Buffer.from(await day.arrayBuffer()).equals(Buffer.from(await night.arrayBuffer()))).toBe(false)
    expect((await ask('hour=24')).status).toBe(400)
    expect((await ask('hour=3&hour=4')).status).toBe(400)
    expect((await ask('hour=3', 'sensors')).status).toBe(400)
  })
})
