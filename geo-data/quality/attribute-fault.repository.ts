import { type RawBuilder, sql } from 'kysely'
import { WANTED } from './wanted.ts'

/*
 * Each function is a subquery of faults with the columns id, department_id, region_id, sector_id, kind, code, field, found, geom.
 */

type Table = 'asset' | 'segment'

/** The registry's wants as rows. */
export const wanted = (): RawBuilder<unknown> => sql`jsonb_to_recordset(${JSON.stringify(WANTED)}::jsonb)
  as wanted (sector_id text, kind text, attribute text, "numeric" boolean, least float8, most float8, choices text[], needed boolean)`

const RECORD = sql`thing.id, thing.department_id, thing.region_id, thing.sector_id, thing.kind, thing.code`

const withWanted = (table: Table): RawBuilder<unknown> =>
  sql`${sql.table(table)} thing join ${wanted()} on wanted.sector_id = thing.sector_id and wanted.kind = thing.kind`

/** A needed attribute of which nothing is on record. */
export const missingAttributes = (table: Table): RawBuilder<unknown> => sql`
  select ${RECORD}, wanted.attribute as field, null::text as found, thing.geom from ${withWanted(table)}
  where wanted.needed and jsonb_typeof(coalesce(thing.attributes -> wanted.attribute, 'null')) = 'null'`

/** An attribute that is the kind's default, not a record. */
export const assumedAttributes = (table: Table): RawBuilder<unknown> => sql`
  select ${RECORD}, field, thing.attributes ->> field as found, thing.geom
  from ${sql.table(table)} thing cross join lateral unnest(thing.assumed) as field`

/** A number that the kind does not believe, a word that is none of its choices. */
export const valuesOutOfRange = (table: Table): RawBuilder<unknown> => sql`
  select ${RECORD}, wanted.attribute as field, thing.attributes ->> wanted.attribute as found, thing.geom
  from ${withWanted(table)} cross join lateral (select thing.attributes -> wanted.attribute as value) recorded
  where case
    when jsonb_typeof(coalesce(value, 'null')) = 'null' then false
    when wanted.choices is not null then not ((value #>> '{}') = any (wanted.choices))
    when not wanted."numeric" then false
    when jsonb_typeof(value) <> 'number' then true
    else (value)::float8 < wanted.least or (value)::float8 > wanted.most end`
