import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'

/** Readings as parallel arrays; times in epoch milliseconds. */
export interface RawColumns {
  readonly sensorId: readonly number[]
  readonly at: readonly number[]
  readonly value: readonly number[]
}

export interface HourColumns {
  readonly sensorId: readonly number[]
  readonly at: readonly number[]
  readonly samples: readonly number[]
  readonly minimum: readonly number[]
  readonly average: readonly number[]
  readonly maximum: readonly number[]
}

const list = (numbers: readonly number[]): string => `{${numbers.join(',')}}`

/** Sensors of the sample city, by code, that have no hour of history yet. */
export const sensorsWithoutHistory = async (tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ id: number; code: string }>`
    select id, code from sensor where code = any(${[...codes]}::text[])
      and not exists (select from sample_hour where sample_hour.sensor_id = sensor.id)`.execute(
    kysely<'sensor' | 'sample_hour'>(tx),
  )
  return new Map(rows.map(({ id, code }) => [code, id]))
}

/**
 * Received a second after it was measured, as on a good day; its minutes are rolled up at once, or the first task of a fresh
 * start would be a day of them. No `on conflict` here nor below: it more than doubles the time, and a
 * sensor's history is written whole, in one transaction, where there is none.
 */
export const addRawHistory = async (tx: Tx, raw: RawColumns): Promise<void> => {
  await sql`
    with given as materialized (
      select sensor_id, to_timestamp(ms / 1000) as at, value
      from unnest(${list(raw.sensorId)}::int[], ${list(raw.at)}::float8[], ${list(raw.value)}::float8[])
        as given(sensor_id, ms, value)
    ), minutes as (
      insert into sample_minute (sensor_id, at, samples, minimum, average, maximum)
      select sensor_id, date_trunc('minute', at, 'UTC'), count(*), min(value), avg(value), max(value) from given group by 1, 2
    )
    insert into sample (sensor_id, at, value, quality, received_at)
    select sensor_id, at, value, 0, at + interval '1 second' from given`.execute(kysely<'sample' | 'sample_minute'>(tx))
}

export const addHourHistory = async (tx: Tx, hours: HourColumns): Promise<void> => {
  const { sensorId, at, samples, minimum, average, maximum } = hours
  await sql`
    insert into sample_hour (sensor_id, at, samples, minimum, average, maximum)
    select sensor_id, to_timestamp(ms / 1000), samples, minimum, average, maximum
    from unnest(${list(sensorId)}::int[], ${list(at)}::float8[], ${list(samples)}::int[], ${list(minimum)}::float8[],
      ${list(average)}::float8[], ${list(maximum)}::float8[]) as given(sensor_id, ms, samples, minimum, average, maximum)`.execute(
    kysely<'sample_hour'>(tx),
  )
}

/** First word on each sensor: heard or not, by its newest reading. */
export const addFirstStatus = async (
  tx: Tx,
  status: { readonly sensorId: readonly number[]; readonly lastAt: readonly (number | null)[] },
  since: Date,
): Promise<void> => {
  const last = `{${status.lastAt.map((at) => at ?? 'null').join(',')}}`
  await sql`
    insert into sensor_status (sensor_id, online, since_at, last_sample_at)
    select sensor_id, ms is not null, ${since}, to_timestamp(ms / 1000)
    from unnest(${list(status.sensorId)}::int[], ${last}::float8[]) as given(sensor_id, ms)
    on conflict do nothing`.execute(kysely<'sensor_status'>(tx))
}

/** One observation an hour, of an invented station. */
export const addWeather = async (
  tx: Tx,
  regionCode: string,
  rows: readonly {
    readonly at: number
    readonly wind: number
    readonly from: number
    readonly temperature: number
    readonly humidity: number
  }[],
): Promise<void> => {
  await sql`
    insert into weather (region_id, at, wind_speed_ms, wind_from_deg, temperature_c, relative_humidity, source)
    select region.id, to_timestamp(g.at / 1000), g.wind, g."from", g.temperature, g.humidity, 'sample-city'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g(at float8, wind real, "from" real, temperature real, humidity real)
    join region on region.code = ${regionCode} on conflict do nothing`.execute(kysely<'region' | 'weather'>(tx))
}

export const hasWeather = async (tx: Tx, regionCode: string): Promise<boolean> =>
  (await kysely<'region' | 'weather'>(tx)
    .selectFrom('weather')
    .innerJoin('region', 'region.id', 'weather.region_id')
    .select('weather.at')
    .where('region.code', '=', regionCode)
    .executeTakeFirst()) !== undefined
