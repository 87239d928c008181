import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { read } from '../../geo-data/db/transact.ts'
import { TILE_SETS } from '../../geo-data/tile/layer.ts'
import { type Drawer, drawTile } from '../../geo-data/tile/tile.repository.ts'
import { tileOrigin, tileSideM } from '../../geo-data/tile/tile.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { type Drawn, decode, tileAt } from './test-tile.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const path = (name: string, z: number): string => {
  const { x, y } = tileAt(z)
  return `/tiles/${name}/${z}/${x}/${y}`
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
      properties: { kind: 'main', diameter_mm: 200 },
    })
    const kinds = async (z: number) =>
      (await tile('gas-assets', z, 'duty'))['gas-assets']?.map(
        ({ properties }) => 'kind' in properties && properties.kind,
      )
    expect(await kinds(13)).toEqual(['station'])
    expect(await kinds(14)).toEqual(['station', 'valve'])
  })

  it('of all sectors says whose each thing is, and asks the same rights', async () => {
    const sectors = async (login: string) =>
      (await tile('segments', 14, login)).segments?.map(
        ({ properties }) => 'sector_id' in properties && properties.sector_id,
      )
    expect(await sectors('duty')).toEqual(['gas', 'hazchem'])
    expect(await sectors('gas')).toEqual(['gas'])
    expect((await tile('assets', 13, 'duty')).assets?.map(({ properties }) => properties)).toMatchObject([
      { kind: 'station' },
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

  it('is refused to whoever has signed out, a second later at most', async () => {
    const cookie = await server.signIn('commander')
    const status = async () => (await server.get(path('segments', 14), cookie)).status
    expect(await status()).toBe(200)
    await server.ask('mutation { signOut }', {}, cookie)
    await expect.poll(status, { timeout: 10_000 }).toBe(401)
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

  it('a line whose box reaches into the tile and which itself does not is not drawn', async () => {
    const at = { z: 18, x: 219_900, y: 108_300 }
    const [{ west, north }, side] = [tileOrigin(at), tileSideM(at.z)]
    await server.database.sql(`insert into segment (region_id, department_id, sector_id, kind, code, length_m, attributes, updated_at, geom)
      select region_id, department_id, 'gas', 'main', 'GM-corner', 150, '{}', updated_at, st_force3d(st_transform(st_setsrid(st_makeline(
        st_point(${west - side / 2}, ${north - side / 5}), st_point(${west + side / 5}, ${north + side / 2})), 3857), 4326), -1)
      from segment where code = 'GM-1'`)
    const set = TILE_SETS.get('segments')
    if (!set) throw new Error('no layer segments')
    const drawn = (drawer: 'database' | 'process', tile: typeof at) =>
      read(server.database.db, SYSTEM, (tx) => drawTile(tx, set, tile, drawer))
    for (const drawer of ['database', 'process'] as const) {
      expect(decode(await drawn(drawer, { ...at, y: at.y - 1 })).segments).toHaveLength(1)
      expect(decode(await drawn(drawer, at)).segments ?? []).toEqual([])
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
      expect(decode(bytes).segments?.map(({ properties }) => properties)).toMatchObject([{ kind: 'utility-trench' }])
    }
  })
})
