import { Redis } from 'ioredis'
import pg from 'pg'
import { asked } from '../../e2e/ground.ts'

/** Where the product keeps what the bench changes behind its back. */
export interface Ground {
  readonly databaseUrl: string
  readonly redisUrl: string
}

/** Degrees between a copy and what it was copied from: so many of them spread over a block, as a spiral. */
const STEP_DEG = 0.0004
/** Nobody says anything of them but the bench: their own silence must not be noticed meanwhile. */
const PERIOD_S = 86_400

/** The sample city's own sensors copied around where they stand, of every sector in its proportion, until there are `sensors` of them. */
export const putSensors = async ({ databaseUrl }: Ground, sensors: number): Promise<void> => {
  await asked(
    databaseUrl,
    `insert into sensor (region_id, department_id, sector_id, code, name_zh, name_en, metric, unit, period_s, alarm_period_s, geom)
     select region_id, department_id, sector_id, 'B' || k || '-' || code, name_zh, name_en, metric, unit, ${PERIOD_S}, ${PERIOD_S},
       st_translate(geom, ${STEP_DEG} * sqrt(k) * cos(2.4 * k), ${STEP_DEG} * sqrt(k) * sin(2.4 * k))
     from sensor, generate_series(1, (select ceil($1::int / count(*)::float8)::int from sensor)) k where state <> 'retired' order by k, id
     limit greatest(0, $1::int - (select count(*) from sensor where state <> 'retired'))`,
    [sensors],
  )
  await asked(
    databaseUrl,
    `insert into sensor_status (sensor_id, online, since_at, last_sample_at)
     select id, true, now(), now() from sensor where code like 'B%'`,
  )
  await asked(databaseUrl, 'analyze sensor, sensor_status')
}

/** Sensors that fall silent and are heard again. */
export interface Changing {
  /** The next change, committed and told of. */
  readonly next: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Whoever falls silent is heard again so many turns later: at any time one in fifty is silent where one in a hundred changes. */
const SILENT_TURNS = 4

/**
 * As ingest does when a gateway's sensors fall silent or come back: the record says so, and the nerve says of whom; half of those who
 * change do one and half the other. Samples would change nothing that the map draws: it shows whether a sensor is reached and what alarm
 * it has.
 */
export const changingSensors = async ({ databaseUrl, redisUrl }: Ground, many: number): Promise<Changing> => {
  const record = new pg.Client({ connectionString: databaseUrl })
  await record.connect()
  const nerve = new Redis(redisUrl)
  const listed = "select id from sensor where code like 'B%' order by hashint4(id), id"
  const ids = (await record.query<{ id: number }>(listed)).rows.map(({ id }) => id)
  const size = Math.round(many / 2)
  const part = (turn: number): number[] => {
    const from = (((turn * size) % ids.length) + ids.length) % ids.length
    return ids.slice(from, from + size)
  }
  const put = (some: readonly number[], online: boolean) =>
    record.query('update sensor_status set online = $2, since_at = now() where sensor_id = any($1)', [some, online])
  let turn = -SILENT_TURNS
  const next = async (): Promise<void> => {
    await record.query('begin')
    await put(part(turn), false)
    await put(part(turn - SILENT_TURNS), true)
    await record.query('commit')
    await nerve.publish('one-map:reading', JSON.stringify([...part(turn), ...part(turn - SILENT_TURNS)]))
    turn += 1
  }
  while (turn < 0) await next()
  return {
    next,
    stop: async () => {
      await nerve.quit()
      await record.end()
    },
  }
}
