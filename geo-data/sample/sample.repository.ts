import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import { type Curve, type CurveRange, DRAWN_SINGLY, RANGE_MS, type Sample } from './sample.ts'

/** The newest sample of each sensor that has one. */
export const latestSamples = async (tx: Tx, sensorIds: readonly number[]): Promise<Map<number, Sample>> => {
  const { rows } = await sql<Sample & { sensorId: number }>`
    select sensor.id as "sensorId", latest.at, latest.value, latest.quality
    from unnest(${[...sensorIds]}::int[]) as sensor(id) cross join lateral (
      select at, value, quality from sample where sensor_id = sensor.id order by at desc limit 1) latest
  `.execute(kysely<'sample'>(tx))
  return new Map(rows.map(({ sensorId, at, value, quality }) => [sensorId, { at, value, quality }]))
}

/** 24 hours in single samples, or by the minute when they are many; 7 and 30 days by the hour. */
export const curveOf = async (tx: Tx, sensorId: number, range: CurveRange, until: Date): Promise<Curve> => {
  const since = new Date(until.getTime() - RANGE_MS[range])
  if (range !== 'H24') return bucketed(tx, 'sample_hour', 3600, sensorId, since, until)
  const rows = await kysely<'sample'>(tx)
    .selectFrom('sample')
    .select(['at', 'value'])
    .where('sensor_id', '=', sensorId)
    .where('at', '>', since)
    .where('at', '<=', until)
    .orderBy('at')
    .limit(DRAWN_SINGLY + 1)
    .execute()
  if (rows.length > DRAWN_SINGLY) return bucketed(tx, 'sample_minute', 60, sensorId, since, until)
  const values = rows.map((row) => row.value)
  return { bucketS: 0, at: rows.map((row) => row.at.getTime()), minimum: values, average: values, maximum: values }
}

const bucketed = async (
  tx: Tx,
  table: 'sample_minute' | 'sample_hour',
  bucketS: number,
  sensorId: number,
  since: Date,
  until: Date,
): Promise<Curve> => {
  const rows = await kysely<'sample_minute' | 'sample_hour'>(tx)
    .selectFrom(table)
    .select(['at', 'minimum', 'average', 'maximum'])
    .where('sensor_id', '=', sensorId)
    .where('at', '>', since)
    .where('at', '<=', until)
    .orderBy('at')
    .execute()
  return {
    bucketS,
    at: rows.map((row) => row.at.getTime()),
    minimum: rows.map((row) => row.minimum),
    average: rows.map((row) => row.average),
    maximum: rows.map((row) => row.maximum),
  }
}
