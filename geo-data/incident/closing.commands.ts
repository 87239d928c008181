import { closeAlarmsOfIncident } from '../alarm/alarm.commands.ts'
import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { openTasksOf } from '../disposal-task/disposal-task.repository.ts'
import { Refused } from '../refusal.ts'
import { holdGathering, moveBelongings } from './correlation.repository.ts'
import { callParties, moveIncident, putVerdict } from './incident.repository.ts'
import { type IncidentState, mayBecome, requireLeader } from './incident.ts'
import { heldOne, tell, theIncident } from './telling.commands.ts'

/** Makes two incidents one: everything of `fromId` now belongs to `intoId`. @returns `intoId`. @throws Forbidden, NotFound, Refused. */
export const mergeIncidents = async (
  tx: Tx,
  actor: Actor,
  { intoId, fromId }: { readonly intoId: number; readonly fromId: number },
  at: Date,
): Promise<number> => {
  requireLeader(actor.role, 'merge incidents')
  if (intoId === fromId) throw Refused('SAME_INCIDENT', 'an incident cannot be merged into itself')
  await holdGathering(tx)
  const into = await heldOne(tx, intoId)
  const from = await heldOne(tx, fromId)
  if (into.exercise !== from.exercise) throw Refused('DRILL_AND_REAL', 'a drill is never merged with what is real')
  await moveBelongings(tx, fromId, intoId)
  await moveIncident(tx, fromId, { state: 'merged', mergedIntoId: intoId })
  const parties = [from.departmentId, into.departmentId, ...from.partyDepartmentIds, ...into.partyDepartmentIds]
  await callParties(tx, fromId, parties)
  await callParties(tx, intoId, parties)
  if (from.verification === 'true') await putVerdict(tx, intoId, 'true')
  await tell(tx, 'incident.merged', await theIncident(tx, intoId), { actor, at, ids: { fromId } })
  return intoId
}

/** The commander says it spreads no further. @throws Forbidden, NotFound, Refused. */
export const markControlled = async (
  tx: Tx,
  actor: Actor,
  { id }: { readonly id: number },
  at: Date,
): Promise<void> => {
  requireLeader(actor.role, 'mark incidents controlled')
  const incident = await heldOne(tx, id)
  requireMove(incident.state, 'controlled')
  await moveIncident(tx, id, { state: 'controlled' })
  await tell(tx, 'incident.controlled', incident, { actor, at })
}

/** Ends an incident; its archive follows by itself. Refused while a task is open, naming it. @throws Forbidden, NotFound, Refused. */
export const closeIncident = async (
  tx: Tx,
  actor: Actor,
  { id, summary }: { readonly id: number; readonly summary: string },
  at: Date,
): Promise<void> => {
  requireLeader(actor.role, 'close incidents')
  const incident = await heldOne(tx, id)
  requireMove(incident.state, 'closed')
  const closingSummary = summary.trim()
  if (closingSummary === '') throw Refused('SUMMARY_MISSING', 'closing an incident needs a summary')
  const open = await openTasksOf(tx, id)
  if (open.length > 0)
    throw Refused('TASKS_OPEN', `still open: ${open.map((task) => `${task.title.zh} (${task.state})`).join('; ')}`)
  await moveIncident(tx, id, { state: 'closed', closedAt: at, closedBy: actor.userId, closingSummary })
  await closeAlarmsOfIncident(tx, id, at)
  await tell(tx, 'incident.closed', incident, { actor, at })
}

const requireMove = (from: IncidentState, to: IncidentState): void => {
  if (!mayBecome(from, to)) throw Refused('WRONG_STATE', `an incident that is ${from} cannot become ${to}`)
}
