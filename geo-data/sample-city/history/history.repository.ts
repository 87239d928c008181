import { sql } from 'kysely'
import { kysely, type Tx } from '../../db/transact.ts'
import type { NewThreshold } from '../../threshold/threshold.ts'
import type { Run } from './history.ts'
import { packed } from './pack.ts'

/** Readings as parallel arrays; times in epoch milliseconds. */
export interface RawColumns {
  readonly sensorId: readonly number[]
  readonly at: readonly number[]
  readonly value: readonly number[]
}

const list = (numbers: readonly number[]): string => `{${numbers.join(',')}}`

/** Sensors of the sample city, by code, and whether they have a past already. */
export const sensorsOnRecord = async (
  tx: Tx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: number; readonly hasPast: boolean }>> => {
  const { rows } = await sql<{ id: number; code: string; hasPast: boolean }>`
    select id, code, exists (select from sample_past where sample_past.sensor_id = sensor.id) as "hasPast"
    from sensor where code = any(${[...codes]}::text[])`.execute(kysely<'sensor' | 'sample_past'>(tx))
  return new Map(rows.map((row) => [row.code, row]))
}

/**
 * Received a second after it was measured, as on a good day; the minutes from `minutesFrom` on are rolled up at once: they tell
 * the first task of a fresh start where to go on. No `on conflict` here nor below: it more than doubles the time, and a
 * sensor's history is written whole, in one transaction, where there is none.
 */
export const addRawHistory = async (tx: Tx, raw: RawColumns, minutesFrom: number): Promise<void> => {
  await sql`
    with given as materialized (
      select sensor_id, to_timestamp(ms / 1000) as at, value
      from unnest(${list(raw.sensorId)}::int[], ${list(raw.at)}::float8[], ${list(raw.value)}::float8[])
        as given(sensor_id, ms, value)
    ), minutes as (
      insert into sample_minute (sensor_id, at, samples, minimum, average, maximum)
      select sensor_id, date_trunc('minute', at, 'UTC'), count(*), min(value), avg(value), max(value) from given
      where at >= to_timestamp(${minutesFrom}::float8 / 1000) group by 1, 2
    )
    insert into sample (sensor_id, at, value, quality, received_at)
    select sensor_id, at, value, 0, at + interval '1 second' from given`.execute(kysely<'sample' | 'sample_minute'>(tx))
}

/** Runs are sent as PostgreSQL itself lays arrays out: to write and to read them as text takes ten times as long. */
export const addPast = async (tx: Tx, runs: readonly Run[]): Promise<void> => {
  const rows = runs.map(({ sensorId, bucketS, at, samples, spans }) => {
    const [minimum, average, maximum] = [packed(spans, 'minimum'), packed(spans, 'average'), packed(spans, 'maximum')]
    return sql`(${sensorId}::int, ${bucketS}::int, to_timestamp(${at}::float8 / 1000), ${samples}::int, ${minimum}::real[],
      ${average}::real[], ${maximum}::real[])`
  })
  await sql`insert into sample_past (sensor_id, bucket_s, at, samples, minimum, average, maximum)
    values ${sql.join(rows)}`.execute(kysely<'sample_past'>(tx))
}

/** Many at a time: a pressure sensor has two of its own. */
export const addOwnThresholds = async (tx: Tx, thresholds: readonly NewThreshold[], at: Date): Promise<void> => {
  if (thresholds.length === 0) return
  await sql`
    insert into threshold (sector_id, metric, sensor_id, kind, priority, value, unit, hold_s, hysteresis, calm_s, clause, source, mark,
      verified, note, version, valid_from)
    select g."sectorId", g.metric, g."sensorId", g.kind, g.priority, g.value, g.unit, g."holdS", g.hysteresis, g."calmS", g.clause,
      g.source, g.mark, g.verified, g.note, 1, ${at}
    from jsonb_to_recordset(${JSON.stringify(thresholds)}::jsonb) as g("sectorId" text, metric text, "sensorId" int, kind text,
      priority text, value float8, unit text, "holdS" int, hysteresis float8, "calmS" int, clause text, source text, mark text,
      verified boolean, note text)`.execute(kysely<'threshold'>(tx))
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

/** Observations of an invented station. */
export const addWeather = async (
  tx: Tx,
  regionCode: string,
  rows: readonly {
    readonly at: number
    readonly wind: number
    readonly from: number
    readonly temperature: number
    readonly humidity: number
    readonly rain: number
  }[],
): Promise<void> => {
  await sql`
    insert into weather (region_id, at, wind_speed_ms, wind_from_deg, temperature_c, relative_humidity,
      rain_mm_h, source)
    select region.id, to_timestamp(g.at / 1000), g.wind, g."from", g.temperature, g.humidity, g.rain, 'sample-city'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g(at float8, wind real, "from" real, temperature real, humidity real, rain real)
    join region on region.code = ${regionCode} on conflict do nothing`.execute(kysely<'region' | 'weather'>(tx))
}

export const hasWeather = async (tx: Tx, regionCode: string): Promise<boolean> =>
  (await kysely<'region' | 'weather'>(tx)
    .selectFrom('weather')
    .innerJoin('region', 'region.id', 'weather.region_id')
    .select('weather.at')
    .where('region.code', '=', regionCode)
    .executeTakeFirst()) !== undefined
