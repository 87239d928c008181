import { sql } from 'kysely'
import { stAsGeoJson, stPoint } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import type { Analysis } from './analysis.ts'

const COLUMNS = [
  'id',
  'name',
  'incident_id',
  'segment_id',
  'asset_id',
  'sector_id',
  'hazard',
  'scenario',
  'region_id',
  'department_id',
  'base_id',
  'inputs',
  'at',
  'created_by',
  'created_at',
  'merged_at',
  'merged_by',
] as const

const analyses = (tx: Tx) =>
  kysely<'analysis'>(tx)
    .selectFrom('analysis')
    .select(COLUMNS)
    .select((eb) => stAsGeoJson<Place>(eb.ref('geom'), 7).as('place'))

type AnalysisRow = Awaited<ReturnType<ReturnType<typeof analyses>['executeTakeFirstOrThrow']>>

export const analysesByIds = async (tx: Tx, ids: readonly number[]): Promise<Analysis[]> =>
  ids.length === 0 ? [] : (await analyses(tx).where('id', 'in', ids).execute()).map(asAnalysis)

export const analysisById = async (tx: Tx, id: number): Promise<Analysis | undefined> =>
  (await analysesByIds(tx, [id]))[0]

/** Held against whoever else would merge it, until the transaction ends. */
export const analysisForDecision = async (tx: Tx, id: number): Promise<Analysis | undefined> => {
  const row = await analyses(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && asAnalysis(row)
}

/** Of a line, of a thing, of an incident; without any, of all. */
export interface AnalysisFilter {
  readonly segmentId?: number | null
  readonly assetId?: number | null
  readonly incidentId?: number | null
}

/** The newest first; `after` is the last id of the page before. @throws RangeError for a cursor that is none. */
export const analysesPage = async (
  tx: Tx,
  filter: AnalysisFilter,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<Analysis[]> => {
  if (after !== null && !/^\d{1,15}$/.test(after)) throw new RangeError(`not a cursor: ${after}`)
  const page = analyses(tx).where(matching(filter)).orderBy('id', 'desc').limit(limit)
  const rows = await (after === null ? page : page.where('id', '<', Number(after))).execute()
  return rows.map(asAnalysis)
}

export const countAnalyses = async (tx: Tx, filter: AnalysisFilter): Promise<number> => {
  const { count } = await kysely<'analysis'>(tx)
    .selectFrom('analysis')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(matching(filter))
    .executeTakeFirstOrThrow()
  return count
}

const matching = ({ segmentId, assetId, incidentId }: AnalysisFilter) => {
  const all = [sql`true`]
  if (segmentId != null) all.push(sql`segment_id = ${segmentId}`)
  if (assetId != null) all.push(sql`asset_id = ${assetId}`)
  if (incidentId != null) all.push(sql`incident_id = ${incidentId}`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

/** @returns its id. */
export const addAnalysis = async (
  tx: Tx,
  analysis: Omit<Analysis, 'id' | 'mergedAt' | 'mergedBy'>,
): Promise<number> => {
  const [longitude, latitude] = analysis.place.coordinates
  const { id } = await kysely<'analysis'>(tx)
    .insertInto('analysis')
    .values({
      name: analysis.name,
      incident_id: analysis.incidentId,
      segment_id: analysis.segmentId,
      asset_id: analysis.assetId,
      sector_id: analysis.sectorId,
      hazard: analysis.hazard,
      scenario: analysis.scenario,
      region_id: analysis.regionId,
      department_id: analysis.departmentId,
      base_id: analysis.baseId,
      inputs: JSON.stringify(analysis.inputs),
      at: analysis.at,
      created_by: analysis.createdBy,
      created_at: analysis.createdAt,
      geom: stPoint(longitude, latitude),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @returns false when there is none that this actor may rename. */
export const putName = async (tx: Tx, id: number, name: string): Promise<boolean> => {
  const put = kysely<'analysis'>(tx).updateTable('analysis').set({ name }).where('id', '=', id)
  return (await put.returning('id').executeTakeFirst()) !== undefined
}

export const putMerged = async (
  tx: Tx,
  id: number,
  merged: { readonly by: number | null; readonly at: Date },
): Promise<void> => {
  await kysely<'analysis'>(tx)
    .updateTable('analysis')
    .set({ merged_at: merged.at, merged_by: merged.by })
    .where('id', '=', id)
    .execute()
}

/** What was last merged into an incident, of the hazard that it still is. */
export const lastMergedInto = async (
  tx: Tx,
  incident: { readonly id: number; readonly sectorId: string; readonly hazard: string },
): Promise<Analysis | undefined> => {
  const row = await analyses(tx)
    .where('incident_id', '=', incident.id)
    .where('sector_id', '=', incident.sectorId)
    .where('hazard', '=', incident.hazard)
    .where('merged_at', 'is not', null)
    .orderBy('merged_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && asAnalysis(row)
}

/** Its zones go with it. @returns false when there is none that this actor may delete. */
export const removeAnalysis = async (tx: Tx, id: number): Promise<boolean> => {
  const removed = kysely<'analysis'>(tx).deleteFrom('analysis').where('id', '=', id)
  return (await removed.returning('id').executeTakeFirst()) !== undefined
}

/** The inputs were written by `addAnalysis` from this very type. */
const asAnalysis = (row: AnalysisRow): Analysis => ({
  id: row.id,
  name: row.name,
  incidentId: row.incident_id,
  segmentId: row.segment_id,
  assetId: row.asset_id,
  sectorId: row.sector_id,
  hazard: row.hazard,
  scenario: row.scenario,
  regionId: row.region_id,
  departmentId: row.department_id,
  baseId: row.base_id,
  inputs: row.inputs as unknown as Analysis['inputs'],
  at: row.at,
  createdBy: row.created_by,
  createdAt: row.created_at,
  mergedAt: row.merged_at,
  mergedBy: row.merged_by,
  place: row.place,
})
