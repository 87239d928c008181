import { sql } from 'kysely'
import { kysely, prepared, type Tx } from '../db/transact.ts'
import {
  type Cursor,
  type Event,
  type EventIds,
  type Happening,
  isCursor,
  isEventType,
  type RecordedEvent,
  writeCursor,
} from './event.ts'

const COLUMNS = [
  'id',
  'type',
  'at',
  'recorded_at',
  'actor_id',
  'region_id',
  'department_id',
  'party_department_ids',
  'alarm_id',
  'incident_id',
  'ids',
] as const

/** Adds events in their order, at most 1000; they become readable once whoever began to tell before has ended. */
export const addEvents = async (
  tx: Tx,
  happenings: readonly Happening[],
): Promise<readonly { readonly id: number; readonly cursor: Cursor }[]> => {
  const added = kysely<'event'>(tx).insertInto('event').values(happenings.map(rowOf)).returning('id')
  const rows = happenings.length === 1 ? await prepared(tx, 'one event', added) : await added.execute()
  return rows.map(({ id }) => ({ id, cursor: writeCursor(id) }))
}

const rowOf = (happening: Happening) => ({
  type: happening.type,
  at: happening.at,
  actor_id: happening.actor?.userId ?? null,
  region_id: happening.regionId ?? null,
  department_id: happening.departmentId ?? null,
  party_department_ids: [...(happening.partyDepartmentIds ?? [])],
  alarm_id: happening.alarmId ?? null,
  incident_id: happening.incidentId ?? null,
  ids: JSON.stringify(happening.ids ?? {}),
})

/**
 * Up to where everything that was told is committed: what is read in a transaction begun after this one sees all of it. An
 * id is given out before its commit, so whoever is still telling is waited for, and nobody else (0024_event_order.sql).
 */
export const eventHorizon = async (tx: Tx): Promise<Cursor> => {
  const row = await kysely<'event'>(tx).selectNoFrom(sql<number>`event_horizon()`.as('id')).executeTakeFirstOrThrow()
  return writeCursor(row.id)
}

/**
 * Events after a cursor up to a horizon that was asked for in a transaction before this one, in order. Nothing is skipped,
 * nothing comes twice.
 * @throws RangeError when the cursor is no cursor.
 */
export const eventsAfter = async (
  tx: Tx,
  cursor: Cursor,
  { upTo, limit }: { readonly upTo: Cursor; readonly limit: number },
): Promise<RecordedEvent[]> => {
  if (!isCursor(cursor)) throw new RangeError(`not a cursor: ${cursor}`)
  const rows = await kysely<'event'>(tx)
    .selectFrom('event')
    .select(COLUMNS)
    .where(sql<boolean>`id > ${cursor}::bigint`)
    .where(sql<boolean>`id <= ${upTo}::bigint`)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ cursor: writeCursor(row.id), event: asEvent(row) }))
}

export const eventById = async (tx: Tx, id: number): Promise<Event | undefined> => {
  const row = await kysely<'event'>(tx).selectFrom('event').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row && asEvent(row)
}

/** Those of the events that this transaction's actor may see. */
export const visibleEventIds = async (tx: Tx, ids: readonly number[]): Promise<ReadonlySet<number>> => {
  const rows = await kysely<'event'>(tx).selectFrom('event').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}

/** The whole story of an incident in order of happening: its own events, its alarms', and those of incidents merged into it. */
export const eventsOfIncident = async (tx: Tx, incidentId: number): Promise<Event[]> => {
  const db = kysely<'event' | 'alarm' | 'incident'>(tx)
  const members = db.selectFrom('incident').select('id').where('merged_into_id', '=', incidentId)
  const alarms = db.selectFrom('alarm').select('id').where('incident_id', '=', incidentId)
  const rows = await db
    .selectFrom('event')
    .select(COLUMNS)
    .where((eb) =>
      eb.or([eb('incident_id', '=', incidentId), eb('incident_id', 'in', members), eb('alarm_id', 'in', alarms)]),
    )
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(asEvent)
}

export const eventsOfAlarms = async (tx: Tx, alarmIds: readonly number[]): Promise<Event[]> => {
  const rows = await kysely<'event'>(tx)
    .selectFrom('event')
    .select(COLUMNS)
    .where('alarm_id', 'in', alarmIds)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(asEvent)
}

interface EventRow {
  readonly id: number
  readonly type: string
  readonly at: Date
  readonly recorded_at: Date
  readonly actor_id: number | null
  readonly region_id: number | null
  readonly department_id: number | null
  readonly party_department_ids: number[]
  readonly alarm_id: number | null
  readonly incident_id: number | null
  readonly ids: unknown
}

const asEvent = (row: EventRow): Event => {
  if (!isEventType(row.type)) throw new Error(`event ${row.id} has a type this code does not know: ${row.type}`)
  return {
    id: row.id,
    type: row.type,
    at: row.at,
    recordedAt: row.recorded_at,
    actorId: row.actor_id,
    regionId: row.region_id,
    departmentId: row.department_id,
    partyDepartmentIds: row.party_department_ids,
    alarmId: row.alarm_id,
    incidentId: row.incident_id,
    ids: row.ids as EventIds,
  }
}
