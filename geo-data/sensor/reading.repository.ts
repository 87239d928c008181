import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { SensorReading } from './sensor.ts'

/** The newest value, the state and the most serious open alarm of every sensor the actor may see, or of some of them. */
export const sensorReadings = async (tx: Tx, ids: readonly number[] | null = null): Promise<SensorReading[]> => {
  const some = ids === null ? sql`true` : sql`sensor.id = any(${[...ids]}::int8[])`
  const { rows } = await sql<SensorReading>`
    select sensor.id, coalesce(sensor_status.online, false) and coalesce(gateway.online, true) as online,
      latest.at, latest.value, worst.priority
    from sensor
      left join sensor_status on sensor_status.sensor_id = sensor.id
      left join gateway on gateway.id = sensor.gateway_id
      left join lateral (select at, value from sample where sample.sensor_id = sensor.id
        order by at desc limit 1) latest on true
      left join (select sensor_id, min(priority) as priority from alarm where closed_at is null
        group by sensor_id) worst on worst.sensor_id = sensor.id
    where sensor.state <> 'retired' and ${some} order by sensor.id`.execute(
    kysely<'sensor' | 'sensor_status' | 'gateway' | 'sample' | 'alarm'>(tx),
  )
  return rows
}
