import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inflateRawSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { transact } from '../db/transact.ts'
import { importFile } from '../import/import.commands.ts'
import { targetNamed } from '../import/room/rooms.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { exportLayer } from './export.commands.ts'
import { EXPORT_FORMATS, type ExportFormat } from './export.ts'

const AT = new Date('2026-11-22T10:15:00Z')
const analyst: Actor = { ...SYSTEM, name: 'Li Wei', role: 'analyst' }

let database: TestDatabase
let superuser: pg.Client
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  await transact(database.db, SYSTEM, (tx) => syncRegistry(tx, AT))
  superuser = new pg.Client({ connectionString: database.url })
  await superuser.connect()
  folder = await mkdtemp(join(tmpdir(), 'export-'))
})
afterAll(async () => {
  await superuser.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

const feature = (type: string, coordinates: unknown, properties: object) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})

const RING = [
  [120.1, 36.1],
  [120.2, 36.1],
  [120.2, 36.2],
  [120.1, 36.1],
]

/** Awkward on purpose: Chinese, quotes, line breaks, what looks like a formula, what is not recorded, places with all their digits. */
const LAYERS: Readonly<Record<string, object[]>> = {
  'gas.main': [
    feature(
      'LineString',
      [
        [120.30010955200521, 36.60224104569856],
        [120.30163617811712, 36.602810389127754],
      ],
      {
        code: 'G-1',
        name: '人民路"中压"，干管',
        name_en: 'line\nbreak',
        pressure_mpa: 0.2,
        diameter_mm: 315,
        material: 'pe',
        built_year: 1998,
        depth_m: 1.35,
      },
    ),
    feature(
      'LineString',
      [
        [120.4, 36.6],
        [120.5, 36.7],
        [120.6, 36.65],
      ],
      { code: '=1+1', name: '-2+3' },
    ),
  ],
  'gas.valve': [feature('Point', [120.3, 36.6], { code: "'=x", name: '@阀', valve_state: 'open' })],
  'drainage.catchment': [feature('Polygon', [RING], { code: 'C', impervious_percent: 35.04 })],
  'protection-target.school': [
    feature('Point', [120.31, 36.61], { name: '实验小学', phone: '+86 532 1', people: 900 }),
  ],
  'scene.3d-tiles': [
    feature('Polygon', [RING], {
      code: 'old-town',
      uri: 'https://tiles.example/old-town/tileset.json',
      lowest_m: -3.5,
    }),
  ],
  'basemap.building': [feature('Polygon', [RING], { code: 'B', use: 'office', height: 60.5 })],
  'basemap.road': [
    feature(
      'LineString',
      [
        [120.1, 36.1],
        [120.2, 36.2],
      ],
      { code: 'R', rank: 'primary', name: '中山路' },
    ),
  ],
}

const HERE = '(select id from region limit 1), (select id from department limit 1)'
const BESIDE: Readonly<Record<string, string>> = {
  'gas.sensor': `insert into sensor (region_id, department_id, sector_id, segment_id, code, name_zh, name_en, metric, unit, period_s,
      alarm_period_s, geom) values (${HERE}, 'gas', (select id from segment where code = 'G-1'), 'S-1', '压力', 'Pressure', 'pressure',
      'MPa', 60, 10, 'SRID=4326;POINT(120.3 36.6)')`,
  camera: `insert into camera (region_id, department_id, code, name_zh, name_en, bearing_deg, geom)
      values (${HERE}, 'CAM-1', '路口', 'Crossing', 45, 'SRID=4326;POINT(120.3 36.6)')`,
  'hazard-source': `insert into hazard_source (region_id, kind, name_zh, name_en, substance, geom)
      values ((select id from region limit 1), 'petrol-station', '加油站', 'Petrol', 'petrol', 'SRID=4326;POINT(120.3 36.6)')`,
}
const TOLD: Readonly<Record<string, object>> = {
  'gas.sensor': {
    code: 'S-1',
    name_zh: '压力',
    name_en: 'Pressure',
    metric: 'pressure',
    unit: 'MPa',
    state: 'in-service',
    stands_on: 'G-1',
  },
  camera: { code: 'CAM-1', name_zh: '路口', name_en: 'Crossing', bearing_deg: 45, field_of_view_deg: 90 },
  'protection-target': expect.objectContaining({
    name_zh: '实验小学',
    kind: 'school',
    people: 900,
    phone: '+86 532 1',
  }),
  'hazard-source': expect.objectContaining({ name_zh: '加油站', kind: 'petrol-station', substance: 'petrol' }),
}

const take = async (ref: string, path: string) => {
  const target = targetNamed(ref)
  if (!target) throw new Error(ref)
  const order = { ...target, path, columns: {}, region: 'Testing', department: 'Owner', topology: false }
  return importFile(database.db, { ...order, dryRun: false, onProgress: () => {} }, AT)
}

const give = async (layer: string, format: ExportFormat, actor = analyst): Promise<string> => {
  const path = join(folder, `${layer}-${Math.floor(performance.now() * 1000)}.${format}`)
  await transact(database.db, actor, (tx) => exportLayer(tx, actor, { layer, format, path }, AT))
  return path
}

/** Unpacks a .zip whose sizes stand in its directory; gives the path of its .shp. */
const unzipped = async (path: string): Promise<string> => {
  const bytes = await readFile(path)
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))
  let at = bytes.readUInt32LE(end + 16)
  let shp = ''
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [size, length, begin] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ]
    const name = join(folder, bytes.toString('utf8', at + 46, at + 46 + length))
    const data = begin + 30 + bytes.readUInt16LE(begin + 26)
    await writeFile(name, inflateRawSync(bytes.subarray(data, data + size)))
    if (name.endsWith('.shp')) shp = name
    at += 46 + length
  }
  return shp
}

describe('a layer that left the house and comes back', () => {
  beforeAll(async () => {
    for (const [ref, features] of Object.entries(LAYERS)) {
      const path = join(folder, `${ref}.first.geojson`)
      await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features }))
      expect(await take(ref, path)).toMatchObject({ imported: features.length, rejected: 0 })
    }
  })

  it.each(EXPORT_FORMATS.flatMap((format) => Object.keys(LAYERS).map((ref) => [format, ref] as const)))(
    'is unchanged as %s: %s',
    async (format, ref) => {
      const path = await give(ref, format)
      const report = await take(ref, format === 'zip' ? await unzipped(path) : path)
      const count = LAYERS[ref]?.length
      expect(report).toMatchObject({ read: count, imported: 0, updated: 0, unchanged: count, rejections: [] })
    },
  )

  it('leaves an event that says who took what, when and how much; who may not, takes nothing', async () => {
    await give('gas.main', 'csv')
    const { rows } = await superuser.query(
      "select ids, at from event where type = 'layer.exported' order by id desc limit 1",
    )
    expect(rows[0]).toEqual({ ids: { layer: 'gas.main', format: 'csv', count: 2 }, at: AT })
    await expect(give('gas.main', 'csv', { ...analyst, role: 'wall' })).rejects.toThrow(
      'role wall may not export layers',
    )
    await expect(give('gas.nothing', 'csv')).rejects.toThrow('no layer gas.nothing')
  })

  it('holds no row that the actor may not see', async () => {
    const stranger: Actor = {
      ...analyst,
      role: 'owner',
      userId: null,
      seesAll: false,
      departmentIds: [999],
      regionIds: [],
    }
    expect(await readFile(await give('gas.main', 'csv', stranger), 'utf8')).toMatch(
      /^\uFEFFcode,[^\n]*exported_at\r\n$/,
    )
  })

  it('is no formula in a spreadsheet, and says who took it when', async () => {
    const text = await readFile(await give('gas.main', 'csv'), 'utf8')
    expect(text).toContain("\r\n'=1+1,'-2+3,")
    expect(text).toMatch(/,Li Wei,2026-11-22T10:15:00.000Z\r\n/)
    expect(JSON.parse(await readFile(await give('gas.main', 'geojson'), 'utf8'))).toMatchObject({
      exported: { by: 'Li Wei', at: '2026-11-22T10:15:00.000Z' },
    })
  })

  it('what is only assumed is not exported as if it were known', async () => {
    const { features } = JSON.parse(await readFile(await give('gas.main', 'geojson'), 'utf8'))
    expect(features[1].properties).toEqual({
      code: '=1+1',
      name_zh: '-2+3',
      assumed: 'substance pressure_mpa diameter_mm depth_m',
    })
  })

  it.each(['gas.sensor', 'camera', 'protection-target', 'hazard-source'])(
    'what the map shows beside the kinds leaves too: %s',
    async (ref) => {
      await superuser.query(BESIDE[ref] ?? 'select')
      const { features } = JSON.parse(await readFile(await give(ref, 'geojson'), 'utf8'))
      expect(features.map(({ properties }: { properties: object }) => properties)).toContainEqual(TOLD[ref])
      for (const format of EXPORT_FORMATS)
        expect((await readFile(await give(ref, format))).byteLength).toBeGreaterThan(100)
    },
  )

  it('a text that a shapefile would cut is refused, not cut', async () => {
    const path = join(folder, 'long.geojson')
    const long = feature('Point', [120.3, 36.6], { code: 'L', cause: '长'.repeat(100) })
    await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features: [long] }))
    await take('gas.past-accident', path)
    await expect(give('gas.past-accident', 'zip')).rejects.toThrow('take GeoPackage')
  })
})

const ogrinfo = (() => {
  try {
    return execFileSync('ogrinfo', ['--version'], { encoding: 'utf8' })
  } catch {
    return undefined
  }
})()
if (!ogrinfo) console.warn('GDAL does not read the exports here: ogrinfo is not installed')

it.skipIf(!ogrinfo).each(['geojson', 'gpkg', 'zip'] as const)('GDAL reads the %s as it stands', async (format) => {
  const path = await give('gas.main', format)
  const source = format === 'zip' ? `/vsizip/${path}` : path
  const { execFile } = await import('node:child_process')
  const { stdout } = await promisify(execFile)('ogrinfo', ['-ro', '-al', source])
  expect(stdout).toContain('Feature Count: 2')
  expect(stdout).toMatch(/Geometry: (3D )?Line String/)
  expect(stdout).toContain('人民路"中压"，干管')
  expect(stdout).toContain('120.300109552')
})
