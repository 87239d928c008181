import { sql } from 'kysely'
import { kysely, type Tx } from '../../db/transact.ts'
import type { KindRef } from '../../sectors/sector.ts'
import { KIND_BELOW } from '../../sensor/standing.repository.ts'

export interface ListedRow {
  readonly id: number
  readonly code: string
  readonly sectorId: string
  readonly metric: string
  readonly unit: string
  readonly periodS: number
  readonly state: string
  readonly regionId: number
  readonly departmentId: number
  readonly gatewayId: number | null
  /** What it stands on. */
  readonly on: KindRef | null
  /** Null when it was never heard. */
  readonly online: boolean | null
}

export const listedSensors = async (tx: Tx): Promise<ListedRow[]> => {
  const rows = await kysely<'sensor' | 'sensor_status' | 'asset' | 'segment'>(tx)
    .selectFrom('sensor')
    .leftJoin('sensor_status', 'sensor_status.sensor_id', 'sensor.id')
    .leftJoin('asset', 'asset.id', 'sensor.asset_id')
    .leftJoin('segment', 'segment.id', 'sensor.segment_id')
    .select([
      'sensor.id',
      'sensor.code',
      'sensor.sector_id as sectorId',
      'sensor.metric',
      'sensor.unit',
      'sensor.period_s as periodS',
      'sensor.state',
      'sensor.region_id as regionId',
      'sensor.department_id as departmentId',
      'sensor.gateway_id as gatewayId',
      'sensor_status.online',
      KIND_BELOW.as('on'),
    ])
    .execute()
  return rows
}

/** Changes whenever a sensor or a threshold does: the stream then reads them anew. */
export const rosterFingerprint = async (tx: Tx): Promise<string> => {
  const { rows } = await sql<{ fingerprint: string }>`
    select (select concat_ws(':', count(*), max(id), sum(hashtextextended(concat_ws('|', code, sector_id, metric, unit,
        period_s, state, department_id, gateway_id, asset_id, segment_id), id))) from sensor) || '/' ||
      (select concat_ws(':', count(*), max(id)) from threshold where valid_to is null) as fingerprint
  `.execute(kysely<'sensor' | 'threshold'>(tx))
  return rows[0]?.fingerprint ?? ''
}

/** Notes which sensors are heard again or no longer. */
export const putOnline = async (tx: Tx, sensorIds: readonly number[], online: boolean, since: Date): Promise<void> => {
  if (sensorIds.length === 0) return
  await sql`insert into sensor_status (sensor_id, online, since_at, last_sample_at)
    select id, ${online}::boolean, ${since}::timestamptz, null from unnest(${[...sensorIds]}::int[]) as id
    on conflict (sensor_id) do update set online = excluded.online, since_at = excluded.since_at
      where sensor_status.online <> excluded.online`.execute(kysely<'sensor_status'>(tx))
}
