import { sql } from 'kysely'
import { type Bounds, overlaps, stMakeEnvelope } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import { withinRegion } from '../region/region-tree.repository.ts'
import { asSensor, ONLINE, sensors } from './sensor.repository.ts'
import type { Sensor, SensorState } from './sensor.ts'

/** R401: by many conditions at once. */
export interface SensorFilter {
  readonly sectorId?: string | null
  readonly metric?: string | null
  readonly regionId?: number | null
  readonly departmentId?: number | null
  readonly online?: boolean | null
  /** Retired ones are listed only when they are asked for. */
  readonly state?: SensorState | null
  /** Part of the code or of either name. */
  readonly text?: string | null
  readonly bounds?: Bounds | null
  /** Only sensors whose newest value lies at or above, at or below. */
  readonly valueAbove?: number | null
  readonly valueBelow?: number | null
  /** Only sensors whose newest value was taken since then; before then, or never. */
  readonly heardSince?: Date | null
  readonly silentSince?: Date | null
}

export interface SensorPage {
  readonly sensors: readonly { readonly cursor: string; readonly sensor: Sensor }[]
  readonly hasNextPage: boolean
  readonly totalCount: number
}

/** One page in the order of ids. @throws RangeError when the cursor is none. */
export const sensorsPage = async (
  tx: Tx,
  filter: SensorFilter,
  first: number,
  after: string | null = null,
): Promise<SensorPage> => {
  if (after !== null && !/^\d{1,15}$/.test(after)) throw new RangeError(`not a cursor: ${after}`)
  const where = matching(filter)
  const { total } = await kysely<'sensor' | 'sensor_status' | 'gateway'>(tx)
    .selectFrom('sensor')
    .leftJoin('sensor_status', 'sensor_status.sensor_id', 'sensor.id')
    .leftJoin('gateway', 'gateway.id', 'sensor.gateway_id')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(where)
    .executeTakeFirstOrThrow()
  const rows = await sensors(tx)
    .where(where)
    .where('sensor.id', '>', Number(after ?? 0))
    .orderBy('sensor.id')
    .limit(first + 1)
    .execute()
  return {
    sensors: rows.slice(0, first).map((row) => ({ cursor: String(row.id), sensor: asSensor(row) })),
    hasNextPage: rows.length > first,
    totalCount: total,
  }
}

const matching = (filter: SensorFilter) => {
  const { state = null } = filter
  const all = [state === null ? sql<boolean>`sensor.state <> 'retired'` : sql<boolean>`sensor.state = ${state}`]
  if (filter.sectorId != null) all.push(sql`sensor.sector_id = ${filter.sectorId}`)
  if (filter.metric != null) all.push(sql`sensor.metric = ${filter.metric}`)
  if (filter.regionId != null) all.push(withinRegion(sql.ref('sensor.region_id'), filter.regionId))
  if (filter.departmentId != null) all.push(sql`sensor.department_id = ${filter.departmentId}::int`)
  if (filter.online != null) all.push(sql`${ONLINE} = ${filter.online}`)
  if (filter.bounds != null) all.push(sql`${overlaps(sql.ref('sensor.geom'), stMakeEnvelope(filter.bounds))}`)
  if (filter.text != null) all.push(named(filter.text))
  if (filter.valueAbove != null) all.push(sql`${LATEST} >= ${filter.valueAbove}::float8`)
  if (filter.valueBelow != null) all.push(sql`${LATEST} <= ${filter.valueBelow}::float8`)
  if (filter.heardSince != null) all.push(sql`${HEARD_AT} >= ${filter.heardSince}::timestamptz`)
  if (filter.silentSince != null) all.push(sql`coalesce(${HEARD_AT}, '-infinity') < ${filter.silentSince}::timestamptz`)
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}

const LATEST = sql<number>`(select value from sample where sample.sensor_id = sensor.id order by at desc limit 1)`

const HEARD_AT = sql<Date>`(select at from sample where sample.sensor_id = sensor.id order by at desc limit 1)`

/** `%` and `_` are looked for as themselves. */
const named = (text: string) => {
  const part = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`(sensor.code ilike ${part} or sensor.name_zh ilike ${part} or sensor.name_en ilike ${part})`
}
