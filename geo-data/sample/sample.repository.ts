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

/** A reading as it was on record at a moment: one sample, or the mean of the last whole bucket of `bucketS` seconds. */
export interface ReadingThen {
  readonly id: number
  /** Of the sample, or the beginning of the bucket. */
  readonly at: Date
  readonly value: number
  /** 0: one sample. */
  readonly bucketS: number
}

/** Samples of so long before a moment are looked at; an older word is that of a whole hour or day. */
const LOOKED_BACK = sql`interval '1 day'`

/** What each sensor said last before a moment; who had said nothing, or of whom nothing is kept, is left out. */
export const readingsAt = async (tx: Tx, sensorIds: readonly number[], at: Date): Promise<ReadingThen[]> => {
  const { rows } = await sql<ReadingThen>`
    select asked.id, reading.at, reading.value, reading."bucketS"
    from unnest(${[...sensorIds]}::int[]) as asked(id) cross join lateral (
      select * from (
        (select at, value, 0 as "bucketS" from sample where sensor_id = asked.id and at <= ${at}
          and at > ${at}::timestamptz - ${LOOKED_BACK} order by at desc limit 1)
        union all
        (select at, average, 3600 from sample_hour where sensor_id = asked.id and at <= ${at}::timestamptz - interval '1 hour'
          order by at desc limit 1)
        union all
        (select run.at + (place - 1) * make_interval(secs => run.bucket_s), run.average[place]::numeric::float8, run.bucket_s
          from sample_past run cross join lateral (select least(cardinality(run.average),
            floor(extract(epoch from ${at}::timestamptz - run.at) / run.bucket_s)::int) as place) last_whole
          where run.sensor_id = asked.id and run.at <= ${at} and place > 0 and run.average[place] is not null)
      ) known order by "bucketS" = 0 desc, at + make_interval(secs => "bucketS") desc, "bucketS" limit 1) reading
  `.execute(kysely<'sample' | 'sample_hour' | 'sample_past'>(tx))
  return rows
}
