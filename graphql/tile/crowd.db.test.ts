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

const path = (name: string, z: number): string => {
  const { x, y } = tileAt(z)
  return `/tiles/${name}/${z}/${x}/${y}`
}

describe('sensors that would cover one another', () => {
  /** So many more of each sector as make a crowd in one cell of zoom 14 (but not of gas alone) and of zoom 12. */
  const CROWD = { gas: 10, hazchem: 30 }
  beforeAll(async () => {
    for (const [sector, many] of Object.entries(CROWD))
      await server.database.sql(`insert into sensor (region_id, department_id, sector_id, code, name_zh, name_en, metric, unit, period_s, alarm_period_s, geom)
        select region_id, department_id, sector_id, 'C-' || sector_id || n, name_zh, name_en, metric, unit, 300, 10, st_point(121.8975 + n * 1e-6, 29.9235, 4326)
        from sensor, generate_series(1, ${many}) n where sector_id = '${sector}' and code like 'S-%'`)
  })

  /** Ascending, each by how much it is more than the one before. */
  const membersOf = (steps: string): number[] => {
    let id = 0
    return steps.split(' ').map((step) => {
      id += Number(step)
      return id
    })
  }

  const sensors = async (z: number, drawer: Drawer, sectors?: string[]) => {
    const set = TILE_SETS.get('sensors')
    if (!set) throw new Error('no layer sensors')
    const where = sectors ? [{ column: 'sector_id', oneOf: () => sectors }] : []
    const layers = set.layers.map((layer) => ({ ...layer, where }))
    const bytes = await read(server.database.db, SYSTEM, (tx) =>
      drawTile(tx, { ...set, layers }, tileAt(z, 121.8975, 29.9235), drawer),
    )
    const { sensors: alone = [], 'sensor-groups': groups = [] } = decode(bytes)
    const members = groups.map(({ properties }) =>
      'members' in properties && typeof properties.members === 'string' ? membersOf(properties.members) : [],
    )
    return { alone: alone.map(({ id }) => id), groups, members }
  }

  it('are told as one group with all its members, the others alone, and none of them twice', async () => {
    for (const drawer of ['database', 'process'] as const) {
      const { alone, groups, members } = await sensors(12, drawer)
      expect([drawer, groups.map(({ type, properties }) => ({ type, ...properties, members: 0 }))]).toEqual([
        drawer,
        [{ type: 1, count: 40, members: 0 }],
      ])
      const all = await server.database.sql<{ id: number }>('select id from sensor order by id')
      expect([...alone, ...members.flat()].toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(all.map(({ id }) => id))
    }
  })

  it('are the same group to both drawers, under an id that only this cell of this zoom has', async () => {
    const ids = new Set<number | undefined>()
    for (const z of [9, 12, 14, 15]) {
      const [theirs, ours] = [await sensors(z, 'database'), await sensors(z, 'process')]
      expect([z, ours]).toEqual([z, theirs])
      for (const { id } of theirs.groups) ids.add(id)
    }
    expect(ids.size).toBe(3)
    expect([...ids].every(Number.isSafeInteger)).toBe(true)
  })

  it('are a crowd only among those that are asked for, and each alone on the deepest tiles', async () => {
    const told = async (z: number, sectors: string[]) => {
      const { alone, groups } = await sensors(z, 'database', sectors)
      return [alone.length, groups.map(({ properties }) => 'sector_id' in properties && properties.sector_id)]
    }
    expect(await told(14, ['gas'])).toEqual([11, []])
    expect(await told(14, ['hazchem'])).toEqual([0, ['hazchem']])
    expect(await told(16, ['gas', 'hazchem'])).toEqual([40, []])
  })

  it("count nobody's sensors but those that the asker may see", async () => {
    const seen = async (login: string) => {
      const response = await server.get(path('sensors', 12), await server.signIn(login))
      const { sensors: alone = [], 'sensor-groups': groups = [] } = decode(new Uint8Array(await response.arrayBuffer()))
      return { alone: alone.length, groups: groups.map(({ properties }) => 'count' in properties && properties.count) }
    }
    expect(await seen('gas')).toEqual({ alone: 11, groups: [] })
    expect(await seen('duty')).toEqual({ alone: 2, groups: [40] })
  })

  it('are asked for by sector, and an asking that cannot be meant is refused', async () => {
    const duty = await server.signIn('duty')
    const status = async (name: string, query: string) => (await server.get(`${path(name, 14)}?${query}`, duty)).status
    expect(await status('sensors', 'sectors=gas')).toBe(200)
    expect(await status('sensors', 'sectors=')).toBe(400)
    expect(await status('sensors', 'sectors=gas,nobody')).toBe(400)
    expect(await status('sensors', 'sectors=gas&sectors=water')).toBe(400)
    expect(await status('basemap', 'sectors=gas')).toBe(400)
  })
})
