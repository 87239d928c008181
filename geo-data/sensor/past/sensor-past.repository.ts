import { sql } from 'kysely'
import { kysely, type Tx } from '../../db/transact.ts'
import { SILENT_PERIODS } from '../sensor.ts'
import type { Told, WiresDuring } from './sensor-then.ts'

/** From a moment up to another; both may be one. */
interface Span {
  readonly from: Date
  readonly until: Date
}

/**
 * How every sensor in service stood at the beginning of a span and what changed in it. Where the record of its wire begins later,
 * it was heard if an hour's or a day's roll-up, or a sample, is on record of that time; else nothing is known of it.
 */
export const wiresDuring = async (tx: Tx, span: Span): Promise<WiresDuring> => {
  const standing = await standingAt(tx, span.from)
  return {
    sensors: [
      ...standing.map(({ id, online }) => ({ id, at: span.from.getTime(), online })),
      ...(await changes(tx, span)),
    ],
    gateways: await gatewaysDuring(tx, span),
    gatewayOf: new Map(standing.flatMap(({ id, gatewayId }) => (gatewayId === null ? [] : [[id, gatewayId] as const]))),
  }
}

interface Standing {
  readonly id: number
  readonly gatewayId: number | null
  readonly online: boolean | null
}

/** Only who has changed since is looked up in the past, and only who is not found there among the readings. */
const standingAt = async (tx: Tx, from: Date): Promise<Standing[]> => {
  const { rows } = await sql<Standing>`
    select sensor.id, sensor.gateway_id as "gatewayId",
      case when status.since_at <= ${from} then status.online else coalesce(past.online, heard.online) end as online
    from sensor left join sensor_status status on status.sensor_id = sensor.id
      left join lateral (select online from sensor_status_past span
        where (status.since_at <= ${from}) is not true and span.sensor_id = sensor.id and span.since_at <= ${from}
        order by span.since_at desc limit 1) past on true
      left join lateral (select true as online where (status.since_at <= ${from}) is not true and past.online is null
        and ${heardAt(from)}) heard on true
    where sensor.state <> 'retired' order by sensor.id`.execute(
    kysely<'sensor' | 'sensor_status' | 'sensor_status_past' | 'sample' | 'sample_hour' | 'sample_past'>(tx),
  )
  return rows
}

/** Something came of the hour or the day that a moment lies in. */
const heardAt = (at: Date) => sql`(
  exists (select from sample where sample.sensor_id = sensor.id and sample.at <= ${at}
    and sample.at > ${at}::timestamptz - make_interval(secs => ${SILENT_PERIODS} * sensor.period_s))
  or exists (select from sample_hour hour where hour.sensor_id = sensor.id and hour.at = date_trunc('hour', ${at}::timestamptz, 'UTC'))
  or exists (select from sample_past run where run.sensor_id = sensor.id and run.at <= ${at}
    and run.average[1 + floor(extract(epoch from ${at}::timestamptz - run.at) / run.bucket_s)::int] is not null))`

interface Change {
  readonly id: number
  readonly at: Date
  readonly online: boolean
}

const asTold = ({ id, at, online }: Change): Told => ({ id, at: at.getTime(), online })

const changes = async (tx: Tx, { from, until }: Span): Promise<Told[]> => {
  const { rows } = await sql<Change>`
    select sensor_id as id, since_at as at, online from sensor_status_past where since_at > ${from} and since_at <= ${until}
    union all
    select sensor_id, since_at, online from sensor_status where since_at > ${from} and since_at <= ${until}
    order by at, id`.execute(kysely<'sensor_status' | 'sensor_status_past'>(tx))
  return rows.map(asTold)
}

/** The last word on each gateway before a span, and every word in it. Without any, the next word says what it was until then. */
const gatewaysDuring = async (tx: Tx, { from, until }: Span): Promise<Told[]> => {
  const { rows } = await sql<Change>`
    with told as (select (ids ->> 'gatewayId')::int as id, at, type = 'gateway.found' as online, event.id as place from event
      where type in ('gateway.lost', 'gateway.found'))
    select gateway.id, ${from}::timestamptz as at,
      coalesce(before.online, not after.online, gateway.online) as online
    from gateway
      left join lateral (select online from told where told.id = gateway.id and at <= ${from} order by at desc, place desc limit 1) before on true
      left join lateral (select online from told where told.id = gateway.id and at > ${from} order by at, place limit 1) after on true
    union all
    select id, at, online from told where at > ${from} and at <= ${until} order by at`.execute(
    kysely<'event' | 'gateway'>(tx),
  )
  return rows.map(asTold)
}
