import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'

/** Samples received after `from` and up to `to`. */
export interface ReceivedBetween {
  readonly from: Date
  readonly to: Date
}

/** Up to where the rollups reach: what was received since may be missing. Undefined where there is nothing to roll up. */
export const rolledUpTo = async (tx: Tx): Promise<Date | undefined> => {
  const { rows } = await sql<{ at: Date | null }>`
    select coalesce((select max(at) - interval '2 minutes' from sample_minute),
      (select min(received_at) - interval '1 second' from sample)) as at`.execute(
    kysely<'sample' | 'sample_minute'>(tx),
  )
  return rows[0]?.at ?? undefined
}

/** A sample is at most 7 days late, so older partitions need not be looked at. */
const touched = (bucket: 'minute' | 'hour', { from, to }: ReceivedBetween) => sql`
  select distinct sensor_id, date_trunc(${sql.lit(bucket)}, at, 'UTC') as at from sample
  where received_at > ${from}::timestamptz and received_at <= ${to}::timestamptz
    and at > ${from}::timestamptz - interval '8 days' and at <= ${to}::timestamptz + interval '1 minute'`

const replacing = sql`on conflict (sensor_id, at) do update
  set (samples, minimum, average, maximum) = (excluded.samples, excluded.minimum, excluded.average, excluded.maximum)`

/** Makes anew every minute and hour into which a sample of the span fell. An empty one stays absent. */
export const rollUp = async (tx: Tx, span: ReceivedBetween): Promise<void> => {
  const tables = kysely<'sample' | 'sample_minute' | 'sample_hour'>(tx)
  await sql`with touched as materialized (${touched('minute', span)})
    insert into sample_minute select touched.sensor_id, touched.at, count(*), min(value), avg(value), max(value)
    from touched join sample on sample.sensor_id = touched.sensor_id and sample.at >= touched.at
      and sample.at < touched.at + interval '1 minute'
    group by touched.sensor_id, touched.at ${replacing}`.execute(tables)
  await sql`with touched as materialized (${touched('hour', span)})
    insert into sample_hour select touched.sensor_id, touched.at, sum(samples), min(minimum),
      sum(samples * average) / sum(samples), max(maximum)
    from touched join sample_minute on sample_minute.sensor_id = touched.sensor_id and sample_minute.at >= touched.at
      and sample_minute.at < touched.at + interval '1 hour'
    group by touched.sensor_id, touched.at ${replacing}`.execute(tables)
}

/** Forgets rollups older than they are kept for. */
export const dropRollupsBefore = async (tx: Tx, minutes: Date, hours: Date): Promise<void> => {
  const tables = kysely<'sample_minute' | 'sample_hour' | 'sample_past'>(tx)
  await tables.deleteFrom('sample_minute').where('at', '<', minutes).execute()
  await tables.deleteFrom('sample_hour').where('at', '<', hours).execute()
  await tables.deleteFrom('sample_past').where('at', '<', hours).execute()
}
