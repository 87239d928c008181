import { type RawBuilder, sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { ImportedThing, ImportKind, ImportReport } from './import.ts'
import { batchOf } from './run/batch.ts'

type Target = {
  readonly regionId: number
  readonly departmentId: number
  readonly sectorId: string
  readonly kind: string
  /** True when nothing of this kind stood in the region before this run: then no row can meet another of its code. */
  readonly fresh: boolean
  /** Kinds of the sector at which a line may end. */
  readonly pointKinds: readonly string[]
  readonly runId: number
}

/** Whether a thing was new, changed, or already on record exactly so. */
export type Put = { readonly imported: number; readonly updated: number; readonly unchanged: number }

/** A batch as rows `t`. */
const rowsOf = (things: readonly ImportedThing[]) => {
  const batch = batchOf(things)
  return sql`unnest(${batch.codes}::text[], ${batch.from}::text[], ${batch.to}::text[], ${batch.namesZh}::text[],
      ${batch.namesEn}::text[], ${batch.attributes}::text[], ${batch.assumed}::text[], ${batch.geoms}::text[],
      ${batch.lengths}::float8[])
    as t(code, from_code, to_code, name_zh, name_en, attributes, assumed, geom, length_m)`
}

const allNew = (things: readonly ImportedThing[]): Put => ({ imported: things.length, updated: 0, unchanged: 0 })

/** Whether anything of a kind stands in a region. */
export const standsNone = async (
  tx: Tx,
  { regionId, sectorId }: Pick<Target, 'regionId' | 'sectorId'>,
  kind: ImportKind,
): Promise<boolean> => {
  const table = kind.geometry === 'line' ? 'segment' : 'asset'
  const { rows } = await sql<{ none: boolean }>`
    select not exists (select from ${sql.table(table)} where region_id = ${regionId} and sector_id = ${sectorId}
      and kind = ${kind.id}) as none`.execute(kysely<'asset' | 'segment'>(tx))
  return rows[0]?.none ?? false
}

const counted = (rows: readonly { inserted: boolean }[], all: number): Put => {
  const imported = rows.filter(({ inserted }) => inserted).length
  return { imported, updated: rows.length - imported, unchanged: all - rows.length }
}

/** A row that would not change is not touched. Speculative insertion costs two fifths of an insert, so it is left out where nothing can meet. */
const ASSET_MET = sql`on conflict (region_id, sector_id, kind, code) do update
      set (department_id, name_zh, name_en, attributes, assumed, import_run_id, updated_at, geom) =
          (excluded.department_id, excluded.name_zh, excluded.name_en, excluded.attributes, excluded.assumed,
           excluded.import_run_id, excluded.updated_at, excluded.geom)
      where (a.department_id, a.name_zh, a.name_en, a.attributes, a.assumed, st_asbinary(a.geom)) is distinct from
          (excluded.department_id, excluded.name_zh, excluded.name_en, excluded.attributes, excluded.assumed,
           st_asbinary(excluded.geom))
    returning (xmax = 0) as inserted`

/** Upserts by region, sector, kind and code. */
export const putAssets = async (tx: Tx, target: Target, things: readonly ImportedThing[], at: Date): Promise<Put> => {
  const { rows } = await sql<{ inserted: boolean }>`
    insert into asset as a (region_id, department_id, sector_id, kind, code, name_zh, name_en, attributes, assumed,
        import_run_id, updated_at, geom)
    select ${target.regionId}, ${target.departmentId}, ${target.sectorId}, ${target.kind}, t.code, t.name_zh, t.name_en,
        t.attributes::jsonb, t.assumed::text[], ${target.runId}::int, ${at}, t.geom::geometry
    from ${rowsOf(things)}
    ${target.fresh ? sql`` : ASSET_MET}`.execute(kysely<'asset'>(tx))
  return target.fresh ? allNew(things) : counted(rows, things.length)
}

const SEGMENT_MET = sql`on conflict (region_id, sector_id, kind, code) do update
      set (department_id, name_zh, name_en, attributes, assumed, import_run_id, updated_at, from_asset_id, to_asset_id,
           length_m, geom) =
          (excluded.department_id, excluded.name_zh, excluded.name_en, excluded.attributes, excluded.assumed,
           excluded.import_run_id, excluded.updated_at, coalesce(excluded.from_asset_id, s.from_asset_id),
           coalesce(excluded.to_asset_id, s.to_asset_id), excluded.length_m, excluded.geom)
      where (s.department_id, s.name_zh, s.name_en, s.attributes, s.assumed, s.from_asset_id, s.to_asset_id,
           st_asbinary(s.geom)) is distinct from
          (excluded.department_id, excluded.name_zh, excluded.name_en, excluded.attributes, excluded.assumed,
           coalesce(excluded.from_asset_id, s.from_asset_id), coalesce(excluded.to_asset_id, s.to_asset_id),
           st_asbinary(excluded.geom))
    returning (xmax = 0) as inserted`

/**
 * As putAssets, for the lines of a network. Length is measured on the spheroid, metres. Ends named by code are joined to the
 * sector's assets of that code; a line that names none keeps the ends it has on record.
 */
export const putSegments = async (tx: Tx, target: Target, things: readonly ImportedThing[], at: Date): Promise<Put> => {
  const joined = things.some(({ ends }) => ends !== undefined)
  const { rows } = await sql<{ inserted: boolean }>`
    insert into segment as s (region_id, department_id, sector_id, kind, code, name_zh, name_en, attributes, assumed,
        import_run_id, updated_at, from_asset_id, to_asset_id, length_m, geom)
    select ${target.regionId}, ${target.departmentId}, ${target.sectorId}, ${target.kind}, t.code, t.name_zh, t.name_en,
        t.attributes::jsonb, t.assumed::text[], ${target.runId}::int, ${at},
        ${joined ? endOf(target, sql.ref('t.from_code')) : null}, ${joined ? endOf(target, sql.ref('t.to_code')) : null},
        t.length_m, t.geom::geometry
    from ${rowsOf(things)}
    ${target.fresh ? sql`` : SEGMENT_MET}`.execute(kysely<'segment' | 'asset'>(tx))
  return target.fresh ? allNew(things) : counted(rows, things.length)
}

/** The asset of a code, in whichever kind of the sector it stands: one index probe a kind. */
const endOf = ({ regionId, sectorId, pointKinds }: Target, code: RawBuilder<unknown>) => sql<number>`
  (select a.id from unnest(${pointKinds}::text[]) as k(kind)
   join asset a on a.region_id = ${regionId} and a.sector_id = ${sectorId} and a.kind = k.kind and a.code = ${code}
   order by a.import_run_id desc nulls last limit 1)`

/** PROJ text of an EPSG code, from PostGIS's own table. */
export const projTextOf = async (tx: Tx, epsg: number): Promise<string | undefined> => {
  const { rows } = await sql<{ proj4text: string }>`
    select proj4text from spatial_ref_sys where srid = ${epsg}`.execute(kysely<never>(tx))
  return rows[0]?.proj4text.trim()
}

export const addImportRun = async (
  tx: Tx,
  run: {
    fileName: string
    target: string
    regionId: number
    departmentId: number
    startedAt: Date
    startedBy: number | null
  },
): Promise<number> => {
  const { id } = await kysely<'import_run'>(tx)
    .insertInto('import_run')
    .values({
      file_name: run.fileName,
      target: run.target,
      region_id: run.regionId,
      department_id: run.departmentId,
      started_at: run.startedAt,
      started_by: run.startedBy,
      region_geom_before: sql`(select geom from region where id = ${run.regionId})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A region or a department that did not stand before the run is known as made by it: it goes with the run. */
export const makeKnown = async (
  tx: Tx,
  runId: number,
  { regionId, departmentId }: { readonly regionId: number | null; readonly departmentId: number | null },
): Promise<void> => {
  for (const [table, id] of [
    ['region', regionId],
    ['department', departmentId],
  ] as const)
    if (id !== null)
      await kysely<typeof table>(tx).updateTable(table).set({ import_run_id: runId }).where('id', '=', id).execute()
}

export const finishImportRun = async (
  tx: Tx,
  id: number,
  report: Pick<
    ImportReport,
    'read' | 'imported' | 'updated' | 'unchanged' | 'rejected' | 'rejections' | 'remarks' | 'topology'
  >,
  at: Date,
): Promise<void> => {
  await kysely<'import_run'>(tx)
    .updateTable('import_run')
    .set({
      read: report.read,
      imported: report.imported,
      updated: report.updated,
      unchanged: report.unchanged,
      rejected: report.rejected,
      rejections: JSON.stringify(report.rejections),
      remarks: JSON.stringify(report.remarks),
      topology: report.topology ? JSON.stringify(report.topology) : null,
      finished_at: at,
    })
    .where('id', '=', id)
    .execute()
}

/** Region by its Chinese or English name or its code. */
export const regionNamed = async (tx: Tx, name: string): Promise<number | undefined> => {
  const row = await kysely<'region'>(tx)
    .selectFrom('region')
    .select('id')
    .where((eb) => eb.or([eb('name_zh', '=', name), eb('name_en', '=', name), eb('code', '=', name)]))
    .orderBy('id')
    .executeTakeFirst()
  return row?.id
}

export const addCity = async (tx: Tx, name: string): Promise<number> => {
  const { id } = await kysely<'region'>(tx)
    .insertInto('region')
    .values({ kind: 'city', code: `city-${name}`, name_zh: name, name_en: name })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A city made by an import has no boundary on record: what was imported into it is the best known extent. */
export const growRegion = async (tx: Tx, regionId: number): Promise<void> => {
  await sql`
    update region set geom = st_multi(st_envelope(st_buffer(e.box::geometry, 0.005)))
    from (select st_setsrid(st_extent(geom)::geometry, 4326) as box from (
      select geom from segment where region_id = ${regionId} union all
      select st_force3dz(geom) from asset where region_id = ${regionId}) things) e
    where id = ${regionId} and code like 'city-%' and e.box is not null`.execute(kysely<'region'>(tx))
}

/** West, south, east, north of a region with a boundary of its own; one that an import made has none. */
export const regionBounds = async (
  tx: Tx,
  name: string,
): Promise<readonly [number, number, number, number] | undefined> => {
  const { rows } = await sql<{ bounds: [number, number, number, number] }>`
    select array[st_xmin(geom), st_ymin(geom), st_xmax(geom), st_ymax(geom)] as bounds from region
    where ${name} in (name_zh, name_en, code) and geom is not null and code not like 'city-%'
    order by id limit 1`.execute(kysely<'region'>(tx))
  return rows[0]?.bounds
}

/** The smallest region that holds a place. */
export const regionAt = async (tx: Tx, longitude: number, latitude: number): Promise<number | undefined> => {
  const { rows } = await sql<{ id: number }>`
    select id from region where st_intersects(geom, st_setsrid(st_makepoint(${longitude}, ${latitude}), 4326))
    order by st_area(geom) limit 1`.execute(kysely<'region'>(tx))
  return rows[0]?.id
}

export const departmentNamed = async (tx: Tx, name: string): Promise<number | undefined> => {
  const row = await kysely<'department'>(tx)
    .selectFrom('department')
    .select('id')
    .where((eb) => eb.or([eb('name_zh', '=', name), eb('name_en', '=', name), eb('code', '=', name)]))
    .executeTakeFirst()
  return row?.id
}

/** An owner that nobody has registered yet; answers to the sector's department where there is one. */
export const addOwner = async (
  tx: Tx,
  owner: { name: string; sectorId: string; regionId: number },
): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    insert into department (parent_id, kind, code, name_zh, name_en, region_id, sector_id)
    values ((select id from department where kind = 'sector-department' and sector_id = ${owner.sectorId} order by id limit 1),
      'owner', ${`owner-${owner.name}`}, ${owner.name}, ${owner.name}, ${owner.regionId},
      (select id from sector where id = ${owner.sectorId}))
    returning id`.execute(kysely<'department'>(tx))
  return (rows[0] as { id: number }).id
}

/** Who answers for a sector's things when no owner was named: its department, else the command centre. */
export const answerableFor = async (tx: Tx, sectorId: string): Promise<number | undefined> => {
  const { rows } = await sql<{ id: number }>`
    select id from department where (kind = 'sector-department' and sector_id = ${sectorId}) or kind = 'command-centre'
    order by (kind = 'sector-department') desc, id limit 1`.execute(kysely<'department'>(tx))
  return rows[0]?.id
}
