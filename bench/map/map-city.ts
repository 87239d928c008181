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

/**
 * The sample city's own sensors copied around where they stand, of every sector in its proportion, until there are `sensors` of them. Every
 * second copy begins unreached: a screen that has stood for days has been told of each of them.
 */
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
     select id, hashint4(id) % 2 = 0, now(), now() from sensor where code like 'B%'`,
  )
  await asked(databaseUrl, 'analyze sensor, sensor_status')
}

/** Sensors that fall silent or are heard again, so many a turn, in turn. */
export interface Changing {
  readonly stop: () => Promise<void>
}

/**
 * As ingest does when a gateway's sensors fall silent or come back: the record says so, and the nerve says of whom. Samples would change
 * nothing that the map draws: it shows whether a sensor is reached and what alarm it has.
 */
export const keepChanging = async (
  { databaseUrl, redisUrl }: Ground,
  { many, everyMs }: { readonly many: number; readonly everyMs: number },
): Promise<Changing> => {
  const record = new pg.Client({ connectionString: databaseUrl })
  await record.connect()
  const nerve = new Redis(redisUrl)
  let turn = 0
  let doing: Promise<void> | null = null
  const change = async (): Promise<void> => {
    const { rows } = await record.query<{ id: number }>(
      `update sensor_status set online = not online, since_at = now() where sensor_id in (
         select id from sensor where code like 'B%' order by hashint4(id), id limit $1
         offset $1::int * ($2::int % greatest(1, (select count(*)::int / $1::int from sensor where code like 'B%'))))
       returning sensor_id as id`,
      [many, turn],
    )
    turn += 1
    await nerve.publish('one-map:reading', JSON.stringify(rows.map(({ id }) => id)))
  }
  const timer = setInterval(() => {
    doing ??= change().finally(() => {
      doing = null
    })
  }, everyMs)
  return {
    stop: async () => {
      clearInterval(timer)
      await doing
      await nerve.quit()
      await record.end()
    },
  }
}
