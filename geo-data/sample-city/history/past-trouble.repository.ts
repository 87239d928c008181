import { sql } from 'kysely'
import { kysely, type Tx } from '../../db/transact.ts'
import type { PastAlarm, PastIncident } from './past-trouble.ts'

type Tables = 'alarm' | 'incident' | 'sensor' | 'threshold' | 'app_user' | 'disposal_task' | 'response_plan' | 'event'

const on = (tx: Tx) => kysely<Tables>(tx)
const given = (rows: readonly unknown[]) => sql`${JSON.stringify(rows)}::jsonb`
const at = (column: string) => sql`to_timestamp(${sql.ref(column)} / 1000)`
/** Whoever was on duty. */
const duty = sql`(select id from app_user where login = 'duty')`

export const hasTrouble = async (tx: Tx): Promise<boolean> =>
  (await kysely<'alarm'>(tx).selectFrom('alarm').select('id').limit(1).executeTakeFirst()) !== undefined

/** Incidents that are over, closed by the one on duty, with their tasks done. @returns their ids, oldest first. */
export const addPastIncidents = async (tx: Tx, incidents: readonly PastIncident[]): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    insert into incident (code, region_id, department_id, party_department_ids, sector_id, hazard, state, verification, source,
      title_zh, title_en, opened_at, opened_by, closed_at, closed_by, closing_summary, geom)
    select g.code, sensor.region_id, sensor.department_id, array[sensor.department_id], g."sectorId", g.hazard, 'closed', 'true',
      'alarm', g.title ->> 'zh', g.title ->> 'en', ${at('g.openedAt')}, ${duty}, ${at('g.closedAt')}, ${duty}, g.summary, sensor.geom
    from jsonb_to_recordset(${given(incidents)}) as g(code text, "sensorId" int, "sectorId" text, hazard text, title jsonb,
      "openedAt" float8, "closedAt" float8, summary text)
    join sensor on sensor.id = g."sensorId" order by g."openedAt" returning id`.execute(on(tx))
  await sql`
    insert into disposal_task (incident_id, region_id, department_id, plan_id, step, title_zh, title_en, instruction_zh,
      instruction_en, state, assigned_at, deadline_at, read_at, accepted_at, arrived_at, completed_at, outcome)
    select incident.id, incident.region_id, incident.department_id, plan.id, g.step, g.title ->> 'zh', g.title ->> 'en',
      g.instruction ->> 'zh', g.instruction ->> 'en', 'completed', ${at('g.assignedAt')}, ${at('g.deadlineAt')},
      ${at('g.assignedAt')} + 0.1 * g.took, ${at('g.assignedAt')} + 0.15 * g.took, ${at('g.assignedAt')} + 0.5 * g.took,
      ${at('g.completedAt')}, g.outcome
    from (select *, make_interval(secs => ("completedAt" - "assignedAt") / 1000) as took
      from jsonb_to_recordset(${given(incidents.flatMap(({ code, tasks }) => tasks.map((task) => ({ code, ...task }))))})
        as r(code text, step text, title jsonb, instruction jsonb, "assignedAt" float8, "deadlineAt" float8,
          "completedAt" float8, outcome text)) g
    join incident on incident.code = g.code
    left join lateral (select id from response_plan where response_plan.sector_id = incident.sector_id
      and response_plan.hazard = incident.hazard order by version desc limit 1) plan on true`.execute(on(tx))
  return rows.map((row) => row.id)
}

/** Alarms that are over, judged by the thresholds on record; those of an incident were gathered by it. */
export const addPastAlarms = async (tx: Tx, alarms: readonly PastAlarm[]): Promise<void> => {
  await sql`
    insert into alarm (region_id, department_id, sector_id, sensor_id, threshold_id, metric, unit, priority, condition, verification,
      verification_reason, verified_by, verified_at, acknowledged_by, acknowledged_at, value, peak_value, raised_at, recorded_at,
      calm_at, closed_at, incident_id, geom)
    select sensor.region_id, sensor.department_id, g."sectorId", sensor.id, judged.id, g.metric, g.unit, g.priority, 'calm',
      g.verification, g.reason, ${duty}, ${at('g.verifiedAt')}, ${duty}, ${at('g.acknowledgedAt')}, g.value, g.peak,
      ${at('g.raisedAt')}, ${at('g.raisedAt')} + interval '1 second', ${at('g.calmAt')}, ${at('g.closedAt')}, incident.id, sensor.geom
    from jsonb_to_recordset(${given(alarms)}) as g("sensorId" int, "sectorId" text, metric text, kind text, priority text, level float8,
      "deviceEvent" text, unit text, value float8, peak float8, verification text, reason text, "raisedAt" float8,
      "acknowledgedAt" float8, "verifiedAt" float8, "calmAt" float8, "closedAt" float8, incident text)
    join sensor on sensor.id = g."sensorId"
    join lateral (select id from threshold where threshold.sector_id = g."sectorId" and threshold.metric = g.metric
      and threshold.sensor_id is null and threshold.kind = g.kind and threshold.priority = g.priority
      and threshold.value = g.level and threshold.device_event is not distinct from g."deviceEvent" limit 1) judged on true
    left join incident on incident.code = g.incident`.execute(on(tx))
}

/** What the record says of them, at the times when it happened: the timeline of each incident. */
export const addPastEvents = async (tx: Tx): Promise<void> => {
  await sql`
    insert into event (type, at, recorded_at, actor_id, region_id, department_id, alarm_id, incident_id)
    select happening.type, happening.at, happening.at, happening.actor, told.region_id, told.department_id, told.alarm_id,
      told.incident_id
    from (
      select alarm.*, alarm.id as alarm_id from alarm where incident_id is not null
    ) told cross join lateral (values ('alarm.raised', told.raised_at, null), ('alarm.acknowledged', told.acknowledged_at, told.acknowledged_by),
      ('alarm.verified', told.verified_at, told.verified_by), ('alarm.calm', told.calm_at, null),
      ('alarm.closed', told.closed_at, null)) as happening(type, at, actor)
    union all
    select happening.type, happening.at, happening.at, happening.actor, told.region_id, told.department_id, null, told.id
    from incident told cross join lateral (values ('incident.opened', told.opened_at, told.opened_by),
      ('incident.closed', told.closed_at, told.closed_by)) as happening(type, at, actor)
    order by 2`.execute(on(tx))
}
