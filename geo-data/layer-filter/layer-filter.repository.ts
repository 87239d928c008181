import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { AssetRecord } from '../asset/asset.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Attribute } from '../sectors/kind.ts'
import { kindByRef } from '../sectors/registry.ts'
import type { Condition, LayerFilter, Verb } from './layer-filter.ts'

const SIGN: Partial<Record<Verb, RawBuilder<unknown>>> = {
  least: sql`>=`,
  above: sql`>`,
  most: sql`<=`,
  below: sql`<`,
}

/** Whatever was asked goes as a parameter; the attribute's own name too. */
const meets = ({ attribute, verb, values }: Condition, type: Attribute['type']): RawBuilder<SqlBool> => {
  const said = sql`attributes ->> ${attribute}`
  const [value = ''] = values
  if (verb === 'unsaid') return sql`(${said} is null or ${attribute} = any(assumed))`
  if (verb === 'is') return sql`${said} = any(${[...values]}::text[])`
  if (verb === 'has') return sql`${said} ilike ${`%${value.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`}`
  // Days are kept as 2026-11-23, whose order as a text is that of time.
  if (type === 'date') return sql`(${said}) collate "C" ${SIGN[verb]} ${value}`
  const number = sql`case when jsonb_typeof(attributes -> ${attribute}) = 'number' then (${said})::float8 end`
  return sql`(${number}) ${SIGN[verb]} ${Number(value)}::float8`
}

const meetsAll = ({ layer, conditions }: LayerFilter): RawBuilder<SqlBool> => {
  const attributes = kindByRef(layer)?.it.attributes ?? []
  const typeOf = (name: string) => attributes.find((one) => one.name === name)?.type ?? 'text'
  return sql`(${sql.join(
    conditions.map((condition) => meets(condition, typeOf(condition.attribute))),
    sql` and `,
  )})`
}

/**
 * Whether a row of `asset` or `segment` is shown: it is of no filtered kind, or meets its filter. For the columns sector_id, kind,
 * attributes and assumed of the one table in scope that has them.
 */
export const passes = (filters: readonly LayerFilter[]): RawBuilder<SqlBool> =>
  filters.length === 0
    ? sql`true`
    : sql`${sql.join(
        filters.map((filter) => {
          const [sectorId, kind] = filter.layer.split('.')
          return sql`(not (sector_id = ${sectorId} and kind = ${kind}) or ${meetsAll(filter)})`
        }),
        sql` and `,
      )}`

/** How many things of a kind there are, and how many of them are shown. */
export interface LayerCount {
  readonly layer: string
  readonly shown: number
  readonly total: number
}

const countsIn = async (tx: Tx, record: AssetRecord, sectorId: string, filters: readonly LayerFilter[]) => {
  const { rows } = await sql<{ kind: string; shown: number; total: number }>`
    select kind, count(*) filter (where ${passes(filters)}) as shown, count(*) as total
    from ${sql.table(record)} where sector_id = ${sectorId} group by kind`.execute(kysely<'asset' | 'segment'>(tx))
  return rows.map(({ kind, shown, total }): LayerCount => ({ layer: `${sectorId}.${kind}`, shown, total }))
}

/** Every kind of a sector of which the reader sees anything. */
export const layerCounts = async (
  tx: Tx,
  sectorId: string,
  filters: readonly LayerFilter[],
): Promise<readonly LayerCount[]> => [
  ...(await countsIn(tx, 'segment', sectorId, filters)),
  ...(await countsIn(tx, 'asset', sectorId, filters)),
]
