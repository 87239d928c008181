import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { MetricRef } from '../sectors/sector.ts'

/** A sensor as whoever simulates it needs it. */
export interface LivingRow {
  readonly code: string
  readonly metric: MetricRef
  readonly periodS: number
  readonly gatewayId: number
  /** Operating pressure of what it stands on, MPa, where that is on record. */
  readonly nominal: number | null
}

export const livingSensors = async (tx: Tx, gatewayIds: readonly number[]): Promise<LivingRow[]> => {
  if (gatewayIds.length === 0) return []
  const { rows } = await sql<LivingRow>`
    select sensor.code, sensor.sector_id || '.' || sensor.metric as metric, period_s as "periodS",
      gateway_id as "gatewayId", (coalesce(asset.attributes -> 'pressure_mpa', asset.attributes -> 'outlet_mpa',
        segment.attributes -> 'pressure_mpa') #>> '{}')::float8 as nominal
    from sensor left join asset on asset.id = sensor.asset_id left join segment on segment.id = sensor.segment_id
    where sensor.gateway_id = any(${[...gatewayIds]}::int[]) and sensor.state = 'in-service'
    order by sensor.id`.execute(kysely<'sensor' | 'asset' | 'segment'>(tx))
  return rows
}
