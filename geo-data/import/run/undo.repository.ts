import { sql } from 'kysely'
import { kysely, type Tx } from '../../db/transact.ts'
import { IMPORTED_TABLES, type ImportedTable } from './run.repository.ts'

const FOREIGN_KEY_VIOLATION = '23503'

export interface UndoneRun {
  readonly id: number
  readonly fileName: string
  readonly regionId: number | null
  readonly departmentId: number | null
  readonly startedAt: Date
  readonly undoneAt: Date | null
}

/** The run, held until the transaction ends, so that it is taken back once. */
export const holdRun = async (tx: Tx, id: number): Promise<UndoneRun | undefined> => {
  const row = await kysely<'import_run'>(tx)
    .selectFrom('import_run')
    .select(['id', 'file_name', 'region_id', 'department_id', 'started_at', 'undone_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      fileName: row.file_name,
      regionId: row.region_id,
      departmentId: row.department_id,
      startedAt: row.started_at,
      undoneAt: row.undone_at,
    }
  )
}

export interface LaterRun {
  readonly id: number
  readonly fileName: string
}

/** Later imports, not taken back themselves, that changed what this run put. */
export const laterRuns = async (tx: Tx, runId: number): Promise<LaterRun[]> => {
  const { rows } = await sql<LaterRun>`
    select distinct r.id, r.file_name as "fileName"
    from import_before b join import_run r on r.id = b.import_run_id and r.undone_at is null
    where b.before ->> 'import_run_id' = ${String(runId)} order by 1`.execute(
    kysely<'import_before' | 'import_run'>(tx),
  )
  return rows
}

/** What was done since: edited by hand, or a sensor, a line of another import or a file on record that now stands `on` what the run put. */
export interface Resting {
  readonly how: 'edited' | 'sensor' | 'line' | 'file'
  readonly what: string
  readonly on: string
}

/** Codes of what was edited by hand since, and of what others now rest on: sensors, lines of other imports, photos and documents. */
export const restingOn = async (tx: Tx, { id, startedAt }: UndoneRun): Promise<Resting[]> => {
  const { rows } = await sql<Resting>`
    select 'edited' as how, kind || ' ' || code as what, '' as "on" from asset where import_run_id = ${id}::int and updated_at <> ${startedAt}
    union all select 'edited', kind || ' ' || code, '' from segment where import_run_id = ${id}::int and updated_at <> ${startedAt}
    union all select 'sensor', s.code, a.code from sensor s join asset a on a.id = s.asset_id
      where a.import_run_id = ${id}::int and not exists (select from import_before b
        where b.import_run_id = a.import_run_id and b.thing_table = 'asset' and b.thing_id = a.id)
    union all select 'sensor', s.code, l.code from sensor s join segment l on l.id = s.segment_id
      where l.import_run_id = ${id}::int and not exists (select from import_before b
        where b.import_run_id = l.import_run_id and b.thing_table = 'segment' and b.thing_id = l.id)
    union all select 'line', o.code, a.code from segment o join asset a on a.id in (o.from_asset_id, o.to_asset_id)
      where a.import_run_id = ${id}::int and o.import_run_id is distinct from a.import_run_id
        and not exists (select from import_before b
          where b.import_run_id = a.import_run_id and b.thing_table = 'asset' and b.thing_id = a.id)
    union all select 'file', f.title, a.code from attachment f join asset a on a.id = f.asset_id
      where a.import_run_id = ${id}::int and not exists (select from import_before b
        where b.import_run_id = a.import_run_id and b.thing_table = 'asset' and b.thing_id = a.id)
    union all select 'file', f.title, l.code from attachment f join segment l on l.id = f.segment_id
      where l.import_run_id = ${id}::int and not exists (select from import_before b
        where b.import_run_id = l.import_run_id and b.thing_table = 'segment' and b.thing_id = l.id)
    limit 20`.execute(kysely<'asset' | 'segment' | 'sensor' | 'attachment' | 'import_before'>(tx))
  return rows
}

/** Everything as it was before the run, value for value. @returns how many rows were restored and removed */
export const restore = async (tx: Tx, runId: number): Promise<{ restored: number; removed: number }> => {
  let [restored, removed] = [0, 0]
  for (const table of IMPORTED_TABLES) restored += await restoreRows(tx, table, runId)
  for (const table of IMPORTED_TABLES) {
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where import_run_id = ${runId}::int`.execute(
      kysely<ImportedTable>(tx),
    )
    removed += Number(numAffectedRows ?? 0)
  }
  return { restored, removed }
}

const restoreRows = async (tx: Tx, table: ImportedTable, runId: number): Promise<number> => {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
      and attgenerated = '' and attidentity = ''`.execute(kysely<never>(tx))
  const columns = rows.map(({ name }) => name)
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} t set (${sql.join(columns.map((name) => sql.ref(name)))}) =
      (select ${sql.join(columns.map((name) => sql.ref(`was.${name}`)))} from jsonb_populate_record(null::${sql.table(table)}, b.before) was)
    from import_before b
    where b.import_run_id = ${runId}::int and b.thing_table = ${table} and t.id = b.thing_id`.execute(
    kysely<ImportedTable | 'import_before'>(tx),
  )
  return Number(numAffectedRows ?? 0)
}

/**
 * What imports had made goes again, unless something else has come to refer to it; the run itself forgets where it was. The
 * references themselves say what refers: more tables than this room knows.
 */
export const removeMadePlaces = async (tx: Tx, { regionId, departmentId }: UndoneRun): Promise<void> => {
  for (const [table, id] of [
    ['department', departmentId],
    ['region', regionId],
  ] as const)
    if (id !== null) await removeUnlessReferred(tx, table, id)
}

const removeUnlessReferred = async (tx: Tx, table: 'department' | 'region', id: number): Promise<void> => {
  const run = kysely<'import_run' | 'department' | 'region'>(tx)
  const column = sql.ref(`${table}_id`)
  await sql`savepoint made_place`.execute(run)
  try {
    await sql`update import_run set ${column} = null where ${column} = ${id} and undone_at is not null
      and exists (select from ${sql.table(table)} made where made.id = ${id} and made.import_run_id is not null)`.execute(
      run,
    )
    await sql`delete from ${sql.table(table)} where id = ${id} and import_run_id is not null`.execute(run)
    await sql`release savepoint made_place`.execute(run)
  } catch (error) {
    if ((error as { code?: string }).code !== FOREIGN_KEY_VIOLATION) throw error
    await sql`rollback to savepoint made_place`.execute(run)
  }
}

/** A city that imports have drawn gets back the outline it had, unless a later import has drawn it since. */
export const closeRun = async (tx: Tx, runId: number, at: Date, by: number | null): Promise<void> => {
  await sql`
    update region set geom = r.region_geom_before from import_run r
    where r.id = ${runId} and region.id = r.region_id and region.code like 'city-%'
      and not exists (select from import_run later
        where later.region_id = r.region_id and later.id > r.id and later.undone_at is null)`.execute(
    kysely<'region' | 'import_run'>(tx),
  )
  await kysely<'import_run'>(tx)
    .updateTable('import_run')
    .set({ undone_at: at, undone_by: by })
    .where('id', '=', runId)
    .execute()
}
