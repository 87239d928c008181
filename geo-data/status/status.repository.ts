import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import { OPEN_STATES } from '../disposal-task/disposal-task.ts'
import { type CityStatus, isStale, type SourceAge, type WeatherNow } from './status.ts'

/** How often weather is expected, s. */
const WEATHER_EVERY_S = 600

interface CountsRow {
  readonly sensors: number
  readonly offline: number
  readonly unverified: number
  readonly overdue: number
  readonly unanswered: number
  readonly told: number
}

/** The exceptions as they stand at a moment, of what the caller may see. */
export const cityStatus = async (tx: Tx, at: Date): Promise<CityStatus> => {
  const { rows } = await sql<CountsRow>`
    select
      (select count(*)::int from sensor where state = 'in-service') as sensors,
      (select count(*)::int from sensor join sensor_status s on s.sensor_id = sensor.id left join gateway g on g.id = sensor.gateway_id
        where sensor.state = 'in-service' and not (s.online and coalesce(g.online, true))) as offline,
      (select count(*)::int from alarm where closed_at is null and priority = 'P1' and verification = 'pending') as unverified,
      (select count(*)::int from disposal_task where state = any (${[...OPEN_STATES]}::text[]) and deadline_at < ${at}) as overdue,
      (select count(*)::int from push where not exists
        (select from receipt where receipt.push_id = push.id and receipt.kind = 'replied')
        and exists (select from incident where incident.id = push.incident_id and state in ('open', 'responding', 'controlled'))
      ) as unanswered,
      (select count(distinct judgement.id)::int from judgement join incident on incident.id = judgement.incident_id
        where incident.state in ('open', 'responding', 'controlled')
          and exists (select from push where push.judgement_id = judgement.id)) as told`.execute(kysely<'sensor'>(tx))
  const counts = rows[0]
  if (!counts) throw new Error('a select without from gave no row')
  const weather = await weatherAt(tx, at)
  return {
    at,
    sensorsTotal: counts.sensors,
    sensorsOffline: counts.offline,
    unverifiedP1: counts.unverified,
    tasksOverdue: counts.overdue,
    // Until the warning room stands, what has been told and not yet taken back is the pushed judgement of a running incident.
    warningsInForce: counts.told,
    pushesUnanswered: counts.unanswered,
    sources: [...(await gateways(tx, at)), weatherSource(weather, at)],
    weather,
  }
}

const gateways = async (tx: Tx, at: Date): Promise<SourceAge[]> => {
  const rows = await kysely<'gateway'>(tx)
    .selectFrom('gateway')
    .select(['id', 'name_zh', 'name_en', 'last_seen_at', 'heartbeat_s', 'online'])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: `gateway-${row.id}`,
    name: { zh: row.name_zh, en: row.name_en },
    lastSeenAt: row.last_seen_at,
    expectedEveryS: row.heartbeat_s,
    stale: !row.online || isStale(row.last_seen_at, row.heartbeat_s, at),
  }))
}

/** The last observation that is not later. */
export const weatherAt = async (tx: Tx, at: Date): Promise<WeatherNow | null> => {
  const row = await kysely<'weather'>(tx)
    .selectFrom('weather')
    .select(['at', 'wind_speed_ms', 'wind_from_deg', 'temperature_c', 'rain_mm_h', 'source'])
    .where('at', '<=', at)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row
    ? {
        at: row.at,
        windSpeedMs: row.wind_speed_ms,
        windFromDeg: row.wind_from_deg,
        temperatureC: row.temperature_c,
        rainMmH: row.rain_mm_h,
        source: row.source,
      }
    : null
}

const weatherSource = (weather: WeatherNow | null, at: Date): SourceAge => ({
  id: 'weather',
  name: { zh: '气象', en: 'Weather' },
  lastSeenAt: weather?.at ?? null,
  expectedEveryS: WEATHER_EVERY_S,
  stale: isStale(weather?.at ?? null, WEATHER_EVERY_S, at),
})
