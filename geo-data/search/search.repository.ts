import { type RawBuilder, sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { SearchHit, SearchRecord } from './search.ts'

interface Source {
  readonly record: SearchRecord
  readonly from: RawBuilder<unknown>
  readonly id: string
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly detail: string
  readonly sector: string
  readonly kind: string
  readonly geom: string
}

/** What may be found by name or code. Read-only across nouns, as `exposure` is: a search that asked each in turn would rank none. */
const SOURCES: readonly Source[] = [
  source('incident', sql`incident`, { code: 'code', zh: 'title_zh', en: 'title_en', detail: 'code', geom: 'geom' }),
  source(
    'alarm',
    sql`(select alarm.id, alarm.geom, sensor.code, sensor.name_zh, sensor.name_en, alarm.priority
    from alarm join sensor on sensor.id = alarm.sensor_id where alarm.closed_at is null) open_alarm`,
    {
      detail: "priority || ' ' || code",
    },
  ),
  source('sensor', sql`sensor`, { sector: 'sector_id', kind: 'metric' }),
  source('asset', sql`asset`, {
    zh: 'coalesce(name_zh, code)',
    en: 'coalesce(name_en, code)',
    sector: 'sector_id',
    kind: 'kind',
  }),
  source('segment', sql`segment`, {
    zh: 'coalesce(name_zh, code)',
    en: 'coalesce(name_en, code)',
    sector: 'sector_id',
    kind: 'kind',
  }),
  source('protection-target', sql`protection_target`, { code: "''", detail: 'null', kind: 'kind' }),
  source('place', sql`(select id, name_zh, name_en, kind, geom from basemap_feature where name_zh is not null) place`, {
    code: "''",
    detail: 'null',
  }),
]

function source(
  record: SearchRecord,
  from: RawBuilder<unknown>,
  columns: Partial<Omit<Source, 'record' | 'from'>>,
): Source {
  return {
    record,
    from,
    id: 'id',
    code: 'code',
    zh: 'name_zh',
    en: 'name_en',
    detail: 'code',
    sector: 'null',
    kind: 'null',
    geom: 'geom',
    ...columns,
  }
}

/** Whole matches first, then beginnings, then parts; the same within them in the order of SOURCES. */
export const searchByName = async (tx: Tx, text: string, limit: number): Promise<SearchHit[]> => {
  const escaped = text.replaceAll(/[\\%_]/g, '\\$&')
  const isLike = (columns: readonly RawBuilder<unknown>[], pattern: string) =>
    sql`(${sql.join(
      columns.map((column) => sql`${column} ilike ${pattern}`),
      sql` or `,
    )})`
  return found(tx, limit, ({ code, zh, en }) => {
    const columns = [sql.raw(code), sql.raw(zh), sql.raw(en)]
    const rank = sql`case when ${isLike(columns, escaped)} then 0 when ${isLike(columns, `${escaped}%`)} then 1 else 2 end`
    return { rank, where: isLike(columns, `%${escaped}%`) }
  })
}

/** By the Chinese name alone, as `pinyinPattern` says what it looks like: whole names first, then those that begin so. */
export const searchByPinyin = (tx: Tx, pattern: string, limit: number): Promise<SearchHit[]> =>
  found(tx, limit, ({ zh }) => {
    const name = sql.raw(zh)
    return {
      rank: sql`case when ${name} ~ ${`^(${pattern})$`} then 0 when ${name} ~ ${`^(${pattern})`} then 1 else 2 end`,
      where: sql`${name} ~ ${pattern}`,
    }
  })

type Match = (source: Source) => { readonly rank: RawBuilder<unknown>; readonly where: RawBuilder<unknown> }

const found = async (tx: Tx, limit: number, match: Match): Promise<SearchHit[]> => {
  const parts = SOURCES.map((one, order) => matches(one, order, match(one), limit))
  const { rows } = await sql<Row>`select * from (${sql.join(parts, sql` union all `)}) found
    order by rank, source_order, label_zh, id limit ${limit}`.execute(kysely<never>(tx))
  return rows.map(({ record, id, label_zh, label_en, detail, sector_id, kind, longitude, latitude }) => ({
    record,
    id,
    label: { zh: label_zh, en: label_en ?? label_zh },
    detail,
    sectorId: sector_id,
    kind,
    longitude,
    latitude,
  }))
}

interface Row {
  readonly record: SearchRecord
  readonly id: string
  readonly label_zh: string
  readonly label_en: string | null
  readonly detail: string | null
  readonly sector_id: string | null
  readonly kind: string | null
  readonly longitude: number
  readonly latitude: number
}

const matches = (source: Source, order: number, { rank, where }: ReturnType<Match>, limit: number) => {
  const { record, from, id, zh, en, detail, sector, kind, geom } = source
  return sql`(select ${record}::text as record, ${sql.raw(id)}::text as id, ${sql.raw(zh)} as label_zh, ${sql.raw(en)} as label_en,
      ${sql.raw(detail)}::text as detail, ${sql.raw(sector)}::text as sector_id, ${sql.raw(kind)}::text as kind,
      st_x(st_pointonsurface(${sql.raw(geom)})) as longitude, st_y(st_pointonsurface(${sql.raw(geom)})) as latitude,
      ${order}::int as source_order, ${rank} as rank
    from ${from} where ${where} order by rank, 3, 2 limit ${limit})`
}
