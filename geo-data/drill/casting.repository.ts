import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { Actor, Voice } from '../sample-city/drills/casting.ts'
import type { MetricRef } from '../sectors/sector.ts'

/** Sensors in service of these gateways that measure one of these metrics, and what they stand on. */
export const actorsOf = async (
  tx: Tx,
  gatewayIds: readonly number[],
  metrics: readonly MetricRef[],
): Promise<Actor[]> => {
  const { rows } = await sql<Actor>`
    select sensor.code, sensor.sector_id || '.' || sensor.metric as metric,
      coalesce(asset.sector_id || '.' || asset.kind, segment.sector_id || '.' || segment.kind) as kind,
      array[st_x(sensor.geom), st_y(sensor.geom)] as position
    from sensor left join asset on asset.id = sensor.asset_id left join segment on segment.id = sensor.segment_id
    where sensor.gateway_id = any(${[...gatewayIds]}::int[]) and sensor.state = 'in-service'
      and sensor.sector_id || '.' || sensor.metric = any(${[...metrics]}::text[])`.execute(
    kysely<'sensor' | 'asset' | 'segment'>(tx),
  )
  return rows
}

/** For how many sensors in service each of these gateways speaks. */
export const voicesOf = (tx: Tx, gatewayIds: readonly number[]): Promise<Voice[]> =>
  kysely<'gateway' | 'sensor'>(tx)
    .selectFrom('gateway')
    .innerJoin('sensor', 'sensor.gateway_id', 'gateway.id')
    .select((eb) => ['gateway.code', eb.fn.countAll<number>().as('sensors')])
    .where('gateway.id', 'in', [0, ...gatewayIds])
    .where('sensor.state', '=', 'in-service')
    .groupBy('gateway.code')
    .execute()
