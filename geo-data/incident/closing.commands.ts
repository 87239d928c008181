import { closeAlarmsOfIncident } from '../alarm/alarm.commands.ts'
import type { Actor } from '../db/actor.ts'
import { SYSTEM } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { openTasksOf } from '../disposal-task/disposal-task.repository.ts'
import { Refused } from '../refusal.ts'
import { reportsOf } from '../report/report.repository.ts'
import { holdGathering, moveBelongings, troubleById, troublesOf } from './correlation.repository.ts'
import { openIncident } from './incident.commands.ts'
import { callParties, incidentById, moveIncident, putVerdict } from './incident.repository.ts'
import { type IncidentState, isOpen, mayBecome, requireLeader, type Verification, verdictOf } from './incident.ts'
import { heldOne, tell, theIncident } from './telling.commands.ts'
import { hazardOfTrouble } from './trouble.ts'

const VERDICT_WORDS: Readonly<Record<Verification, string>> = {
  pending: '待核实',
  true: '属实',
  false: '误报',
  test: '测试',
  maintenance: '检修',
}

/**
 * What follows from a verdict on an alarm: a true one opens or joins an incident; an incident all of whose alarms were
 * dismissed, and for which nothing is under way, ends with them. Twice changes nothing. As the system.
 */
export const followVerification = async (tx: Tx, alarmId: number, at: Date): Promise<void> => {
  await holdGathering(tx)
  const trouble = await troubleById(tx, alarmId)
  if (!trouble || !hazardOfTrouble(trouble)) return
  const incidentId =
    trouble.verification === 'true' ? await openIncident(tx, SYSTEM, { alarmId }, at) : trouble.incidentId
  if (incidentId !== null) await weighVerdicts(tx, incidentId, at)
}

const weighVerdicts = async (tx: Tx, incidentId: number, at: Date): Promise<void> => {
  const incident = await incidentById(tx, incidentId)
  if (!incident || !isOpen(incident)) return
  const verdicts = (await troublesOf(tx, incidentId)).map(({ verification }) => verification)
  const verdict = verdictOf(verdicts, (await reportsOf(tx, incidentId)).length > 0)
  if (verdict !== incident.verification) {
    await putVerdict(tx, incidentId, verdict)
    await tell(tx, 'incident.verified', incident, { actor: SYSTEM, at })
  }
  const dismissed = verdict !== 'true' && verdict !== 'pending'
  if (!dismissed || (await openTasksOf(tx, incidentId)).length > 0) return
  const closingSummary = `全部报警核实为${VERDICT_WORDS[verdict]}`
  await moveIncident(tx, incidentId, { state: 'closed', closedAt: at, closedBy: null, closingSummary })
  await closeAlarmsOfIncident(tx, incidentId, at)
  await tell(tx, 'incident.closed', incident, { actor: SYSTEM, at })
}

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
