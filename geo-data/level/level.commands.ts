import { assetsByIds } from '../asset/asset.repository.ts'
import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { currentZoneSetOfIncident } from '../impact-zone/impact-zone.repository.ts'
import { troublesOf } from '../incident/correlation.repository.ts'
import { openOne, tell } from '../incident/telling.commands.ts'
import type { Trouble } from '../incident/trouble.ts'
import { Forbidden, Refused } from '../refusal.ts'
import { addLevelDecision } from './level.repository.ts'
import { isLevel, mayDecideLevel, type Proposal, proposeLevel } from './level.ts'
import { levelInputs } from './level-input.ts'

export interface ProposedLevel {
  readonly proposal: Proposal
  readonly zoneSetId: number | null
}

/** What the rules propose for an incident with what is on record now. Reads only. */
export const levelProposalOf = async (tx: Tx, incidentId: number): Promise<ProposedLevel> => {
  const zoneSet = await currentZoneSetOfIncident(tx, incidentId)
  const troubles = (await troublesOf(tx, incidentId)).filter(counts)
  const riskLevels = await riskLevelsOf(tx, troubles)
  const inputs = levelInputs({ zoneSet, riskLevels, priorities: troubles.map(({ priority }) => priority) })
  return { proposal: proposeLevel(inputs), zoneSetId: zoneSet?.id ?? null }
}

const counts = ({ verification }: Trouble): boolean => verification === 'true' || verification === 'pending'

const riskLevelsOf = async (tx: Tx, troubles: readonly Trouble[]): Promise<unknown[]> => {
  const ids = (whose: 'assetId' | 'segmentId') => [
    ...new Set(troubles.flatMap(({ standing }) => standing[whose] ?? [])),
  ]
  const [assets, segments] = [ids('assetId'), ids('segmentId')]
  const found = [
    ...(assets.length > 0 ? await assetsByIds(tx, 'asset', assets) : []),
    ...(segments.length > 0 ? await assetsByIds(tx, 'segment', segments) : []),
  ]
  return found.map(({ attributes }) => attributes.risk_level)
}

export interface LevelInput {
  readonly incidentId: number
  /** What stood on the screen when it was decided; null where no rule could say. */
  readonly proposed: string | null
  readonly decided: string
  /** Needed where the decision is not the proposal. */
  readonly reason?: string | null
}

/** Writes down the level of an incident: as proposed, or another with its reason. @throws Forbidden, NotFound, Refused. */
export const decideLevel = async (tx: Tx, actor: Actor, input: LevelInput, at: Date): Promise<number> => {
  if (!mayDecideLevel(actor.role) || actor.userId === null) throw Forbidden(actor.role, 'decide levels')
  if (!isLevel(input.decided)) throw Refused('UNKNOWN_LEVEL', 'a level is red, orange, yellow or blue')
  const incident = await openOne(tx, input.incidentId)
  const { proposal, zoneSetId } = await levelProposalOf(tx, incident.id)
  if (proposal.level !== input.proposed)
    throw Refused('PROPOSAL_CHANGED', `meanwhile the rules propose ${proposal.level ?? 'nothing'}`)
  const reason = input.reason?.trim() || null
  if (input.decided !== proposal.level && reason === null)
    throw Refused('REASON_MISSING', 'a level other than the proposed one needs its reason')
  const levelDecisionId = await addLevelDecision(tx, {
    incidentId: incident.id,
    zoneSetId,
    proposed: proposal.level,
    proposal,
    decided: input.decided,
    reason,
    decidedBy: actor.userId,
    decidedAt: at,
  })
  await tell(tx, 'level.decided', incident, { actor, at, ids: { levelDecisionId, level: input.decided } })
  return levelDecisionId
}
