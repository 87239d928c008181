import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { StoryAlarm, StoryJudgement, StoryZoneSet } from './story.ts'

/** Readings told for each alarm: this long before it was raised and after it was calm, and at most so many. */
const BEFORE = '30 minutes'
const AFTER = '10 minutes'
const MOST_SAMPLES = 500

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const userName = (column: string) => sql`(select name_zh from app_user where app_user.id = ${sql.ref(column)})`

/** Alarms of an incident, each with its threshold, its verdict, why it belongs, and the readings around it. */
export const storyAlarms = async (tx: Tx, incidentId: number): Promise<StoryAlarm[]> => {
  const { rows } = await sql<{ alarm: StoryAlarm }>`
    select json_build_object(
      'id', alarm.id,
      'sensor', json_build_object('code', sensor.code, 'name', json_build_object('zh', sensor.name_zh, 'en', sensor.name_en)),
      'metric', alarm.metric, 'unit', alarm.unit, 'priority', alarm.priority, 'value', alarm.value, 'peakValue', alarm.peak_value,
      'threshold', json_build_object('kind', threshold.kind, 'value', threshold.value, 'unit', threshold.unit, 'clause', threshold.clause,
        'source', threshold.source, 'mark', threshold.mark, 'verified', threshold.verified),
      'raisedAt', ${iso('alarm.raised_at')},
      'acknowledgedAt', ${iso('alarm.acknowledged_at')}, 'acknowledgedBy', ${userName('alarm.acknowledged_by')},
      'verification', alarm.verification, 'verificationReason', alarm.verification_reason,
      'verifiedAt', ${iso('alarm.verified_at')}, 'verifiedBy', ${userName('alarm.verified_by')},
      'calmAt', ${iso('alarm.calm_at')},
      'reasons', coalesce((select c.reasons from correlation c where c.alarm_id = alarm.id order by c.at desc limit 1), '[]'),
      'samples', coalesce((
        select json_agg(json_build_array(${iso('s.at')}, s.value, s.quality) order by s.at)
        from (select at, value, quality from sample
          where sample.sensor_id = alarm.sensor_id and sample.at >= alarm.raised_at - ${BEFORE}::interval
            and sample.at <= coalesce(alarm.calm_at, alarm.raised_at) + ${AFTER}::interval
          order by at limit ${MOST_SAMPLES}) s), '[]')
    ) as alarm
    from alarm join sensor on sensor.id = alarm.sensor_id join threshold on threshold.id = alarm.threshold_id
    where alarm.incident_id = ${incidentId} order by alarm.raised_at, alarm.id`.execute(kysely<'alarm'>(tx))
  return rows.map(({ alarm }) => alarm)
}

/** Every set of zones that was drawn for an incident, its alarms, or what was merged into it, with every step. */
export const storyZoneSets = async (tx: Tx, incidentId: number): Promise<StoryZoneSet[]> => {
  const { rows } = await sql<{ drawn: StoryZoneSet }>`
    select json_build_object(
      'id', drawn.id, 'hazard', drawn.hazard, 'assumed', drawn.assumed, 'computedAt', ${iso('drawn.computed_at')},
      'requestedBy', ${userName('drawn.requested_by')}, 'inputs', drawn.inputs, 'candidates', drawn.candidates, 'cards', drawn.cards,
      'exposure', drawn.exposure,
      'zones', coalesce((select json_agg(json_build_object('line', z.line, 'label', json_build_object('zh', z.label_zh, 'en', z.label_en),
          'law', z.law, 'validation', z.validation, 'radiusM', z.radius_m, 'criterion', z.criterion, 'steps', z.steps,
          'exposure', z.exposure, 'area', st_asgeojson(z.geom, 7)::json) order by z.id)
        from impact_zone z where z.set_id = drawn.id), '[]')
    ) as drawn
    from impact_zone_set drawn
    where drawn.incident_id = ${incidentId}
      or drawn.incident_id in (select id from incident where merged_into_id = ${incidentId})
      or (drawn.incident_id is null and drawn.alarm_id in (select id from alarm where alarm.incident_id = ${incidentId}))
    order by drawn.computed_at, drawn.id`.execute(kysely<'impact_zone_set'>(tx))
  return rows.map(({ drawn }) => drawn)
}

/** What was judged, whom it was told, and every receipt. */
export const storyJudgements = async (tx: Tx, incidentId: number): Promise<StoryJudgement[]> => {
  const { rows } = await sql<{ judged: StoryJudgement }>`
    select json_build_object(
      'content', judgement.content, 'madeBy', ${userName('judgement.made_by')}, 'madeAt', ${iso('judgement.made_at')},
      'pushes', coalesce((select json_agg(json_build_object('to', department.name_zh, 'channel', push.channel, 'pushedAt', ${iso('push.pushed_at')},
          'receipts', coalesce((select json_agg(json_build_object('kind', receipt.kind, 'by', ${userName('receipt.given_by')},
              'at', ${iso('receipt.given_at')}, 'content', receipt.content) order by receipt.id)
            from receipt where receipt.push_id = push.id), '[]')) order by push.id)
        from push join department on department.id = push.department_id where push.judgement_id = judgement.id), '[]')
    ) as judged
    from judgement where judgement.incident_id = ${incidentId} order by judgement.id`.execute(kysely<'judgement'>(tx))
  return rows.map(({ judged }) => judged)
}

/** Names of people and departments, to tell the rest of the story by. */
export const namesOf = async (
  tx: Tx,
): Promise<{
  user: (id: number | null) => string | null
  department: (id: number) => string
  region: (id: number) => string
}> => {
  const db = kysely<'app_user' | 'department' | 'region'>(tx)
  const users = new Map(
    (await db.selectFrom('app_user').select(['id', 'name_zh']).execute()).map((row) => [row.id, row.name_zh]),
  )
  const departments = new Map(
    (await db.selectFrom('department').select(['id', 'name_zh']).execute()).map((row) => [row.id, row.name_zh]),
  )
  const regions = new Map(
    (await db.selectFrom('region').select(['id', 'name_zh']).execute()).map((row) => [row.id, row.name_zh]),
  )
  return {
    user: (id) => (id === null ? null : (users.get(id) ?? `#${id}`)),
    department: (id) => departments.get(id) ?? `#${id}`,
    region: (id) => regions.get(id) ?? `#${id}`,
  }
}

/** Codes of the incidents merged into one. */
export const mergedCodes = async (tx: Tx, incidentId: number): Promise<string[]> =>
  (
    await kysely<'incident'>(tx)
      .selectFrom('incident')
      .select('code')
      .where('merged_into_id', '=', incidentId)
      .orderBy('id')
      .execute()
  ).map(({ code }) => code)
