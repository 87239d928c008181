import { type RawBuilder, sql } from 'kysely'
import { kysely, type Tx } from '../../db/transact.ts'
import type { Put } from '../import.repository.ts'
import type { ImportedThing } from '../import.ts'
import type { RoomKind, RoomTable } from './rooms.ts'

export interface RoomTarget {
  readonly regionId: number
  readonly departmentId: number
  readonly runId: number
}

/** Puts things of a room where the map, the zones and the plans read them, by region, kind and code. */
export const putInRoom = async (
  tx: Tx,
  target: RoomTarget,
  kind: RoomKind,
  things: readonly ImportedThing[],
  at: Date,
): Promise<Put> => {
  const { columns, key, table } = shapeOf(kind, target, at)
  const names = Object.keys(columns)
  const changing = names.filter((name) => !key.includes(name) && name !== 'updated_at')
  const list = (of: readonly string[], from: string) => sql.join(of.map((name) => sql.ref(`${from}.${name}`)))
  const compared = changing.filter((name) => name !== 'import_run_id')
  const { rows } = await sql<{ inserted: boolean }>`
    insert into ${sql.table(table)} as r (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(Object.values(columns))}
    from jsonb_to_recordset(${json(things)}::jsonb)
      as t(code text, name_zh text, name_en text, attributes jsonb, assumed text[], geom text)
    on conflict (${sql.join(key.map((name) => sql.ref(name)))}) do update
      set (${sql.join(changing.map((name) => sql.ref(name)))}) = row(${list(changing, 'excluded')})
      where (${list(compared, 'r')}) is distinct from (${list(compared, 'excluded')})
    returning (xmax = 0) as inserted`.execute(kysely<never>(tx))
  const imported = rows.filter(({ inserted }) => inserted).length
  return { imported, updated: rows.length - imported, unchanged: things.length - rows.length }
}

const json = (things: readonly ImportedThing[]): string =>
  JSON.stringify(
    things.map(({ code, nameZh, nameEn, attributes, assumed, geometry }) => ({
      code,
      name_zh: nameZh,
      name_en: nameEn,
      attributes,
      assumed,
      geom: JSON.stringify(geometry),
    })),
  )

interface Shape {
  readonly table: RoomTable['table']
  /** Column to what stands in it. */
  readonly columns: Readonly<Record<string, RawBuilder<unknown>>>
  readonly key: readonly string[]
}

const attribute = (name: string) => sql`t.attributes ->> ${name}`
/** A room's name is never empty: where nobody gave one, the code is it. */
const NAME_ZH = sql`coalesce(t.name_zh, t.name_en, t.code)`
const NAME_EN = sql`coalesce(t.name_en, t.name_zh, t.code)`
/** People are known for the whole day or not at all; nobody is not the same as not counted. */
const PEOPLE = sql`array_fill((t.attributes ->> 'people')::int, array[24])`

/** Height where nobody measured one: by storeys, else two of them; 3.2 m a storey is ours, between dwelling and office. */
const STOREY_M = 3.2
const HEIGHT = sql`coalesce((t.attributes ->> 'height_m')::real,
  greatest(1, (t.attributes ->> 'storeys')::real) * ${STOREY_M}::real, 2 * ${STOREY_M}::real)`
const HEIGHT_ASSUMED = sql`case when t.attributes ? 'height_m' then t.assumed else t.assumed || array['height_m'] end`

/** What every room keeps of a thing. */
const commonOf = ({ regionId, runId }: RoomTarget) => ({
  region_id: sql`${regionId}::int`,
  code: sql`t.code`,
  attributes: sql`t.attributes`,
  import_run_id: sql`${runId}::int`,
  geom: sql`st_setsrid(st_force2d(st_geomfromgeojson(t.geom)), 4326)`,
})

const MAYBE_NAMED = { name_zh: sql`t.name_zh`, name_en: sql`t.name_en` }

const shapeOf = (kind: RoomKind, target: RoomTarget, at: Date): Shape => {
  const { into } = kind
  const common = commonOf(target)
  const named = { ...common, kind: sql`${kind.id}::text`, name_zh: NAME_ZH, name_en: NAME_EN }
  switch (into.table) {
    case 'basemap_feature':
      return { table: into.table, columns: { ...common, ...MAYBE_NAMED, ...classified(into) }, key: by('class') }
    case 'building': {
      const measures = { height_m: HEIGHT, people_by_hour: PEOPLE, assumed: HEIGHT_ASSUMED }
      return {
        table: into.table,
        columns: { ...common, ...MAYBE_NAMED, use: attribute('use'), ...measures },
        key: by(),
      }
    }
    case 'protection_target': {
      const reached = { people_by_hour: PEOPLE, contact_phone: attribute('phone') }
      return { table: into.table, columns: { ...named, ...reached }, key: by('kind') }
    }
    case 'hazard_source': {
      const stored = { substance: attribute('substance'), quantity_kg: number('quantity_kg') }
      return { table: into.table, columns: { ...named, ...stored }, key: by('kind') }
    }
    case 'resource': {
      const role = { kind: attribute('form'), capability: sql`${kind.id}::text`, phone: attribute('phone') }
      const columns = { ...named, ...role, department_id: sql`${target.departmentId}::int` }
      return { table: into.table, columns, key: by('kind', 'capability') }
    }
    case 'scene_model': {
      const kept = { department_id: sql`${target.departmentId}::int`, updated_at: sql`${at}::timestamptz` }
      const model = { format: sql`${kind.id}::text`, uri: sql`coalesce(${attribute('uri')}, t.code)` }
      const heights = { lowest_m: number('lowest_m'), highest_m: number('highest_m') }
      return {
        table: into.table,
        columns: { ...common, ...MAYBE_NAMED, ...kept, ...model, ...heights },
        key: by('format'),
      }
    }
  }
}

const by = (...names: string[]): string[] => ['region_id', ...names, 'code']
const number = (name: string) => sql`(t.attributes ->> ${name})::float8`

const classified = (into: Extract<RoomTable, { table: 'basemap_feature' }>) => ({
  class: sql`${into.class}::text`,
  kind:
    into.kindFrom === undefined
      ? sql`${into.fallback}::text`
      : sql`coalesce(${attribute(into.kindFrom)}, ${into.fallback})`,
})
