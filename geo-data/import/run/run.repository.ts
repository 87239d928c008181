import { sql } from 'kysely'
import { kysely, type Tx } from '../../db/transact.ts'
import type { Text } from '../../sectors/text.ts'
import type { Shift } from '../crs/offset.ts'
import type { Rejection } from '../import.ts'
import { type Change, fieldsBetween, type Image } from './change.ts'
import type { TopologyReport } from './topology.ts'

/** Every table that an import writes into; lines before the assets at which they end, for that is the order of taking back. */
export const IMPORTED_TABLES = [
  'segment',
  'asset',
  'basemap_feature',
  'building',
  'protection_target',
  'hazard_source',
  'resource',
  'scene_model',
] as const

export type ImportedTable = (typeof IMPORTED_TABLES)[number]

const kindIn = (table: ImportedTable) => {
  if (table === 'building') return sql`'building'::text`
  if (table === 'basemap_feature') return sql`t.class`
  return table === 'scene_model' ? sql`t.format` : sql`t.kind`
}

const image = sql`to_jsonb(t) - 'geom_3857' || jsonb_build_object('geom', encode(st_asewkb(t.geom), 'hex'))`

/** From here this transaction is that run's: row-level security lets its actor put and take back what is the run's. */
export const holdToRun = async (tx: Tx, runId: number): Promise<void> => {
  await sql`select set_config('app.import_run', ${String(runId)}, true)`.execute(kysely<never>(tx))
}

/** An import that happened, as it is listed. */
export interface ImportRun {
  readonly id: number
  readonly fileName: string
  readonly target: string
  readonly departmentId: number | null
  readonly read: number
  readonly imported: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
  readonly rejections: readonly Rejection[]
  readonly remarks: readonly Text[]
  readonly topology: TopologyReport | null
  readonly startedAt: Date
  readonly undoneAt: Date | null
}

/** Imports that the actor may see, the latest first. */
export const latestRuns = async (tx: Tx, most: number): Promise<ImportRun[]> => {
  const rows = await kysely<'import_run'>(tx)
    .selectFrom('import_run')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    target: row.target,
    departmentId: row.department_id,
    read: row.read,
    imported: row.imported,
    updated: row.updated,
    unchanged: row.unchanged,
    rejected: row.rejected,
    rejections: row.rejections as unknown as readonly Rejection[],
    remarks: row.remarks as unknown as readonly Text[],
    topology: row.topology as unknown as TopologyReport | null,
    startedAt: row.started_at,
    undoneAt: row.undone_at,
  }))
}

/** The first things that a run has put or changed, each as it was and as it is. */
export const changesOfRun = async (tx: Tx, runId: number, limit: number): Promise<Change[]> => {
  const found: Change[] = []
  for (const table of IMPORTED_TABLES) {
    if (found.length >= limit) break
    const { rows } = await sql<{ kind: string; code: string; before: Image | null; after: Image; geometry: unknown }>`
      select ${kindIn(table)} as kind, t.code, b.before, ${image} as after, st_asgeojson(t.geom, 7)::json as geometry
      from ${sql.table(table)} t
        left join import_before b on b.import_run_id = t.import_run_id and b.thing_table = ${table} and b.thing_id = t.id
      where t.import_run_id = ${runId}::int order by b.before is null, t.id limit ${limit - found.length}`.execute(
      kysely<ImportedTable | 'import_before'>(tx),
    )
    for (const { kind, code, before, after, geometry } of rows)
      found.push({ kind, code, change: before ? 'update' : 'insert', fields: fieldsBetween(before, after), geometry })
  }
  return found
}

/** By how much a run moves what was on record before it. */
export const shiftOfRun = async (tx: Tx, runId: number): Promise<Shift> => {
  const { rows } = await sql<Shift>`
    with moved as (
      select st_startpoint(t.geom) as now, st_startpoint((b.before ->> 'geom')::geometry) as was
      from import_before b join segment t on b.thing_table = 'segment' and t.id = b.thing_id where b.import_run_id = ${runId}::int
      union all
      select st_centroid(t.geom), st_centroid((b.before ->> 'geom')::geometry)
      from import_before b join asset t on b.thing_table = 'asset' and t.id = b.thing_id where b.import_run_id = ${runId}::int)
    select count(*)::int as count, coalesce(avg(st_x(was)), 0) as longitude, coalesce(avg(st_y(was)), 0) as latitude,
      coalesce(avg(st_x(now) - st_x(was)), 0) as east, coalesce(avg(st_y(now) - st_y(was)), 0) as north
    from moved`.execute(kysely<'import_before' | 'segment' | 'asset'>(tx))
  return rows[0] as Shift
}
