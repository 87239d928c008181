import { sql } from 'kysely'
import { kysely, type Tx } from '../../db/transact.ts'
import { incidentsByIds } from '../incident.repository.ts'
import { type Incident, OPEN_STATES } from '../incident.ts'

/** From a moment up to another; both may be one. */
interface Span {
  readonly from: Date
  readonly until: Date
}

type Tables = 'incident' | 'event'

/** Incidents that were under way at some moment of a span, as they are on record now, the newest first. */
export const incidentsDuring = async (tx: Tx, { from, until }: Span, limit: number): Promise<Incident[]> => {
  const { rows } = await sql<{ id: number }>`
    select id from incident where opened_at <= ${until} and (state = any(${[...OPEN_STATES]}::text[]) or closed_at > ${from}
      or exists (select from event where event.incident_id = incident.merged_into_id and event.type = 'incident.merged'
        and (event.ids ->> 'fromId')::bigint = incident.id and event.at > ${from}))
    order by opened_at desc, id desc limit ${limit}`.execute(kysely<Tables>(tx))
  const found = new Map(
    (
      await incidentsByIds(
        tx,
        rows.map(({ id }) => id),
      )
    ).map((incident) => [incident.id, incident]),
  )
  return rows.flatMap(({ id }) => found.get(id) ?? [])
}

export interface IncidentTurn {
  readonly incidentId: number
  readonly type: string
  readonly at: Date
}

/** What changed these incidents, in order of happening. That one was merged is told of the one it was merged into. */
export const turnsOfIncidents = async (tx: Tx, ids: readonly number[]): Promise<IncidentTurn[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<IncidentTurn>`
    select incident_id as "incidentId", type, at from event
      where incident_id = any(${[...ids]}::bigint[]) and type like 'incident.%' and type <> 'incident.merged'
    union all
    select incident.id, event.type, event.at from incident join event on event.incident_id = incident.merged_into_id
      and event.type = 'incident.merged' and (event.ids ->> 'fromId')::bigint = incident.id
      where incident.id = any(${[...ids]}::bigint[])
    order by at`.execute(kysely<Tables>(tx))
  return rows
}

/** A span on an axis of time. */
export interface IncidentTime {
  readonly id: number
  readonly openedAt: Date
  readonly closedAt: Date | null
}

/** When the incidents of a span were opened and closed, the newest first. */
export const incidentTimes = async (tx: Tx, { from, until }: Span, limit: number): Promise<IncidentTime[]> =>
  kysely<'incident'>(tx)
    .selectFrom('incident')
    .select(['id', 'opened_at as openedAt', 'closed_at as closedAt'])
    .where('opened_at', '>', from)
    .where('opened_at', '<=', until)
    .orderBy('opened_at', 'desc')
    .limit(limit)
    .execute()
