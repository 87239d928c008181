import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import { type Curve, type CurveRange, DRAWN_SINGLY, type Span } from './sample.ts'

const HOUR_S = 3600
const DAY_S = 86_400

/**
 * 24 hours and last night in single samples, or by the minute when they are many, or by the hour where the samples are no longer
 * kept; 7 and 30 days by the hour; a year by the day.
 */
export const curveOf = async (tx: Tx, sensorId: number, range: CurveRange, span: Span): Promise<Curve> => {
  const asked = { sensorId, ...span }
  if (range === 'D365') return curve(DAY_S, await days(tx, asked))
  if (range === 'D7' || range === 'D30') return curve(HOUR_S, await hours(tx, asked))
  const rows = await kysely<'sample'>(tx)
    .selectFrom('sample')
    .select(['at', 'value'])
    .where('sensor_id', '=', sensorId)
    .where('at', '>', asked.since)
    .where('at', '<=', asked.until)
    .orderBy('at')
    .limit(DRAWN_SINGLY + 1)
    .execute()
  const late = (rows[0]?.at.getTime() ?? Number.POSITIVE_INFINITY) - asked.since.getTime() > HOUR_S * 1000
  if (range === 'NIGHT' ? late : rows.length === 0) return curve(HOUR_S, await hours(tx, asked))
  if (rows.length > DRAWN_SINGLY) return curve(60, await minutes(tx, asked))
  return curve(
    0,
    rows.map(({ at, value }) => ({ at, minimum: value, average: value, maximum: value })),
  )
}

interface Asked {
  readonly sensorId: number
  readonly since: Date
  readonly until: Date
}

interface Bucket {
  readonly at: Date
  readonly minimum: number
  readonly average: number
  readonly maximum: number
}

const curve = (bucketS: number, rows: readonly Bucket[]): Curve => ({
  bucketS,
  at: rows.map((row) => row.at.getTime()),
  minimum: rows.map((row) => row.minimum),
  average: rows.map((row) => row.average),
  maximum: rows.map((row) => row.maximum),
})

const minutes = (tx: Tx, { sensorId, since, until }: Asked): Promise<Bucket[]> =>
  kysely<'sample_minute'>(tx)
    .selectFrom('sample_minute')
    .select(['at', 'minimum', 'average', 'maximum'])
    .where('sensor_id', '=', sensorId)
    .where('at', '>', since)
    .where('at', '<=', until)
    .orderBy('at')
    .execute()

/** What lies in runs, laid out again. A real has seven digits, and no more are shown. */
const past = ({ sensorId, since, until }: Asked, bucketS: number) => sql`
  select run.at + (place - 1) * make_interval(secs => run.bucket_s) as at, run.samples, bucket.minimum::numeric::float8 as minimum,
    bucket.average::numeric::float8 as average, bucket.maximum::numeric::float8 as maximum
  from sample_past run cross join lateral
    unnest(run.minimum, run.average, run.maximum) with ordinality as bucket(minimum, average, maximum, place)
  where run.sensor_id = ${sensorId} and run.bucket_s = ${bucketS} and run.at <= ${until} and bucket.average is not null
    and run.at + cardinality(run.average) * make_interval(secs => run.bucket_s) > ${since}`

/** Hours as the stream rolled them up, and those of the past that it did not. */
const hourly = (asked: Asked) => sql`
  select at, samples, minimum, average, maximum from sample_hour where sensor_id = ${asked.sensorId}
  union all
  select past.* from (${past(asked, HOUR_S)}) past
  where not exists (select from sample_hour own where own.sensor_id = ${asked.sensorId} and own.at = past.at)`

type Tables = 'sample_hour' | 'sample_past'

const hours = async (tx: Tx, asked: Asked): Promise<Bucket[]> => {
  const { rows } = await sql<Bucket>`
    select at, minimum, average, maximum from (${hourly(asked)}) hour
    where at > ${asked.since} and at <= ${asked.until} order by at`.execute(kysely<Tables>(tx))
  return rows
}

/** Days of the past, and for every other day what its hours come to. */
const days = async (tx: Tx, asked: Asked): Promise<Bucket[]> => {
  const { rows } = await sql<Bucket>`
    with past as (${past(asked, DAY_S)}), summed as (
      select date_trunc('day', at, 'UTC') as at, min(minimum) as minimum, sum(samples * average) / sum(samples) as average,
        max(maximum) as maximum
      from (${hourly(asked)}) hour where at > ${asked.since} and at <= ${asked.until} group by 1)
    select at, minimum, average, maximum from past where at > ${asked.since} and at <= ${asked.until}
    union all
    select at, minimum, average, maximum from summed where not exists (select from past where past.at = summed.at)
    order by at`.execute(kysely<Tables>(tx))
  return rows
}
