import { stAsGeoJson } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import type { Priority } from '../sectors/sector.ts'
import type { Alarm, Condition, Verification } from './alarm.ts'

const COLUMNS = [
  'alarm.id',
  'alarm.region_id',
  'alarm.department_id',
  'alarm.sector_id',
  'alarm.sensor_id',
  'alarm.threshold_id',
  'alarm.metric',
  'alarm.unit',
  'alarm.priority',
  'alarm.condition',
  'alarm.verification',
  'alarm.verification_reason',
  'alarm.verified_by',
  'alarm.verified_at',
  'alarm.acknowledged_by',
  'alarm.acknowledged_at',
  'alarm.value',
  'alarm.peak_value',
  'alarm.raised_at',
  'alarm.recorded_at',
  'alarm.calm_at',
  'alarm.closed_at',
  'alarm.overdue_at',
  'alarm.incident_id',
  'alarm.exercise',
] as const

/** Every alarm with its place; for the files of this room. */
export const alarms = (tx: Tx) =>
  kysely<'alarm'>(tx)
    .selectFrom('alarm')
    .select(COLUMNS)
    .select((eb) => stAsGeoJson<Place>(eb.ref('alarm.geom'), 7).as('place'))

export const alarmById = async (tx: Tx, id: number): Promise<Alarm | undefined> => {
  const row = await alarms(tx).where('alarm.id', '=', id).executeTakeFirst()
  return row && asAlarm(row)
}

/** Held against other deciders until the transaction ends. Whoever may not judge alarms finds nothing. */
export const alarmForDecision = async (tx: Tx, id: number): Promise<Alarm | undefined> => {
  const row = await alarms(tx).where('alarm.id', '=', id).forUpdate().executeTakeFirst()
  return row && asAlarm(row)
}

export const alarmsByIds = async (tx: Tx, ids: readonly number[]): Promise<Alarm[]> =>
  ids.length === 0 ? [] : (await alarms(tx).where('alarm.id', 'in', ids).execute()).map(asAlarm)

/** Newest first. `open`: true for open ones only, false for closed ones only, null for all. */
export const alarmsOfSensors = async (
  tx: Tx,
  sensorIds: readonly number[],
  open: boolean | null = null,
): Promise<Alarm[]> => {
  if (sensorIds.length === 0) return []
  let query = alarms(tx).where('alarm.sensor_id', 'in', sensorIds).orderBy('alarm.raised_at', 'desc')
  if (open !== null) query = query.where('alarm.closed_at', open ? 'is' : 'is not', null)
  return (await query.orderBy('alarm.id', 'desc').limit(1000).execute()).map(asAlarm)
}

export const alarmsOfIncidents = async (tx: Tx, incidentIds: readonly number[]): Promise<Alarm[]> =>
  incidentIds.length === 0
    ? []
    : (await alarms(tx).where('alarm.incident_id', 'in', incidentIds).orderBy('alarm.raised_at').execute()).map(asAlarm)

/** Open alarms of the system's own eye, for judging and for the ladder. */
export const openAlarms = async (tx: Tx): Promise<Alarm[]> =>
  (await alarms(tx).where('alarm.closed_at', 'is', null).execute()).map(asAlarm)

interface AlarmRow {
  readonly id: number
  readonly region_id: number
  readonly department_id: number
  readonly sector_id: string
  readonly sensor_id: number
  readonly threshold_id: number
  readonly metric: string
  readonly unit: string
  readonly priority: string
  readonly condition: string
  readonly verification: string
  readonly verification_reason: string | null
  readonly verified_by: number | null
  readonly verified_at: Date | null
  readonly acknowledged_by: number | null
  readonly acknowledged_at: Date | null
  readonly value: number
  readonly peak_value: number
  readonly raised_at: Date
  readonly recorded_at: Date
  readonly calm_at: Date | null
  readonly closed_at: Date | null
  readonly overdue_at: Date | null
  readonly incident_id: number | null
  readonly exercise: boolean
  readonly place: Place
}

/** Priority, condition and verification are closed by the table's checks. */
export const asAlarm = (row: AlarmRow): Alarm => ({
  id: row.id,
  regionId: row.region_id,
  departmentId: row.department_id,
  sectorId: row.sector_id,
  sensorId: row.sensor_id,
  thresholdId: row.threshold_id,
  metric: row.metric,
  unit: row.unit,
  priority: row.priority as Priority,
  condition: row.condition as Condition,
  verification: row.verification as Verification,
  verificationReason: row.verification_reason,
  verifiedBy: row.verified_by,
  verifiedAt: row.verified_at,
  acknowledgedBy: row.acknowledged_by,
  acknowledgedAt: row.acknowledged_at,
  value: row.value,
  peakValue: row.peak_value,
  raisedAt: row.raised_at,
  recordedAt: row.recorded_at,
  calmAt: row.calm_at,
  closedAt: row.closed_at,
  overdueAt: row.overdue_at,
  incidentId: row.incident_id,
  exercise: row.exercise,
  place: row.place,
})
