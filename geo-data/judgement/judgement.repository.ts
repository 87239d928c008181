import { kysely, type Tx } from '../db/transact.ts'
import type { Judgement } from './judgement.ts'

const COLUMNS = ['id', 'incident_id', 'zone_set_id', 'content', 'made_by', 'made_at'] as const

export const addJudgement = async (tx: Tx, judgement: Omit<Judgement, 'id'>): Promise<number> => {
  const { id } = await kysely<'judgement'>(tx)
    .insertInto('judgement')
    .values({
      incident_id: judgement.incidentId,
      zone_set_id: judgement.zoneSetId,
      content: judgement.content,
      made_by: judgement.madeBy,
      made_at: judgement.madeAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const judgementsOfIncidents = async (tx: Tx, incidentIds: readonly number[]): Promise<Judgement[]> =>
  (
    await kysely<'judgement'>(tx)
      .selectFrom('judgement')
      .select(COLUMNS)
      .where('incident_id', 'in', incidentIds)
      .orderBy('id')
      .execute()
  ).map(asJudgement)

export const judgementsByIds = async (tx: Tx, ids: readonly number[]): Promise<Judgement[]> =>
  ids.length === 0
    ? []
    : (await kysely<'judgement'>(tx).selectFrom('judgement').select(COLUMNS).where('id', 'in', ids).execute()).map(
        asJudgement,
      )

interface JudgementRow {
  readonly id: number
  readonly incident_id: number
  readonly zone_set_id: number | null
  readonly content: string
  readonly made_by: number
  readonly made_at: Date
}

const asJudgement = (row: JudgementRow): Judgement => ({
  id: row.id,
  incidentId: row.incident_id,
  zoneSetId: row.zone_set_id,
  content: row.content,
  madeBy: row.made_by,
  madeAt: row.made_at,
})
