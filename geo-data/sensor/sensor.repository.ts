import { sql } from 'kysely'
import { stAsGeoJson } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import type { Sensor, SensorState } from './sensor.ts'

const COLUMNS = [
  'sensor.id',
  'sensor.code',
  'sensor.name_zh',
  'sensor.name_en',
  'sensor.sector_id',
  'sensor.metric',
  'sensor.unit',
  'sensor.period_s',
  'sensor.alarm_period_s',
  'sensor.state',
  'sensor.region_id',
  'sensor.department_id',
  'sensor.gateway_id',
  'sensor.asset_id',
  'sensor.segment_id',
  'sensor_status.since_at',
] as const

/** A sensor is online when it reports in its own time and its gateway is heard; one never heard is not. */
export const ONLINE = sql<boolean>`(coalesce(sensor_status.online, false) and coalesce(gateway.online, true))`

/** Every sensor with its state; for the files of this room. */
export const sensors = (tx: Tx) =>
  kysely<'sensor' | 'sensor_status' | 'gateway'>(tx)
    .selectFrom('sensor')
    .leftJoin('sensor_status', 'sensor_status.sensor_id', 'sensor.id')
    .leftJoin('gateway', 'gateway.id', 'sensor.gateway_id')
    .select(COLUMNS)
    .select(ONLINE.as('online'))
    .select((eb) => stAsGeoJson<Place>(eb.ref('sensor.geom'), 7).as('place'))

export const sensorsByIds = async (tx: Tx, ids: readonly number[]): Promise<Sensor[]> =>
  ids.length === 0 ? [] : (await sensors(tx).where('sensor.id', 'in', ids).execute()).map(asSensor)

export const sensorsOfAssets = async (tx: Tx, assetIds: readonly number[]): Promise<Sensor[]> =>
  assetIds.length === 0
    ? []
    : (await sensors(tx).where('sensor.asset_id', 'in', assetIds).orderBy('sensor.id').execute()).map(asSensor)

export const sensorsOfSegments = async (tx: Tx, segmentIds: readonly number[]): Promise<Sensor[]> =>
  segmentIds.length === 0
    ? []
    : (await sensors(tx).where('sensor.segment_id', 'in', segmentIds).orderBy('sensor.id').execute()).map(asSensor)

/** A sensor as an import or the sample city knows it. */
export type NewSensor = Omit<Sensor, 'id' | 'online' | 'onlineSince' | 'state'>

/** Inserts the sensor or brings the one of that code up to date. @returns its id. */
export const putSensor = async (tx: Tx, sensor: NewSensor): Promise<number> => {
  const [longitude, latitude] = sensor.place.coordinates
  const row = {
    name_zh: sensor.nameZh,
    name_en: sensor.nameEn,
    sector_id: sensor.sectorId,
    metric: sensor.metric,
    unit: sensor.unit,
    period_s: sensor.periodS,
    alarm_period_s: sensor.alarmPeriodS,
    region_id: sensor.regionId,
    department_id: sensor.departmentId,
    gateway_id: sensor.gatewayId,
    asset_id: sensor.assetId,
    segment_id: sensor.segmentId,
    geom: sql<string>`st_point(${longitude}, ${latitude}, 4326)`,
  }
  const { id } = await kysely<'sensor'>(tx)
    .insertInto('sensor')
    .values({ code: sensor.code, ...row })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

interface SensorRow {
  readonly id: number
  readonly code: string
  readonly name_zh: string
  readonly name_en: string
  readonly sector_id: string
  readonly metric: string
  readonly unit: string
  readonly period_s: number
  readonly alarm_period_s: number
  readonly state: string
  readonly region_id: number
  readonly department_id: number
  readonly gateway_id: number | null
  readonly asset_id: number | null
  readonly segment_id: number | null
  readonly since_at: Date | null
  readonly online: boolean
  readonly place: Place
}

/** The state is closed by the table's check. */
export const asSensor = (row: SensorRow): Sensor => ({
  id: row.id,
  code: row.code,
  nameZh: row.name_zh,
  nameEn: row.name_en,
  sectorId: row.sector_id,
  metric: row.metric,
  unit: row.unit,
  periodS: row.period_s,
  alarmPeriodS: row.alarm_period_s,
  state: row.state as SensorState,
  online: row.online,
  onlineSince: row.since_at,
  regionId: row.region_id,
  departmentId: row.department_id,
  gatewayId: row.gateway_id,
  assetId: row.asset_id,
  segmentId: row.segment_id,
  place: row.place,
})
