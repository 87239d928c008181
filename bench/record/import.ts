import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import wkx from 'wkx'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { createTestDatabase } from '../../geo-data/db/test-database.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { type ExportedThing, layerNamed } from '../../geo-data/export/export.ts'
import { geopackage } from '../../geo-data/export/writer/geopackage.ts'
import { importFile } from '../../geo-data/import/import.commands.ts'
import { targetNamed } from '../../geo-data/import/room/rooms.ts'
import { syncRegistry } from '../../geo-data/sector/sync-registry.commands.ts'

export interface ImportBenchResult {
  readonly name: 'import'
  readonly segments: number
  readonly ogr2ogr: { readonly seconds: number; readonly perSecond: number }
  readonly import: { readonly seconds: number; readonly perSecond: number }
  /** Ours over ogr2ogr's. */
  readonly ratio: number
  readonly targetRatio: 0.5
  readonly stored: number
  readonly load: readonly [number, number]
  readonly met: boolean
}

const LAYER = 'gas.main'
const MATERIALS = ['steel', 'pe', 'ductile-iron', 'cast-iron'] as const
const TARGET = 0.5

/**
 * The same GeoPackage into two tables that are alike in columns, generated columns and indexes, one after the other on one
 * database: by ogr2ogr with COPY, its quickest way, and by the import with every check it always makes. Ends are not joined:
 * ogr2ogr has nothing to compare with that.
 */
export const run = async ({ segments = 1_000_000 } = {}): Promise<ImportBenchResult> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'))
  const { url, db, drop } = await createTestDatabase()
  const before = loadavg()[0] as number
  try {
    const path = join(folder, 'segments.gpkg')
    await writeSegments(path, segments)
    await transact(db, SYSTEM, (tx) => syncRegistry(tx, new Date()))
    const ogr = await timed(() => byOgr2ogr(url, path))
    const ours = await timed(() => byImport(db, path))
    const stored = await countStored(url)
    const ratio = Number((ogr / ours).toFixed(3))
    return {
      name: 'import',
      segments,
      ogr2ogr: rate(segments, ogr),
      import: rate(segments, ours),
      ratio,
      targetRatio: TARGET,
      stored,
      load: [before, loadavg()[0] as number],
      met: ratio >= TARGET && stored === segments,
    }
  } finally {
    await drop()
    rmSync(folder, { recursive: true })
  }
}

const rate = (segments: number, seconds: number) => ({
  seconds: Number(seconds.toFixed(1)),
  perSecond: Math.round(segments / seconds),
})

const timed = async (work: () => Promise<void>): Promise<number> => {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

/** Streets of a flat city: five positions a line, a kilometre of them side by side, buried at a metre and a bit. */
const writeSegments = async (path: string, segments: number): Promise<void> => {
  const layer = layerNamed(LAYER)
  if (!layer) throw new Error(`no layer ${LAYER}`)
  async function* things(): AsyncIterable<ExportedThing> {
    for (let n = 0; n < segments; n += 1) {
      const [x, y] = [120 + (n % 1000) * 1e-3, 36 + Math.floor(n / 1000) * 5e-4]
      const points = [0, 1, 2, 3, 4].map((step) => new wkx.Point(x + step * 2e-4, y + (step % 2) * 3e-5, -1.25))
      yield {
        code: `S-${n}`,
        nameZh: `压测管段 ${n}`,
        nameEn: null,
        attributes: {
          pressure_mpa: 0.4,
          diameter_mm: 100 + (n % 7) * 50,
          material: MATERIALS[n % MATERIALS.length] as string,
          built_year: 1980 + (n % 45),
          depth_m: 1.25,
        },
        assumed: [],
        wkb: new wkx.LineString(points).toWkb(),
      }
    }
  }
  await geopackage(layer, things(), path, { by: 'bench', at: new Date() })
}

/**
 * The columns of `segment` and the file's own, and the same indexes. GDAL's COPY can neither leave out a generated column nor
 * take a default, so here the one is an index on the expression and the others are spelled out by the query.
 */
const LIKE_SEGMENT = `
  create table segment_of_ogr (
    id int generated always as identity primary key,
    region_id int not null, department_id int not null, sector_id text not null, kind text not null, code text not null,
    name_zh text, name_en text, from_asset_id int, to_asset_id int, length_m double precision not null,
    pressure_class text, substance text, pressure_mpa double precision, diameter_mm double precision, material text,
    built_year int, depth_m double precision, laying text, owner_name text, assumed text, import_run_id int,
    updated_at timestamptz not null, geom geometry(LineStringZ, 4326) not null,
    unique (region_id, sector_id, kind, code));
  create index on segment_of_ogr using gist (geom);
  create index on segment_of_ogr using gist (st_transform(geom, 3857));
  create index on segment_of_ogr (sector_id, kind, id);
  create index on segment_of_ogr (from_asset_id);
  create index on segment_of_ogr (to_asset_id);
  create index on segment_of_ogr (import_run_id)`

const QUERY = `select *, 1 as region_id, 1 as department_id, 'gas' as sector_id, 'main' as kind, 0.0 as length_m,
  1 as import_run_id, '2026-11-22T00:00:00Z' as updated_at from "${LAYER}"`

const byOgr2ogr = async (url: string, path: string): Promise<void> => {
  await onServer(url, (client) => client.query(LIKE_SEGMENT))
  const { hostname, port, username, pathname } = new URL(url)
  const target = `PG:host=${hostname} port=${port} user=${username} dbname=${pathname.slice(1)}`
  const options = ['-append', '-f', 'PostgreSQL', target, path, '-nln', 'segment_of_ogr', '-sql', QUERY]
  try {
    await promisify(execFile)('ogr2ogr', [...options, '--config', 'PG_USE_COPY', 'YES'])
  } catch (cause) {
    throw new Error('ogr2ogr did not do it: apt install gdal-bin', { cause })
  }
}

const byImport = async (db: Db, path: string): Promise<void> => {
  const target = targetNamed(LAYER)
  if (!target) throw new Error(`no kind ${LAYER}`)
  const order = { ...target, path, columns: {}, region: 'Bench', topology: false, dryRun: false, onProgress: () => {} }
  const report = await importFile(db, order, new Date())
  if (report.rejected > 0) throw new Error(`refused ${report.rejected}: ${JSON.stringify(report.rejections[0])}`)
}

const countStored = async (url: string): Promise<number> =>
  onServer(url, async (client) => {
    const { rows } = await client.query(
      'select (select count(*) from segment)::int as ours, (select count(*) from segment_of_ogr)::int as theirs',
    )
    if (rows[0].ours !== rows[0].theirs) throw new Error(`ogr2ogr stored ${rows[0].theirs}, the import ${rows[0].ours}`)
    return rows[0].ours
  })

const onServer = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

if (import.meta.main) {
  const result = await run({ segments: Number(process.argv[2] ?? 1_000_000) })
  console.log(JSON.stringify(result))
  if (!result.met) process.exitCode = 1
}
