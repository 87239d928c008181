import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'

/** Samples of one batch as parallel arrays; times in epoch milliseconds. */
export interface SampleColumns {
  readonly sensorId: readonly number[]
  readonly at: readonly number[]
  readonly value: readonly number[]
  readonly quality: readonly number[]
}

/** Makes sure that samples of a UTC day, `2026-01-31`, have somewhere to go. */
export const ensureSampleDay = async (tx: Tx, day: string): Promise<void> => {
  await sql`select ensure_sample_day(${day}::date)`.execute(kysely<'sample'>(tx))
}

/** Adds samples in one statement; those of a sensor and time already on record change nothing. @returns how many were new. */
export const addSamples = async (tx: Tx, samples: SampleColumns, receivedAt: Date): Promise<number> => {
  const { numAffectedRows } = await sql`
    insert into sample (sensor_id, at, value, quality, received_at)
    select sensor_id, to_timestamp(ms / 1000), value, quality, ${receivedAt} from ${columns(samples)}
    on conflict (sensor_id, at) do nothing`.execute(kysely<'sample'>(tx))
  return Number(numAffectedRows ?? 0)
}

/** Places in the batch whose sensor and time were on record before this batch, which alone was received at `receivedAt`. */
export const repeatedAmong = async (tx: Tx, samples: SampleColumns, receivedAt: Date): Promise<number[]> => {
  const { rows } = await sql<{ place: number }>`
    select (given.place - 1)::int as place from ${columns(samples)}
      join sample on sample.sensor_id = given.sensor_id and sample.at = to_timestamp(given.ms / 1000)
    where sample.received_at <> ${receivedAt}`.execute(kysely<'sample'>(tx))
  return rows.map((row) => row.place)
}

/** Arrays as text that PostgreSQL reads itself: ten times quicker than quoting every number. */
const columns = ({ sensorId, at, value, quality }: SampleColumns) =>
  sql`unnest(${list(sensorId)}::int[], ${list(at)}::float8[], ${list(value)}::float8[], ${list(quality)}::smallint[])
    with ordinality as given(sensor_id, ms, value, quality, place)`

const list = (numbers: readonly number[]): string => `{${numbers.join(',')}}`

/** What the stream remembers of a sensor when it begins: times in epoch milliseconds, newest last. */
export interface RecentSamples {
  readonly sensorId: number
  readonly at: readonly number[]
  readonly value: readonly number[]
  /** The newest is a drill's. */
  readonly exercise: boolean
}

/** Each sensor's newest samples, at most 64, none older than `seconds` or one and a half of its own periods; none late. */
export const recentSamples = async (tx: Tx, seconds: number, now: Date): Promise<RecentSamples[]> => {
  const { rows } = await sql<RecentSamples>`
    select sensor.id as "sensorId", array_agg(extract(epoch from recent.at)::float8 * 1000 order by recent.at) as at,
      array_agg(recent.value order by recent.at) as value,
      (array_agg(recent.quality & 8 order by recent.at desc))[1] <> 0 as exercise
    from sensor cross join lateral (
      select at, value, quality from sample where sample.sensor_id = sensor.id and quality & 1 = 0
        and at > ${now}::timestamptz - make_interval(secs => greatest(${seconds}::float8, 1.5 * sensor.period_s))
      order by at desc limit 64) recent
    group by sensor.id`.execute(kysely<'sensor' | 'sample'>(tx))
  return rows.map((row) => ({ ...row, at: row.at.map(Math.round) }))
}
