import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { Sample } from './sample.ts'

/** The newest sample of each sensor that has one. */
export const latestSamples = async (tx: Tx, sensorIds: readonly number[]): Promise<Map<number, Sample>> => {
  const { rows } = await sql<Sample & { sensorId: number }>`
    select sensor.id as "sensorId", latest.at, latest.value, latest.quality
    from unnest(${[...sensorIds]}::int[]) as sensor(id) cross join lateral (
      select at, value, quality from sample where sensor_id = sensor.id order by at desc limit 1) latest
  `.execute(kysely<'sample'>(tx))
  return new Map(rows.map(({ sensorId, at, value, quality }) => [sensorId, { at, value, quality }]))
}
