import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { Gateway } from './gateway.ts'

const gatewaysQuery = (tx: Tx) =>
  kysely<'gateway'>(tx)
    .selectFrom('gateway')
    .select(['id', 'code', 'name_zh', 'name_en', 'region_id', 'department_id', 'heartbeat_s', 'last_seen_at', 'online'])

export const gateways = async (tx: Tx): Promise<Gateway[]> =>
  (await gatewaysQuery(tx).orderBy('id').execute()).map(asGateway)

/** The record keeps the SHA-256 of a token, never the token. */
export const gatewayByToken = async (tx: Tx, token: string): Promise<Gateway | undefined> => {
  const row = await gatewaysQuery(tx).where('token_hash', '=', digest(token)).executeTakeFirst()
  return row && asGateway(row)
}

const digest = (token: string) => sql<string>`encode(sha256(convert_to(${token}::text, 'UTF8')), 'hex')`

export interface NewGateway {
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
  readonly regionId: number
  readonly departmentId: number
  /** At least 20 characters of chance; only its digest is kept. */
  readonly token: string
  readonly heartbeatS: number
}

/** Inserts the gateway or brings the one of that code up to date, token included. @returns its id. */
export const putGateway = async (tx: Tx, gateway: NewGateway): Promise<number> => {
  const row = {
    name_zh: gateway.nameZh,
    name_en: gateway.nameEn,
    region_id: gateway.regionId,
    department_id: gateway.departmentId,
    token_hash: digest(gateway.token),
    heartbeat_s: gateway.heartbeatS,
  }
  const { id } = await kysely<'gateway'>(tx)
    .insertInto('gateway')
    .values({ code: gateway.code, ...row })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Gives the gateway of that code, if there is one, a new token. @returns its id. */
export const putGatewayToken = async (tx: Tx, code: string, token: string): Promise<number | undefined> => {
  const row = await kysely<'gateway'>(tx)
    .updateTable('gateway')
    .set({ token_hash: digest(token) })
    .where('code', '=', code)
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export const putLastSeen = async (tx: Tx, ids: readonly number[], at: Date): Promise<void> => {
  if (ids.length === 0) return
  await kysely<'gateway'>(tx).updateTable('gateway').set({ last_seen_at: at }).where('id', 'in', ids).execute()
}

/** @returns true when it was otherwise before. */
export const putGatewayOnline = async (tx: Tx, id: number, online: boolean): Promise<boolean> => {
  const row = await kysely<'gateway'>(tx)
    .updateTable('gateway')
    .set({ online })
    .where('id', '=', id)
    .where('online', '!=', online)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

interface GatewayRow {
  readonly id: number
  readonly code: string
  readonly name_zh: string
  readonly name_en: string
  readonly region_id: number
  readonly department_id: number
  readonly heartbeat_s: number
  readonly last_seen_at: Date | null
  readonly online: boolean
}

const asGateway = (row: GatewayRow): Gateway => ({
  id: row.id,
  code: row.code,
  name: { zh: row.name_zh, en: row.name_en },
  regionId: row.region_id,
  departmentId: row.department_id,
  heartbeatS: row.heartbeat_s,
  lastSeenAt: row.last_seen_at,
  online: row.online,
})
