import { sql } from 'kysely'
import { metresBetween, stAsGeoJson, stPoint, withinMetres } from '../db/spatial.ts'
import { kysely, prepared, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import type { Text } from '../sectors/text.ts'
import { OPEN_STATES, type Verification } from './incident.ts'
import type { Trouble } from './trouble.ts'

/** One at a time: whoever looks for an incident and then makes one. Held until the transaction ends. */
export const holdGathering = async (tx: Tx): Promise<void> => {
  await kysely<'incident'>(tx)
    .selectNoFrom(sql`pg_advisory_xact_lock(hashtext('incident gathering'))`.as('held'))
    .execute()
}

const troubles = (tx: Tx) =>
  kysely<'alarm' | 'sensor' | 'threshold'>(tx)
    .selectFrom('alarm')
    .innerJoin('sensor', 'sensor.id', 'alarm.sensor_id')
    .innerJoin('threshold', 'threshold.id', 'alarm.threshold_id')
    .select([
      'alarm.id',
      'alarm.region_id',
      'alarm.department_id',
      'alarm.sector_id',
      'alarm.metric',
      'alarm.priority',
      'alarm.verification',
      'alarm.raised_at',
      'alarm.closed_at',
      'alarm.incident_id',
      'alarm.exercise',
      'sensor.asset_id',
      'sensor.segment_id',
      'sensor.name_zh',
      'sensor.name_en',
      'threshold.kind',
      'threshold.device_event',
    ])
    .select((eb) => stAsGeoJson<Place>(eb.ref('alarm.geom'), 7).as('place'))

type TroubleRow = Awaited<ReturnType<ReturnType<typeof troubles>['executeTakeFirstOrThrow']>>

const asTrouble = (row: TroubleRow): Trouble => ({
  alarmId: row.id,
  regionId: row.region_id,
  departmentId: row.department_id,
  sectorId: row.sector_id,
  metric: row.metric,
  priority: row.priority,
  verification: row.verification as Verification,
  raisedAt: row.raised_at,
  closedAt: row.closed_at,
  incidentId: row.incident_id,
  exercise: row.exercise,
  place: row.place,
  standing: { assetId: row.asset_id, segmentId: row.segment_id },
  sensorName: { zh: row.name_zh, en: row.name_en },
  thresholdKind: row.kind,
  deviceEvent: row.device_event,
})

export const troubleById = async (tx: Tx, alarmId: number): Promise<Trouble | undefined> => {
  const [row] = await prepared(tx, 'trouble by id', troubles(tx).where('alarm.id', '=', alarmId))
  return row && asTrouble(row)
}

export const troublesOf = async (tx: Tx, incidentId: number): Promise<Trouble[]> =>
  (await troubles(tx).where('alarm.incident_id', '=', incidentId).orderBy('alarm.raised_at').execute()).map(asTrouble)

/** What may belong with a trouble: same sector, drill with drill, raised within the window of it. */
interface Likeness {
  readonly sectorId: string
  readonly exercise: boolean
  readonly at: Date
  readonly withinSeconds: number
}

const alike = (tx: Tx, { sectorId, exercise, at, withinSeconds }: Likeness) =>
  troubles(tx)
    .where('alarm.sector_id', '=', sectorId)
    .where('alarm.exercise', '=', exercise)
    .where('alarm.raised_at', '>=', new Date(at.getTime() - withinSeconds * 1000))
    .where('alarm.raised_at', '<=', new Date(at.getTime() + withinSeconds * 1000))

/** Alarms already gathered into incidents that are still open, each with its metres to the place. */
export const gatheredAlike = async (
  tx: Tx,
  like: Likeness,
  place: Place,
): Promise<(Trouble & { metres: number })[]> => {
  const [longitude, latitude] = place.coordinates
  const open = kysely<'incident'>(tx)
    .selectFrom('incident')
    .select('id')
    .where('state', 'in', [...OPEN_STATES])
  const rows = await alike(tx, like)
    .where('alarm.incident_id', 'in', open)
    .select((eb) => metresBetween(eb.ref('alarm.geom'), stPoint(longitude, latitude)).as('metres'))
    .orderBy('alarm.id')
    .execute()
  return rows.map((row) => ({ ...asTrouble(row), metres: row.metres }))
}

/** Open alarms that belong to no incident yet and were not dismissed, each with its metres to the place. */
export const looseAlike = async (tx: Tx, like: Likeness, place: Place): Promise<(Trouble & { metres: number })[]> => {
  const [longitude, latitude] = place.coordinates
  const rows = await alike(tx, like)
    .where('alarm.incident_id', 'is', null)
    .where('alarm.closed_at', 'is', null)
    .where('alarm.verification', 'in', ['pending', 'true'])
    .select((eb) => metresBetween(eb.ref('alarm.geom'), stPoint(longitude, latitude)).as('metres'))
    .orderBy('alarm.id')
    .execute()
  return rows.map((row) => ({ ...asTrouble(row), metres: row.metres }))
}

/** Open incidents that a phone call began, near a place: they have no alarm to compare with. */
export const reportedNear = async (
  tx: Tx,
  like: Likeness,
  place: Place,
  metres: number,
): Promise<{ incidentId: number; openedAt: Date; metres: number }[]> => {
  const [longitude, latitude] = place.coordinates
  const rows = await kysely<'incident'>(tx)
    .selectFrom('incident')
    .select((eb) => ['id', 'opened_at', metresBetween(eb.ref('geom'), stPoint(longitude, latitude)).as('metres')])
    .where('state', 'in', [...OPEN_STATES])
    .where('source', '=', 'report')
    .where('sector_id', '=', like.sectorId)
    .where('exercise', '=', like.exercise)
    .where('opened_at', '>=', new Date(like.at.getTime() - like.withinSeconds * 1000))
    .where((eb) => withinMetres(eb.ref('geom'), longitude, latitude, metres))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ incidentId: row.id, openedAt: row.opened_at, metres: row.metres }))
}

/** Puts an alarm into an incident and writes down why. @returns false when it already was in one. */
export const joinAlarm = async (
  tx: Tx,
  join: { alarmId: number; incidentId: number; reasons: readonly Text[]; at: Date },
): Promise<boolean> => {
  const { alarmId, incidentId, reasons, at } = join
  const joined = await kysely<'alarm'>(tx)
    .updateTable('alarm')
    .set({ incident_id: incidentId })
    .where('id', '=', alarmId)
    .where('incident_id', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!joined) return false
  await kysely<'correlation'>(tx)
    .insertInto('correlation')
    .values({ incident_id: incidentId, alarm_id: alarmId, reasons: JSON.stringify(reasons), at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return true
}

/**
 * Moves what hangs on one incident to another. Reports and events are never changed: they stay and are read through
 * `merged_into_id`. A task both plans made is kept twice, once as a task of no plan.
 */
export const moveBelongings = async (tx: Tx, fromId: number, intoId: number): Promise<void> => {
  const db = kysely<'alarm' | 'disposal_task' | 'push' | 'judgement' | 'attachment' | 'incident'>(tx)
  await db
    .updateTable('disposal_task')
    .set({ plan_id: null })
    .where('incident_id', '=', fromId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('disposal_task as twin')
          .select('twin.id')
          .where('twin.incident_id', '=', intoId)
          .whereRef('twin.plan_id', '=', 'disposal_task.plan_id')
          .whereRef('twin.step', '=', 'disposal_task.step'),
      ),
    )
    .execute()
  for (const table of ['alarm', 'disposal_task', 'push', 'judgement', 'attachment'] as const) {
    await db.updateTable(table).set({ incident_id: intoId }).where('incident_id', '=', fromId).execute()
  }
  await db.updateTable('incident').set({ merged_into_id: intoId }).where('merged_into_id', '=', fromId).execute()
}

/** Why an alarm belongs to its incident. */
export const reasonsOfAlarm = async (tx: Tx, alarmId: number): Promise<Text[]> =>
  (await reasonsOfAlarms(tx, [alarmId])).get(alarmId) ?? []

/** Why each alarm belongs to its incident, as last said; absent where nothing was. */
export const reasonsOfAlarms = async (tx: Tx, alarmIds: readonly number[]): Promise<Map<number, Text[]>> => {
  const rows = await kysely<'correlation'>(tx)
    .selectFrom('correlation')
    .distinctOn('alarm_id')
    .select(['alarm_id', 'reasons'])
    .where('alarm_id', 'in', alarmIds)
    .orderBy('alarm_id')
    .orderBy('at', 'desc')
    .execute()
  return new Map(rows.map(({ alarm_id, reasons }) => [alarm_id, reasons as unknown as Text[]]))
}
