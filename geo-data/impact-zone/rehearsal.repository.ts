import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'

/** Sensors whose alarms draw zones, evenly spread over the city. */
export const sensorsToCry = async (tx: Tx, many: number): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select min(id) as id from (
      select sensor.id, ntile(${many}::int) over (order by st_geohash(sensor.geom), sensor.id) as tile
      from sensor where exists (select from threshold where threshold.sector_id = sensor.sector_id
        and threshold.metric = sensor.metric and threshold.kind in ('above', 'rate') and threshold.valid_to is null)
    ) spread group by tile order by tile`.execute(kysely<'sensor'>(tx))
  return rows.map(({ id }) => id)
}

/** An exercise alarm of a sensor, closed at once so that it disturbs nobody. @returns its id. */
export const cry = async (tx: Tx, sensorId: number, at: Date): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    insert into alarm (region_id, department_id, sector_id, sensor_id, threshold_id, metric, unit, priority, value, peak_value,
      raised_at, recorded_at, closed_at, exercise, geom)
    select sensor.region_id, sensor.department_id, sensor.sector_id, sensor.id, threshold.id, sensor.metric, sensor.unit,
      threshold.priority, coalesce(threshold.value, 0), coalesce(threshold.value, 0), ${at}, ${at}, ${at}, true, sensor.geom
    from sensor join threshold on threshold.sector_id = sensor.sector_id and threshold.metric = sensor.metric
      and threshold.kind in ('above', 'rate') and threshold.valid_to is null
    where sensor.id = ${sensorId} order by threshold.priority limit 1 returning id`.execute(kysely<'alarm'>(tx))
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`sensor ${sensorId} has no threshold to cry by`)
  return id
}
