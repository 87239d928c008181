import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { transact } from '../db/transact.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { importFile } from './import.commands.ts'
import { targetNamed } from './room/rooms.ts'
import { CASES, type Case } from './test-real-files.ts'

const AT = new Date('2026-11-22T00:00:00Z')
/** Real public files beside the repository; none of them is part of it. */
const DATA = new URL('../../../shared/data/', import.meta.url).pathname
const HERE = existsSync(DATA)
if (!HERE) console.warn(`exact counts are not checked: ${DATA} is not there`)

let database: TestDatabase
let folder: string

const run = ({
  file,
  as,
  columns = {},
  counts: _,
  refused: __,
  counted: ___,
  ...rest
}: Omit<Case, 'file'> & { file: string }) => {
  const target = targetNamed(as)
  if (!target) throw new Error(`nothing is called ${as}`)
  const path = file.startsWith('/') ? file : join(DATA, file)
  return importFile(database.db, { ...target, ...rest, path, columns, dryRun: false, onProgress: () => {} }, AT)
}

const byField = (rejections: readonly { record: number; field: string }[]): Record<string, number> => {
  const records = new Map<string, Set<number>>()
  for (const { field, record } of rejections) records.set(field, (records.get(field) ?? new Set()).add(record))
  return Object.fromEntries([...records].map(([field, of]) => [field, of.size]))
}

describe.skipIf(!HERE)('exact counts of real files', () => {
  beforeAll(async () => {
    database = await createTestDatabase()
    await transact(database.db, SYSTEM, (tx) => syncRegistry(tx, AT))
    folder = await mkdtemp(join(tmpdir(), 'counts-'))
    const superuser = new pg.Client({ connectionString: database.url })
    await superuser.connect()
    await superuser.query(`insert into region (kind, code, name_zh, name_en, geom)
      values ('city', 'texas', '得州', 'Texas', st_multi(st_makeenvelope(-106.65, 25.84, -93.51, 36.5, 4326))),
        ('city', 'schutterwald', '舒特瓦尔德', 'Schutterwald', st_multi(st_makeenvelope(7.84, 48.43, 7.92, 48.49, 4326)))`)
    await superuser.end()
  })
  afterAll(async () => {
    await database.drop()
    await rm(folder, { recursive: true })
  })

  it.each(CASES)('$file as $as: $counts', { timeout: 120_000 }, async (one) => {
    const report = await run(one)
    const [read, imported, rejected] = one.counts
    expect({ ...report, rejections: byField(report.rejections) }).toMatchObject({
      read,
      imported,
      updated: 0,
      unchanged: 0,
      rejected,
      rejections: one.refused ?? {},
    })
    const again = await run(one)
    expect(again).toMatchObject({ read, imported: 0, updated: 0, unchanged: imported, rejected })
  })

  it('Schutterwald heat: pipes and the junctions that were surveyed are taken, every swapped point is refused as swapped', async () => {
    const net = await heatNet()
    // python: 482 rows of pipe_geodata, all EPSG:31467, 68 of which end where they begin; the names repeat, so the row
    // number is the code.
    const pipes = await written('pipes', net.pipes)
    const common = { region: 'Schutterwald', counts: [0, 0, 0], counted: '' } as const
    expect(await run({ ...common, file: pipes, as: 'heating.main', crs: 'EPSG:31467' })).toMatchObject({
      read: 482,
      imported: 414,
      rejected: 68,
    })
    // python: 244 of 488 rows of junction_geodata have a place, the return side's have none.
    const junctions = await run({
      ...common,
      file: await written('junctions', net.junctions),
      as: 'heating.node',
      crs: 'EPSG:31467',
    })
    expect(junctions).toMatchObject({ read: 488, imported: 244, rejected: 244 })
    // python: all 45 substations and the 482 junctions with a `geo` are written latitude first.
    const swapped = await run({
      ...common,
      file: await written('substations', net.substations),
      as: 'heating.exchange-station',
    })
    expect(swapped).toMatchObject({ read: 45, imported: 0, rejected: 45 })
    expect(
      new Set(swapped.rejections.map(({ reason }) => /axes are swapped/.test(reason.en) && /两轴颠倒/.test(reason.zh))),
    ).toEqual(new Set([true]))
  })
})

type Frame = { readonly columns: readonly string[]; readonly data: readonly (readonly unknown[])[] }

/** The tables of a pandapipes file that say where things are. */
const heatNet = async () => {
  const net = JSON.parse(await readFile(join(DATA, 'heating/schutterwald_heat.json'), 'utf8')) as {
    _object: Record<string, { _object: string | Frame }>
  }
  const rows = (table: string): Record<string, unknown>[] => {
    const held = net._object[table]?._object
    const { columns, data } = (typeof held === 'string' ? JSON.parse(held) : held) as Frame
    return data.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])))
  }
  const diameters = rows('pipe').map(({ diameter_m }) => diameter_m)
  return {
    pipes: rows('pipe_geodata').map(({ coords }, index) =>
      feature({ code: `${index}`, 'diameter (m)': diameters[index] }, { type: 'LineString', coordinates: coords }),
    ),
    junctions: rows('junction_geodata').map(({ x, y }, index) =>
      feature({ code: `${index}` }, x === null ? null : { type: 'Point', coordinates: [x, y] }),
    ),
    substations: rows('substation').map(({ geo }, index) => feature({ code: `${index}` }, geo)),
  }
}

const feature = (properties: object, geometry: unknown) => ({ type: 'Feature', properties, geometry })

const written = async (name: string, features: readonly object[]): Promise<string> => {
  const path = join(folder, `${name}.geojson`)
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features }))
  return path
}
