import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { read } from '../../geo-data/db/transact.ts'
import { TILE_SETS } from '../../geo-data/tile/layer.ts'
import { type Drawer, drawTile } from '../../geo-data/tile/tile.repository.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** The tile that holds a place. */
const tileAt = (z: number, lon = 121.8975, lat = 29.9208) => {
  const across = 2 ** z
  const latitude = (lat * Math.PI) / 180
  const x = Math.floor(((lon + 180) / 360) * across)
  const y = Math.floor(((1 - Math.asinh(Math.tan(latitude)) / Math.PI) / 2) * across)
  return { z, x, y }
}

const path = (name: string, z: number): string => {
  const { x, y } = tileAt(z)
  return `/tiles/${name}/${z}/${x}/${y}`
}

type Drawn = { id: number | undefined; type: number; properties: object; geometry: [number, number][][] }

const decode = (bytes: Uint8Array): Record<string, Drawn[]> => {
  const { layers } = new VectorTile(new PbfReader(bytes))
  return Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, index) => {
        const feature = layer.feature(index)
        const geometry = feature.loadGeometry().map((part) => part.map(({ x, y }): [number, number] => [x, y]))
        return { id: feature.id, type: feature.type, properties: feature.properties, geometry }
      }).sort((a, b) => (a.id ?? 0) - (b.id ?? 0)),
    ]),
  )
}

const tile = async (name: string, z: number, login: string): Promise<Record<string, Drawn[]>> => {
  const response = await server.get(path(name, z), await server.signIn(login))
  expect(response.status).toBe(200)
  return decode(new Uint8Array(await response.arrayBuffer()))
}

describe('a tile', () => {
  it('carries ids and the properties of the layer, from the zoom of its kind on', async () => {
    const { 'gas-segments': mains } = await tile('gas-segments', 14, 'duty')
    expect(mains).toHaveLength(1)
    expect(mains?.[0]).toMatchObject({
      id: 1,
      type: 2,
      properties: { kind: 'main', code: 'GM-1', diameter_mm: 200, pressure_mpa: 0.4, substance: 'methane' },
    })
    const codes = async (z: number) =>
      (await tile('gas-assets', z, 'duty'))['gas-assets']?.map(
        ({ properties }) => 'code' in properties && properties.code,
      )
    expect(await codes(13)).toEqual(['G-1'])
    expect(await codes(14)).toEqual(['G-1', 'V-1'])
  })

  it('of all sectors says whose each thing is, and asks the same rights', async () => {
    const sectors = async (login: string) =>
      (await tile('segments', 14, login)).segments?.map(
        ({ properties }) => 'sector_id' in properties && properties.sector_id,
      )
    expect(await sectors('duty')).toEqual(['gas', 'hazchem'])
    expect(await sectors('gas')).toEqual(['gas'])
    expect((await tile('assets', 13, 'duty')).assets?.map(({ properties }) => properties)).toMatchObject([
      { code: 'G-1' },
    ])
  })

  it('of a whole city says of each thing what its look needs, and not yet its name', async () => {
    const { sensors } = await tile('sensors', 12, 'gas')
    expect(sensors?.map(({ id, properties }) => ({ id, properties }))).toEqual([
      { id: 1, properties: { sector_id: 'gas' } },
    ])
    const { segments } = await tile('segments', 12, 'gas')
    expect(segments?.map(({ properties }) => properties)).toEqual([
      { sector_id: 'gas', kind: 'main', diameter_mm: 200 },
    ])
  })

  it('of the basemap has a layer for each class', async () => {
    const layers = await tile('basemap', 14, 'gas')
    expect(Object.keys(layers).sort()).toEqual(['building', 'place', 'road'])
    expect(layers.building?.[0]?.properties).toMatchObject({ use: 'residential', height_m: 18 })
  })

  it('is empty, not missing, where nothing stands', async () => {
    const response = await server.get('/tiles/gas-segments/14/0/0.mvt', await server.signIn('duty'))
    expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, 0])
  })

  it("shows no other company's pipes, at any zoom", async () => {
    for (const z of [9, 12, 14]) {
      expect(await tile('hazchem-segments', z, 'gas')).toEqual({})
      expect(Object.keys(await tile('gas-segments', z, 'gas'))).toEqual(['gas-segments'])
      expect(await tile('gas-segments', z, 'hazchem')).toEqual({})
    }
    expect((await tile('sensors', 13, 'gas')).sensors?.map(({ properties }) => properties)).toMatchObject([
      { code: 'S-G-1' },
    ])
    expect((await tile('sensors', 12, 'duty')).sensors).toHaveLength(2)
    expect((await tile('gas-assets', 14, 'harbour'))['gas-assets']).toHaveLength(2)
  })

  it('needs a session, a layer that exists and a place in the pyramid', async () => {
    const duty = await server.signIn('duty')
    expect((await server.get(path('basemap', 10))).status).toBe(401)
    expect((await server.get('/tiles/secrets/1/0/0', duty)).status).toBe(404)
    for (const wrong of [
      '21/0/0',
      '1/2/0',
      '1/0/2',
      '-1/0/0',
      '1.5/0/0',
      '1e1/0/0',
      'x/y/z',
      '1/0/0;drop table asset',
    ]) {
      expect([wrong, (await server.get(`/tiles/basemap/${encodeURI(wrong)}`, duty)).status]).toEqual([wrong, 400])
    }
  })

  it('is not sent again when nothing has changed', async () => {
    const duty = await server.signIn('duty')
    for (const name of ['basemap', 'gas-segments']) {
      const first = await server.get(path(name, 14), duty)
      const etag = first.headers.get('etag') ?? ''
      expect((await server.get(path(name, 14), duty, { 'if-none-match': etag })).status).toBe(304)
      expect((await server.get(path(name, 14), duty, { 'if-none-match': '"other"' })).status).toBe(200)
    }
  })

  it('goes packed as the browser reads it, under a tag of its own, and is the same tile', async () => {
    await server.database.sql(`insert into basemap_feature (region_id, class, kind, name_zh, name_en, geom)
      select region_id, 'place', 'town', '镇' || n, 'Town ' || n, st_translate(st_centroid(geom), n * 1e-4, 0)
      from segment, generate_series(1, 40) n where code = 'GM-1'`)
    const duty = await server.signIn('duty')
    const asked = async (encoding: string) => {
      const response = await server.get(path('basemap', 15), duty, { 'accept-encoding': encoding })
      const { headers } = response
      const told = { packed: headers.get('content-encoding'), length: Number(headers.get('content-length')) }
      return { ...told, etag: headers.get('etag') ?? '', bytes: Buffer.from(await response.arrayBuffer()) }
    }
    const [plain, zipped, brotli] = [
      await asked('identity'),
      await asked('gzip, deflate'),
      await asked('gzip, deflate, br'),
    ]
    expect([plain.packed, zipped.packed, brotli.packed]).toEqual([null, 'gzip', 'br'])
    expect(new Set([plain.etag, zipped.etag, brotli.etag]).size).toBe(3)
    for (const other of [zipped, brotli]) {
      expect(other.bytes.equals(plain.bytes)).toBe(true)
      expect(other.length).toBeLessThan(plain.length)
    }
    const again = { 'accept-encoding': 'br', 'if-none-match': brotli.etag }
    expect((await server.get(path('basemap', 15), duty, again)).status).toBe(304)
  })

  it('of restricted things is kept by no browser without asking', async () => {
    const duty = await server.signIn('duty')
    expect((await server.get(path('gas-segments', 14), duty)).headers.get('cache-control')).toBe('private, no-cache')
  })
})

describe('the two drawers', () => {
  const draw = async (name: string, z: number, drawer: Drawer) => {
    const set = TILE_SETS.get(name)
    if (!set) throw new Error(`no layer ${name}`)
    return decode(await read(server.database.db, SYSTEM, (tx) => drawTile(tx, set, tileAt(z), drawer)))
  }

  const flat = (features: Drawn[] = []) =>
    features.map(({ geometry, ...rest }) => ({
      ...rest,
      parts: geometry.length,
      vertices: geometry.map((part) => part.length),
    }))

  it('draw the same features with the same properties, a unit apart at most', async () => {
    let compared = 0
    for (const name of TILE_SETS.keys()) {
      for (const z of [6, 9, 11, 13, 14, 16]) {
        const [theirs, ours] = [await draw(name, z, 'database'), await draw(name, z, 'process')]
        expect([name, z, Object.keys(ours).sort()]).toEqual([name, z, Object.keys(theirs).sort()])
        for (const layer of Object.keys(theirs)) {
          expect([name, z, flat(ours[layer])]).toEqual([name, z, flat(theirs[layer])])
          compared += theirs[layer]?.length ?? 0
          for (const [index, feature] of (theirs[layer] ?? []).entries()) {
            const [a, b] = [feature.geometry.flat(2), ours[layer]?.[index]?.geometry.flat(2) ?? []]
            if (feature.type !== 3)
              for (const [at, value] of a.entries())
                expect(Math.abs(value - (b[at] ?? Number.NaN))).toBeLessThanOrEqual(1)
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(40)
  })

  it('an area that is drawn as a symbol stands on one square only, however many it covers', async () => {
    await server.database.sql(`insert into protection_target (region_id, kind, name_zh, name_en, people_by_hour, geom)
      select region_id, kind, '跨格学校', 'School on four squares', people_by_hour,
        st_multi(st_makeenvelope(121.85, 29.88, 121.95, 29.96, 4326)) from protection_target order by id limit 1`)
    const set = TILE_SETS.get('protection-targets')
    if (!set) throw new Error('no layer protection-targets')
    const { x, y } = tileAt(13)
    const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => ({ z: 13, x: x + dx, y: y + dy })))
    for (const drawer of ['database', 'process'] as const) {
      const squares = await Promise.all(
        around.map(async (at) => decode(await read(server.database.db, SYSTEM, (tx) => drawTile(tx, set, at, drawer)))),
      )
      const found = squares
        .flatMap((layers) => layers['protection-targets'] ?? [])
        .filter(({ properties }) => 'name_en' in properties && properties.name_en === 'School on four squares')
      expect([drawer, found.map(({ type }) => type)]).toEqual([drawer, [1]])
    }
  })

  it('a line with depth is drawn where it leaves the tile and comes back', async () => {
    await server.database.sql(`insert into segment (region_id, department_id, sector_id, kind, code, length_m, attributes, updated_at, geom)
      select region_id, department_id, 'gas', 'utility-trench', 'UT-9', 150, '{}', updated_at, st_geomfromewkt('SRID=4326;LINESTRING Z (
        121.9097097 29.9187145 -0.85, 121.909693 29.9189794 -0.85, 121.9096915 29.9192442 -0.85, 121.9097082 29.9195095 -0.85,
        121.9097409 29.9197751 -0.85, 121.9097817 29.9200402 -0.85)') from segment where code = 'GM-1'`)
    const set = TILE_SETS.get('segments')
    if (!set) throw new Error('no layer segments')
    for (const drawer of ['database', 'process'] as const) {
      const bytes = await read(server.database.db, SYSTEM, (tx) =>
        drawTile(tx, set, { z: 16, x: 54961, y: 27055 }, drawer),
      )
      expect(decode(bytes).segments?.map(({ properties }) => properties)).toMatchObject([{ code: 'UT-9' }])
    }
  })
})

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
    const { 'sensor-groups': groups } = await tile('sensors', 9, 'hazchem')
    expect(groups).toBeUndefined()
    const { sensors: seen } = await tile('sensors', 9, 'gas')
    expect(seen?.every(({ properties }) => 'sector_id' in properties && properties.sector_id === 'gas')).toBe(true)
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
