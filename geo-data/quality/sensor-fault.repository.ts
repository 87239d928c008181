import { type RawBuilder, sql } from 'kysely'

/*
 * Each function is a subquery of faults with the columns id, department_id, region_id, sector_id, kind, code, field, found, geom.
 */

const RECORD = sql`sensor.id, sensor.department_id, sensor.region_id, sensor.sector_id, sensor.metric as kind, sensor.code`

/** Farther than this from what it stands on, one of the two is at a wrong place, m (ours; R204). */
const ASTRAY_M = 50
/** A sensor that lost power or network so often in a day transmits unstably (ours; R204). */
const OFTEN = 3

/** In service, yet silent, or never heard at all. */
export const offlineSensors = (): RawBuilder<unknown> => sql`
  select ${RECORD}, ''::text as field, to_char(status.since_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as found, sensor.geom
  from sensor left join sensor_status status on status.sensor_id = sensor.id
  where sensor.state = 'in-service' and not coalesce(status.online, false)`

/** Samples of the past hour came late (quality bit 1). */
export const lateSensors = (at: Date): RawBuilder<unknown> => sql`
  select ${RECORD}, ''::text as field, late.samples::text as found, sensor.geom
  from sensor cross join lateral (
    select count(*)::int as samples from sample where sample.sensor_id = sensor.id and sample.quality & 1 <> 0
      and sample.at > ${at}::timestamptz - interval '1 hour' and sample.at <= ${at}::timestamptz) late
  where sensor.state = 'in-service' and late.samples > 0`

/** Lost power or network several times in the past day. */
export const unstableSensors = (at: Date): RawBuilder<unknown> => sql`
  select ${RECORD}, ''::text as field, lost.times::text as found, sensor.geom
  from sensor cross join lateral (
    select count(*)::int as times from device_event lost where lost.sensor_id = sensor.id and lost.kind in ('network-off', 'power-off')
      and lost.at > ${at}::timestamptz - interval '1 day' and lost.at <= ${at}::timestamptz) lost
  where sensor.state = 'in-service' and lost.times >= ${OFTEN}::int`

/** Stands on nothing that is on record. */
export const unboundSensors = (): RawBuilder<unknown> => sql`
  select ${RECORD}, ''::text as field, null::text as found, sensor.geom
  from sensor where sensor.state <> 'retired' and sensor.asset_id is null and sensor.segment_id is null`

/** Away from what it stands on. */
export const misplacedSensors = (): RawBuilder<unknown> => sql`
  select ${RECORD}, ''::text as field, round(away.metres)::text as found, sensor.geom
  from sensor
  left join asset on asset.id = sensor.asset_id
  left join segment on segment.id = sensor.segment_id
  cross join lateral (
    select st_distance(sensor.geom::geography, coalesce(asset.geom, segment.geom)::geography, false) as metres) away
  where sensor.state <> 'retired' and away.metres > ${ASTRAY_M}::float8`
