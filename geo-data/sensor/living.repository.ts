import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { MetricRef } from '../sectors/sector.ts'

/** A sensor as whoever simulates it needs it. */
export interface LivingRow {
  readonly code: string
  readonly metric: MetricRef
  readonly periodS: number
  /** While something is wrong. */
  readonly alarmPeriodS: number
  readonly gatewayId: number
  /** Operating pressure of what it stands on, MPa, where that is on record. */
  readonly nominal: number | null
}

export const livingSensors = async (tx: Tx, gatewayIds: readonly number[]): Promise<LivingRow[]> => {
  if (gatewayIds.length === 0) return []
  const { rows } = await sql<LivingRow>`
    select sensor.code, sensor.sector_id || '.' || sensor.metric as metric, period_s as "periodS",
      alarm_period_s as "alarmPeriodS", gateway_id as "gatewayId", (coalesce(asset.attributes -> 'pressure_mpa', asset.attributes -> 'outlet_mpa',
        segment.attributes -> 'pressure_mpa') #>> '{}')::float8 as nominal
    from sensor left join asset on asset.id = sensor.asset_id left join segment on segment.id = sensor.segment_id
    where sensor.gateway_id = any(${[...gatewayIds]}::int[]) and sensor.state = 'in-service'
    order by sensor.id`.execute(kysely<'sensor' | 'asset' | 'segment'>(tx))
  return rows
}

/** Codes of the sensors of these gateways whose alarm is not calm yet. */
export const alarmedSensors = async (tx: Tx, gatewayIds: readonly number[]): Promise<ReadonlySet<string>> => {
  const rows = await kysely<'sensor' | 'alarm'>(tx)
    .selectFrom('alarm')
    .innerJoin('sensor', 'sensor.id', 'alarm.sensor_id')
    .select('sensor.code')
    .where('alarm.closed_at', 'is', null)
    .where('alarm.condition', '=', 'active')
    .where('sensor.gateway_id', 'in', [0, ...gatewayIds])
    .execute()
  return new Set(rows.map((row) => row.code))
}
