import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { Condition, Verification } from './alarm.ts'

/** One alarm as judged; times in epoch milliseconds. */
export interface NewAlarm {
  readonly sensorId: number
  readonly thresholdId: number
  readonly unit: string
  readonly value: number
  readonly peak: number
  readonly raisedAt: number
  readonly calmAt: number | null
  readonly exercise: boolean
}

/** What an alarm's event needs to find those who may hear it. */
export interface Heading {
  readonly id: number
  readonly sensorId: number
  readonly regionId: number
  readonly departmentId: number
}

/**
 * Adds alarms with the place and departments of their sensors. Where one is open already, it is that one, active again.
 * @returns the headings, and of each whether it is new.
 */
export const addAlarms = async (
  tx: Tx,
  alarms: readonly NewAlarm[],
  recordedAt: Date,
): Promise<(Heading & { readonly isNew: boolean })[]> => {
  const given = sql`jsonb_to_recordset(${JSON.stringify(alarms)}::jsonb) as given("sensorId" int, "thresholdId" int,
    unit text, value float8, peak float8, "raisedAt" float8, "calmAt" float8, exercise boolean)`
  const { rows } = await sql<Heading & { isNew: boolean }>`
    insert into alarm (region_id, department_id, sector_id, sensor_id, threshold_id, metric, unit, priority, condition,
      value, peak_value, raised_at, recorded_at, calm_at, exercise, geom)
    select sensor.region_id, sensor.department_id, sensor.sector_id, sensor.id, threshold.id, sensor.metric, given.unit,
      threshold.priority, case when "calmAt" is null then 'active' else 'calm' end, given.value, given.peak,
      to_timestamp("raisedAt" / 1000), ${recordedAt}, to_timestamp("calmAt" / 1000), given.exercise, sensor.geom
    from ${given} join sensor on sensor.id = "sensorId" join threshold on threshold.id = "thresholdId"
    on conflict (sensor_id, threshold_id) where closed_at is null
      do update set condition = excluded.condition, calm_at = excluded.calm_at
    returning id, sensor_id as "sensorId", region_id as "regionId", department_id as "departmentId", (xmax = 0) as "isNew"
  `.execute(kysely<'alarm'>(tx))
  return rows
}

/** How the open alarm of a sensor and a threshold stands now. */
export interface Standing {
  readonly sensorId: number
  readonly thresholdId: number
  readonly condition: Condition
  readonly calmAt: number | null
  readonly peak: number
}

/** Brings open alarms up to date. @returns those found open, with the condition they had before. */
export const moveConditions = async (
  tx: Tx,
  standings: readonly Standing[],
): Promise<(Heading & { readonly thresholdId: number; readonly was: Condition })[]> => {
  const { rows } = await sql<Heading & { thresholdId: number; was: Condition }>`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(standings)}::jsonb) as given("sensorId" int,
        "thresholdId" int, condition text, "calmAt" float8, peak float8)),
      held as (select alarm.id, alarm.condition as was, given.* from alarm
        join given on alarm.sensor_id = "sensorId" and alarm.threshold_id = "thresholdId"
        where alarm.closed_at is null order by alarm.id for update of alarm)
    update alarm set condition = held.condition, calm_at = to_timestamp(held."calmAt" / 1000), peak_value = held.peak
    from held where alarm.id = held.id
    returning alarm.id, alarm.sensor_id as "sensorId", alarm.threshold_id as "thresholdId",
      alarm.region_id as "regionId", alarm.department_id as "departmentId", held.was
  `.execute(kysely<'alarm'>(tx))
  return rows
}

export const putAcknowledgement = async (tx: Tx, id: number, by: number | null, at: Date): Promise<void> => {
  await kysely<'alarm'>(tx)
    .updateTable('alarm')
    .set({ acknowledged_by: by, acknowledged_at: at })
    .where('id', '=', id)
    .where('acknowledged_at', 'is', null)
    .execute()
}

export const putVerification = async (
  tx: Tx,
  id: number,
  verdict: { readonly verification: Verification; readonly reason: string | null; readonly by: number | null },
  at: Date,
): Promise<void> => {
  await kysely<'alarm'>(tx)
    .updateTable('alarm')
    .set({
      verification: verdict.verification,
      verification_reason: verdict.reason,
      verified_by: verdict.by,
      verified_at: at,
    })
    .where('id', '=', id)
    .execute()
}

/** Those of the given alarms whose incident, if they have one, is over. */
export const idsWithIncidentOver = async (tx: Tx, ids: readonly number[]): Promise<number[]> => {
  const rows = await kysely<'alarm' | 'incident'>(tx)
    .selectFrom('alarm')
    .leftJoin('incident', 'incident.id', 'alarm.incident_id')
    .select('alarm.id')
    .where('alarm.id', 'in', ids)
    .where((eb) => eb.or([eb('alarm.incident_id', 'is', null), eb('incident.state', 'in', ['closed', 'archived'])]))
    .execute()
  return rows.map((row) => row.id)
}

export const putClosed = async (tx: Tx, ids: readonly number[], at: Date): Promise<void> => {
  await kysely<'alarm'>(tx)
    .updateTable('alarm')
    .set({ closed_at: at })
    .where('id', 'in', ids)
    .where('closed_at', 'is', null)
    .execute()
}

export const putOverdue = async (tx: Tx, ids: readonly number[], at: Date): Promise<void> => {
  await kysely<'alarm'>(tx).updateTable('alarm').set({ overdue_at: at }).where('id', 'in', ids).execute()
}

/** Open P1 alarms still unverified and not yet called overdue, held against a second caller. */
export const unverifiedForLadder = async (tx: Tx): Promise<number[]> => {
  const rows = await kysely<'alarm'>(tx)
    .selectFrom('alarm')
    .select('id')
    .where('closed_at', 'is', null)
    .where('overdue_at', 'is', null)
    .where('priority', '=', 'P1')
    .where('verification', '=', 'pending')
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => row.id)
}
