import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import gcoord from 'gcoord'
import pg from 'pg'
import proj4 from 'proj4'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import * as sectors from '../sectors/index.ts'
import type { Sector } from '../sectors/sector.ts'
import { importFile } from './import.commands.ts'

const AT = new Date('2026-11-22T00:00:00Z')
const KAOHSIUNG = new URL('../../../shared/data/hazchem/', import.meta.url).pathname
const SHAPEFILE = new URL('../../../shared/data/hazliquid/HGL_Pipelines_US_201606.shp', import.meta.url).pathname

let database: TestDatabase
let superuser: pg.Client
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  superuser = new pg.Client({ connectionString: database.url })
  await superuser.connect()
  for (const { id, name, colour } of Object.values(sectors) as Sector[]) {
    await superuser.query('insert into sector values ($1, $2, $3, $4, 1) on conflict do nothing', [
      id,
      name.zh,
      name.en,
      colour,
    ])
  }
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})

afterAll(async () => {
  await superuser.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

const order = (path: string, ref: string, rest: Partial<Parameters<typeof importFile>[1]> = {}) => {
  const [sectorId, kindId] = ref.split('.')
  const sector = (Object.values(sectors) as Sector[]).find(({ id }) => id === sectorId) as Sector
  const kind = sector.kinds.find(({ id }) => id === kindId)
  if (!kind) throw new Error(`no kind ${ref}`)
  return { path, sector, kind, columns: {}, dryRun: false, onProgress: () => {}, region: 'Testing', ...rest }
}

const collection = async (name: string, features: unknown[], rest: object = {}): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', ...rest, features }))
  return path
}

const line = (properties: object, coordinates: unknown) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates },
})

describe('an import', () => {
  it('takes the good records, names the field of each bad one, and changes nothing the second time', async () => {
    const path = await collection('mixed.geojson', [
      line({ code: 'M-1', diameter: 'DN150', name: '一号管' }, [
        [121, 30],
        [121.001, 30],
      ]),
      line({ code: 'M-2', diameter: 'wide' }, [
        [121, 30],
        [121.002, 30],
      ]),
      line({ code: 'M-3' }, [
        [30, 121],
        [30, 122],
      ]),
      line({ code: 'M-4' }, [
        [121, 30],
        [121, 30],
      ]),
      line({ code: 'M-1' }, [
        [121.1, 30],
        [121.2, 30],
      ]),
      { type: 'Feature', properties: { code: 'M-6' }, geometry: null },
      line({ code: 'M-7', diameter: 'tiny', pressure: -3 }, [
        [121, 30],
        [121.003, 30],
      ]),
    ])
    const first = await importFile(database.db, order(path, 'gas.main'), AT)
    expect(first).toMatchObject({ read: 7, imported: 1, updated: 0, unchanged: 0, rejected: 6 })
    expect(first.rejections.map(({ record, field }) => [record, field])).toEqual([
      [2, 'diameter_mm'],
      [3, 'geometry'],
      [4, 'geometry'],
      [5, 'code'],
      [6, 'geometry'],
      [7, 'pressure_mpa'],
      [7, 'diameter_mm'],
    ])
    const again = await importFile(database.db, order(path, 'gas.main'), AT)
    expect(again).toMatchObject({ read: 7, imported: 0, updated: 0, unchanged: 1, rejected: 6 })
  })

  it('marks what the file did not say as assumed, and only that', async () => {
    const path = await collection('assumed.geojson', [
      line({ code: 'A-1', pressure: 0.2 }, [
        [121, 30.1],
        [121.001, 30.1],
      ]),
    ])
    await importFile(database.db, order(path, 'gas.main'), AT)
    const { rows } = await superuser.query(
      `select attributes, assumed, length_m, st_z(st_pointn(geom, 1)) as z from segment where code = 'A-1'`,
    )
    expect(rows[0].attributes).toMatchObject({ pressure_mpa: 0.2, diameter_mm: 200, substance: 'methane' })
    expect(rows[0].assumed.sort()).toEqual(['depth_m', 'diameter_mm', 'substance'])
    expect(rows[0].length_m).toBeCloseTo(96.5, 0)
    expect(rows[0].z).toBe(-1)
  })

  it('reprojects from an EPSG code by PostGIS’s own definitions, stated by the file or by hand', async () => {
    const utm51 = '+proj=utm +zone=51 +datum=WGS84 +units=m'
    const coordinates = [
      [121.5, 30.2],
      [121.501, 30.2],
    ].map((p) => proj4(utm51, p))
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32651' } }
    const stated = await collection('stated.geojson', [line({ code: 'C-1' }, coordinates)], { crs })
    const silent = await collection('silent.geojson', [line({ code: 'C-2' }, coordinates)])
    await importFile(database.db, order(stated, 'gas.main'), AT)
    await importFile(database.db, order(silent, 'gas.main', { crs: 'EPSG:32651' }), AT)
    const { rows } = await superuser.query(
      `select st_x(st_pointn(geom, 1)) as x, st_y(st_pointn(geom, 1)) as y from segment where code in ('C-1', 'C-2')`,
    )
    expect(rows).toHaveLength(2)
    for (const { x, y } of rows) expect([x, y]).toEqual([expect.closeTo(121.5, 6), expect.closeTo(30.2, 6)])
  })

  it('lays a file in the city’s own system where the city declares that it lies', async () => {
    const path = await collection('own.geojson', [
      line({ code: 'OWN-1' }, [
        [50_000, 50_000],
        [50_100, 50_000],
      ]),
    ])
    expect(await importFile(database.db, order(path, 'gas.main', { crs: 'city' }), AT)).toMatchObject({ imported: 1 })
    const { rows } = await superuser.query(
      `select st_x(st_startpoint(geom)) as x, st_y(st_startpoint(geom)) as y, length_m from segment where code = 'OWN-1'`,
    )
    expect(rows[0]).toEqual({
      x: expect.closeTo(121.9, 6),
      y: expect.closeTo(29.92, 6),
      length_m: expect.closeTo(100, 1),
    })
  })

  it('leaves no trace on a dry run, and says what would have been', async () => {
    const path = await collection('dry.geojson', [
      line({ code: 'D-1' }, [
        [121, 30.3],
        [121.001, 30.3],
      ]),
    ])
    const report = await importFile(database.db, order(path, 'gas.main', { region: 'Nowhere', dryRun: true }), AT)
    expect(report).toMatchObject({ read: 1, imported: 1, dryRun: true })
    const { rows } = await superuser.query(
      `select (select count(*) from segment where code = 'D-1') as segments, (select count(*) from region where name_zh = 'Nowhere') as regions`,
    )
    expect(rows[0]).toEqual({ segments: '0', regions: '0' })
  })

  it('recognises offset coordinates by what they would do to the record, and takes them once they are named', async () => {
    const at = (offset: readonly [number, number]) =>
      [1, 2, 3].map((number) =>
        line({ code: `O-${number}` }, [
          [121.5 + number / 100 + offset[0], 30.4 + offset[1]],
          [121.505 + number / 100 + offset[0], 30.4 + offset[1]],
        ]),
      )
    // gcj-02 less wgs 84 hereabouts, degrees.
    const [x = 0, y = 0] = gcoord.transform([121.52, 30.4], gcoord.WGS84, gcoord.GCJ02)
    const offset = [x - 121.52, y - 30.4] as const
    await importFile(database.db, order(await collection('true.geojson', at([0, 0])), 'gas.main'), AT)
    const shifted = order(await collection('shifted.geojson', at(offset)), 'gas.main')
    await expect(importFile(database.db, shifted, AT)).rejects.toThrow(/just as GCJ-02/)
    const report = await importFile(database.db, { ...shifted, crs: 'GCJ-02' }, AT)
    expect(report.imported + report.updated + report.unchanged).toBe(3)
    const { rows } = await superuser.query(`select st_x(st_startpoint(geom)) as x from segment where code = 'O-1'`)
    expect(rows[0].x).toBeCloseTo(121.51, 4)
    const moved = order(await collection('moved.geojson', at([0.001, 0])), 'gas.main')
    expect(await importFile(database.db, moved, AT)).toMatchObject({ updated: 3 })
  })

  it('refuses what no database could store, by record and field, and takes the rest', async () => {
    const fence = (properties: object, coordinates: unknown) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates },
    })
    const [a, b, c, d] = [
      [121, 30.5],
      [121.001, 30.5],
      [121.001, 30.501],
      [121, 30.501],
    ]
    const path = await collection('hostile.geojson', [
      fence({ code: 'H-good' }, [[a, b, c, d, a]]),
      fence({ code: 'H-open' }, [[a, b, c, d, [121.0005, 30.5]]]),
      fence({ code: 'H-bowtie' }, [[a, c, b, d, a]]),
      fence({ code: 'H-words' }, [[['x', 'y'], b, c, a]]),
      fence({ code: 'H-null' }, null),
      fence({ code: 'H-\ud83d' }, [[a, b, c, d, a]]),
      fence({ code: 'H-nul\0' }, [[a, b, c, d, a]]),
      fence({ code: 'H-name', name: '长'.repeat(10_000) }, [[a, b, c, d, a]]),
      { type: 'Feature', properties: { code: 'H-type' }, geometry: { type: 5, coordinates: [] } },
      fence({ code: 'H-object', name: { zh: '名' } }, [[a, b, c, d, a]]),
      fence({ code: 'H-two' }, [
        [a, b, c, d, a],
        [a, b],
      ]),
      { type: 'Feature', geometry: { type: 'MultiPolygon', coordinates: [[[a, b, c, a]], [[a, c, d, a]]] } },
      null,
    ])
    const report = await importFile(database.db, order(path, 'gas.disturbance-zone'), AT)
    expect(report).toMatchObject({ read: 13, imported: 1, rejected: 12 })
    expect(report.rejections.map(({ record, field }) => `${record} ${field}`)).toEqual([
      ...['2 geometry', '3 geometry', '4 geometry', '5 geometry', '6 code', '7 code', '8 name_zh', '9 geometry'],
      ...['10 name_zh', '11 geometry', '12 geometry', '13 geometry'],
    ])
    expect(report.rejections.map(({ reason }) => reason.en).join()).toMatch(
      /does not close.*crosses itself.*no geometry/,
    )
    const deep = await collection('deep.geojson', [
      line({ code: 'H-deep' }, [
        [121, 30.5, -3000],
        [121.001, 30.5, -1],
      ]),
    ])
    expect((await importFile(database.db, order(deep, 'gas.main'), AT)).rejections[0]?.reason.en).toContain(
      '3000 m below ground',
    )
  })

  it('refuses a file that breaks off as a whole', async () => {
    const whole = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        line({ code: 'B-1' }, [
          [121, 30],
          [121.1, 30],
        ]),
        line({}, []),
      ],
    })
    const path = join(folder, 'broken.geojson')
    await writeFile(path, whole.slice(0, -20))
    await expect(importFile(database.db, order(path, 'gas.main'), AT)).rejects.toThrow(/breaks after record 1/)
    const { rows } = await superuser.query(`select from segment where code = 'B-1'`)
    expect(rows).toHaveLength(0)
  })

  it.each([
    ['EPSG:999999', /not a coordinate reference system/],
    ['nonsense', /no coordinate reference system/],
  ])('refuses the CRS %s', async (crs, why) => {
    const path = await collection('crs.geojson', [
      line({}, [
        [1, 2],
        [3, 4],
      ]),
    ])
    await expect(importFile(database.db, order(path, 'gas.main', { crs }), AT)).rejects.toThrow(why)
  })

  it.skipIf(!existsSync(SHAPEFILE))('reads a real shapefile with its .prj and .cpg', async () => {
    const report = await importFile(database.db, order(SHAPEFILE, 'hazchem.pipeline', { region: 'USA' }), AT)
    expect(report.read).toBe(72)
    expect(report.imported + report.rejected).toBe(72)
    for (const { field, reason } of report.rejections)
      expect(`${field} ${reason.zh} ${reason.en}`).toMatch(/^geometry .*一部分一条记录 .*one record a part$/)
  })
})

describe.skipIf(!existsSync(KAOHSIUNG))('Kaohsiung', () => {
  it.each([
    ['kh_petroleum_pipelines_wgs84.geojson', 'hazchem.pipeline', 59],
    ['kh_ng_pipelines_wgs84.geojson', 'gas.main', 609],
  ])('%s: every line is read and imported, its silent attributes marked as assumed', async (file, ref, count) => {
    const report = await importFile(database.db, order(join(KAOHSIUNG, file), ref, { region: 'Kaohsiung' }), AT)
    expect(report).toMatchObject({ read: count, imported: count, updated: 0, rejected: 0, rejections: [] })
    expect(report.assumed).toMatchObject({ substance: count, pressure_mpa: count, diameter_mm: count })
    const again = await importFile(database.db, order(join(KAOHSIUNG, file), ref, { region: 'Kaohsiung' }), AT)
    expect(again).toMatchObject({ imported: 0, updated: 0, unchanged: count, rejected: 0 })
  })
})
