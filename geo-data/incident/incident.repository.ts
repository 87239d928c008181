import { type SelectQueryBuilder, sql } from 'kysely'
import type { DB } from '../db/generated.ts'
import { stAsGeoJson, stPoint } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import type { Text } from '../sectors/text.ts'
import { type Incident, type IncidentState, OPEN_STATES, type Verification } from './incident.ts'

const COLUMNS = [
  'id',
  'code',
  'region_id',
  'department_id',
  'party_department_ids',
  'sector_id',
  'hazard',
  'state',
  'verification',
  'verification_reason',
  'verified_by',
  'verified_at',
  'source',
  'title_zh',
  'title_en',
  'address',
  'opened_at',
  'opened_by',
  'closed_at',
  'closed_by',
  'closing_summary',
  'merged_into_id',
  'exercise',
] as const

const incidents = (tx: Tx) =>
  kysely<'incident'>(tx)
    .selectFrom('incident')
    .select(COLUMNS)
    .select((eb) => stAsGeoJson<Place>(eb.ref('geom'), 7).as('place'))

export const incidentById = async (tx: Tx, id: number): Promise<Incident | undefined> => {
  const row = await incidents(tx).where('id', '=', id).executeTakeFirst()
  return row && asIncident(row)
}

/** Held against other deciders until the transaction ends. Needs an actor who may lead it: others find nothing. */
export const incidentForDecision = async (tx: Tx, id: number): Promise<Incident | undefined> => {
  const row = await incidents(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && asIncident(row)
}

export const incidentsByIds = async (tx: Tx, ids: readonly number[]): Promise<Incident[]> =>
  ids.length === 0 ? [] : (await incidents(tx).where('id', 'in', ids).execute()).map(asIncident)

export interface IncidentFilter {
  readonly open?: boolean | null
  readonly sectorId?: string | null
  readonly regionId?: number | null
  readonly openedAfter?: Date | null
  readonly openedBefore?: Date | null
}

export interface IncidentPage {
  readonly first: number
  /** The last id of the page before. */
  readonly after?: number | null
  readonly order: 'ASC' | 'DESC'
}

/** A page in order of opening (ids are given out in that order), one more row telling whether another page follows. */
export const incidentsPage = async (
  tx: Tx,
  filter: IncidentFilter,
  page: IncidentPage,
): Promise<{ incidents: Incident[]; hasNextPage: boolean; totalCount: number }> => {
  const matching = narrowed(incidents(tx), filter)
  const { total } = await narrowed(
    kysely<'incident'>(tx)
      .selectFrom('incident')
      .select((eb) => eb.fn.countAll<number>().as('total')),
    filter,
  ).executeTakeFirstOrThrow()
  const ascending = page.order === 'ASC'
  let query = matching.orderBy('id', ascending ? 'asc' : 'desc').limit(page.first + 1)
  if (page.after != null) query = query.where('id', ascending ? '>' : '<', page.after)
  const rows = await query.execute()
  return {
    incidents: rows.slice(0, page.first).map(asIncident),
    hasNextPage: rows.length > page.first,
    totalCount: total,
  }
}

const narrowed = <O>(
  query: SelectQueryBuilder<Pick<DB, 'incident'>, 'incident', O>,
  filter: IncidentFilter,
): SelectQueryBuilder<Pick<DB, 'incident'>, 'incident', O> => {
  let narrow = query
  if (filter.open != null) narrow = narrow.where('state', filter.open ? 'in' : 'not in', [...OPEN_STATES])
  if (filter.sectorId != null) narrow = narrow.where('sector_id', '=', filter.sectorId)
  if (filter.regionId != null) narrow = narrow.where('region_id', '=', filter.regionId)
  if (filter.openedAfter != null) narrow = narrow.where('opened_at', '>', filter.openedAfter)
  if (filter.openedBefore != null) narrow = narrow.where('opened_at', '<', filter.openedBefore)
  return narrow
}

export type NewIncident = Omit<
  Incident,
  | 'id'
  | 'state'
  | 'closedAt'
  | 'closedBy'
  | 'closingSummary'
  | 'mergedIntoId'
  | 'partyDepartmentIds'
  | 'verificationReason'
  | 'verifiedBy'
  | 'verifiedAt'
>

export const addIncident = async (tx: Tx, incident: NewIncident): Promise<number> => {
  const [longitude, latitude] = incident.place.coordinates
  const { id } = await kysely<'incident'>(tx)
    .insertInto('incident')
    .values({
      code: incident.code,
      region_id: incident.regionId,
      department_id: incident.departmentId,
      sector_id: incident.sectorId,
      hazard: incident.hazard,
      verification: incident.verification,
      source: incident.source,
      title_zh: incident.title.zh,
      title_en: incident.title.en,
      address: incident.address,
      opened_at: incident.openedAt,
      opened_by: incident.openedBy,
      exercise: incident.exercise,
      geom: stPoint(longitude, latitude),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** How many incidents bear a code that begins so. Decide on it only while holding `holdGathering`. */
export const countCodes = async (tx: Tx, prefix: string): Promise<number> => {
  const { codes } = await kysely<'incident'>(tx)
    .selectFrom('incident')
    .select((eb) => eb.fn.countAll<number>().as('codes'))
    .where('code', 'like', `${prefix}%`)
    .executeTakeFirstOrThrow()
  return codes
}

export interface IncidentMove {
  readonly state: IncidentState
  readonly closedAt?: Date
  readonly closedBy?: number | null
  readonly closingSummary?: string
  readonly mergedIntoId?: number
}

export const moveIncident = async (tx: Tx, id: number, move: IncidentMove): Promise<void> => {
  await kysely<'incident'>(tx)
    .updateTable('incident')
    .set({
      state: move.state,
      ...(move.closedAt && { closed_at: move.closedAt, closed_by: move.closedBy ?? null }),
      ...(move.closingSummary !== undefined && { closing_summary: move.closingSummary }),
      ...(move.mergedIntoId !== undefined && { merged_into_id: move.mergedIntoId }),
    })
    .where('id', '=', id)
    .execute()
}

export const putVerdict = async (tx: Tx, id: number, verification: Verification): Promise<void> => {
  await kysely<'incident'>(tx).updateTable('incident').set({ verification }).where('id', '=', id).execute()
}

/** A verdict by hand, with its name. */
export const putVerdictByHand = async (
  tx: Tx,
  id: number,
  verdict: { readonly verification: Verification; readonly reason: string | null; readonly by: number | null },
  at: Date,
): Promise<void> => {
  const { verification, reason, by } = verdict
  await kysely<'incident'>(tx)
    .updateTable('incident')
    .set({ verification, verification_reason: reason, verified_by: by, verified_at: at })
    .where('id', '=', id)
    .execute()
}

/** Calls departments to an incident: from now on they may read it. @returns all who are called to it now. */
export const callParties = async (tx: Tx, id: number, departmentIds: readonly number[]): Promise<number[]> => {
  const row = await kysely<'incident'>(tx)
    .updateTable('incident')
    .set({
      party_department_ids: sql<
        number[]
      >`array(select distinct unnest(party_department_ids || ${[...departmentIds]}::int[]) order by 1)`,
    })
    .where('id', '=', id)
    .returning('party_department_ids')
    .executeTakeFirst()
  return row?.party_department_ids ?? []
}

interface IncidentRow {
  readonly id: number
  readonly code: string
  readonly region_id: number
  readonly department_id: number
  readonly party_department_ids: number[]
  readonly sector_id: string
  readonly hazard: string
  readonly state: string
  readonly verification: string
  readonly verification_reason: string | null
  readonly verified_by: number | null
  readonly verified_at: Date | null
  readonly source: string
  readonly title_zh: string
  readonly title_en: string
  readonly address: string | null
  readonly opened_at: Date
  readonly opened_by: number | null
  readonly closed_at: Date | null
  readonly closed_by: number | null
  readonly closing_summary: string | null
  readonly merged_into_id: number | null
  readonly exercise: boolean
  readonly place: Place
}

/** State, verification and source are closed by the table's checks. */
const asIncident = (row: IncidentRow): Incident => ({
  id: row.id,
  code: row.code,
  regionId: row.region_id,
  departmentId: row.department_id,
  partyDepartmentIds: row.party_department_ids,
  sectorId: row.sector_id,
  hazard: row.hazard,
  state: row.state as IncidentState,
  verification: row.verification as Verification,
  verificationReason: row.verification_reason,
  verifiedBy: row.verified_by,
  verifiedAt: row.verified_at,
  source: row.source as Incident['source'],
  title: titleOf(row),
  address: row.address,
  openedAt: row.opened_at,
  openedBy: row.opened_by,
  closedAt: row.closed_at,
  closedBy: row.closed_by,
  closingSummary: row.closing_summary,
  mergedIntoId: row.merged_into_id,
  exercise: row.exercise,
  place: row.place,
})

const titleOf = (row: { readonly title_zh: string; readonly title_en: string }): Text => ({
  zh: row.title_zh,
  en: row.title_en,
})
