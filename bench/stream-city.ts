import { sql } from 'kysely'
import { SYSTEM } from '../geo-data/db/actor.ts'
import type { Db } from '../geo-data/db/pool.ts'
import { kysely, type Tx, transact } from '../geo-data/db/transact.ts'
import { putGateway } from '../geo-data/gateway/gateway.repository.ts'
import { syncRegistry } from '../geo-data/sector/sync-registry.commands.ts'

export const STREAM_TOKEN = 'the-token-of-the-bench'

/** A city of sensors alone: half methane in chambers, half pressure of mains with a low level of their own. */
export const putStreamCity = (db: Db, sensors: number): Promise<void> =>
  transact(db, SYSTEM, async (tx) => {
    await syncRegistry(tx, new Date())
    const tables = kysely<'region' | 'department' | 'sensor' | 'threshold' | 'gateway'>(tx)
    const region = { kind: 'city', code: 'bench', name_zh: '压测市', name_en: 'Bench' }
    const { id: regionId } = await tables.insertInto('region').values(region).returning('id').executeTakeFirstOrThrow()
    const owner = { kind: 'owner', code: 'bench', name_zh: '压测', name_en: 'Bench', region_id: regionId }
    const { id: departmentId } = await tables
      .insertInto('department')
      .values(owner)
      .returning('id')
      .executeTakeFirstOrThrow()
    const gateway = { code: 'BENCH', nameZh: '压测', nameEn: 'Bench', regionId, departmentId, heartbeatS: 30 }
    const gatewayId = await putGateway(tx, { ...gateway, token: STREAM_TOKEN })
    await sql`insert into sensor (region_id, department_id, sector_id, gateway_id, code, name_zh, name_en, metric, unit,
        period_s, alarm_period_s, geom)
      select ${regionId}, ${departmentId}, 'gas', ${gatewayId}, prefix || '-' || n, '压测', 'Bench', metric, unit, 1, 1,
        st_point(120 + n % 100 / 1e3, 36 + n / 1e6, 4326)
      from generate_series(0, ${sensors / 2 - 1}::int) n,
        (values ('M', 'methane-adjacent', '%VOL'), ('P', 'pressure', 'MPa')) as kind(prefix, metric, unit)`.execute(
      tables,
    )
    await sql`insert into threshold (sector_id, metric, sensor_id, kind, priority, value, unit, hold_s, hysteresis, calm_s,
        clause, source, mark, verified, valid_from)
      select 'gas', 'pressure', id, 'below', 'P1', 0.1, 'MPa', 10, 0.01, 60, '', 'bench', 'P', false, now()
      from sensor where metric = 'pressure'`.execute(tables)
  })

export interface Stored {
  readonly count: number
  /** Sum of value × 10,000, by sensor code. */
  readonly checksums: ReadonlyMap<string, number>
}

export const storedOf = async (tx: Tx): Promise<Stored> => {
  const { rows } = await sql<{ code: string; count: number; sum: number }>`
    select code, count(*) as count, sum(round(value * 10000)) as sum
    from sample join sensor on sensor.id = sample.sensor_id group by code`.execute(kysely<'sample' | 'sensor'>(tx))
  return {
    count: rows.reduce((all, row) => all + row.count, 0),
    checksums: new Map(rows.map((row) => [row.code, row.sum])),
  }
}
