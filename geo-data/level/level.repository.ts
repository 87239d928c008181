import { kysely, type Tx } from '../db/transact.ts'
import type { LevelDecision, Proposal } from './level.ts'

export const addLevelDecision = async (tx: Tx, decision: Omit<LevelDecision, 'id'>): Promise<number> => {
  const { id } = await kysely<'level_decision'>(tx)
    .insertInto('level_decision')
    .values({
      incident_id: decision.incidentId,
      zone_set_id: decision.zoneSetId,
      proposed: decision.proposed,
      proposal: JSON.stringify(decision.proposal),
      decided: decision.decided,
      reason: decision.reason,
      decided_by: decision.decidedBy,
      decided_at: decision.decidedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Oldest first; the last of an incident stands. */
export const levelDecisionsOf = async (tx: Tx, incidentId: number): Promise<LevelDecision[]> => {
  const rows = await kysely<'level_decision'>(tx)
    .selectFrom('level_decision')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .orderBy('id')
    .execute()
  return rows.map(asDecision)
}

interface DecisionRow {
  readonly id: number
  readonly incident_id: number
  readonly zone_set_id: number | null
  readonly proposed: string | null
  readonly proposal: unknown
  readonly decided: string
  readonly reason: string | null
  readonly decided_by: number
  readonly decided_at: Date
}

/** Both levels are closed by the table's checks; the JSON was written by `addLevelDecision` from this very type. */
const asDecision = (row: DecisionRow): LevelDecision => ({
  id: row.id,
  incidentId: row.incident_id,
  zoneSetId: row.zone_set_id,
  proposed: row.proposed as LevelDecision['proposed'],
  proposal: row.proposal as Proposal,
  decided: row.decided as LevelDecision['decided'],
  reason: row.reason,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
})
