import { closeAlarmsOfIncident } from '../alarm/alarm.commands.ts'
import { type Actor, SYSTEM } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { openTasksOf } from '../disposal-task/disposal-task.repository.ts'
import { Refused } from '../refusal.ts'
import { reportsOf } from '../report/report.repository.ts'
import { holdGathering, troubleById, troublesOf } from './correlation.repository.ts'
import { openIncident } from './incident.commands.ts'
import { incidentById, moveIncident, putVerdict, putVerdictByHand } from './incident.repository.ts'
import { type Incident, isDismissal, isOpen, requireLeader, type Verification, weighedVerdict } from './incident.ts'
import { heldOne, tell } from './telling.commands.ts'
import { hazardOfTrouble } from './trouble.ts'

const VERDICT_WORDS: Readonly<Record<Verification, string>> = {
  pending: '待核实',
  true: '属实',
  false: '误报',
  test: '测试',
  maintenance: '检修',
}

/**
 * Says by name what an incident was, as for one that came by phone: true, false (its reason must be given), test or
 * maintenance. A dismissed one for which nothing is under way ends with it. Saying the same again changes nothing.
 * @throws Forbidden, NotFound, Refused (UNKNOWN_VERIFICATION, REASON_MISSING, ALARM_STANDS, INCIDENT_OVER).
 */
export const verifyIncident = async (
  tx: Tx,
  actor: Actor,
  input: { readonly id: number; readonly verification: string; readonly reason?: string | null },
  at: Date,
): Promise<void> => {
  requireLeader(actor.role, 'verify incidents')
  const verification = verdictFrom(input.verification)
  const reason = input.reason?.trim() || null
  if (verification === 'false' && reason === null) throw Refused('REASON_MISSING', 'a false report needs its reason')
  await holdGathering(tx)
  const incident = await heldOne(tx, input.id)
  const same = incident.verification === verification && incident.verificationReason === reason
  if (same && incident.verifiedBy !== null) return
  if (isDismissal(verification)) await requireNoStandingAlarm(tx, incident)
  await putVerdictByHand(tx, incident.id, { verification, reason, by: actor.userId }, at)
  await tell(tx, 'incident.verified', incident, { actor, at })
  if (isDismissal(verification))
    await endDismissed(tx, incident, `核实为${wordsOf(verification, reason)}`, { actor, at })
}

const verdictFrom = (text: string): Verification => {
  const known = (Object.keys(VERDICT_WORDS) as Verification[]).find((verification) => verification === text)
  if (known === undefined || known === 'pending')
    throw Refused('UNKNOWN_VERIFICATION', `verification is true, false, test or maintenance, not '${text}'`)
  return known
}

const wordsOf = (verification: Verification, reason: string | null): string =>
  reason === null ? VERDICT_WORDS[verification] : `${VERDICT_WORDS[verification]}：${reason}`

/** What a sensor says is dismissed where it was said, alarm by alarm. */
const requireNoStandingAlarm = async (tx: Tx, { id, code }: Incident): Promise<void> => {
  const standing = (await troublesOf(tx, id)).filter(({ verification }) => !isDismissal(verification))
  if (standing.length > 0)
    throw Refused('ALARM_STANDS', `incident ${code} holds ${standing.length} alarms that nobody has dismissed`)
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
  const verdict = weighedVerdict(incident, verdicts, (await reportsOf(tx, incidentId)).length > 0)
  if (verdict !== incident.verification) {
    await putVerdict(tx, incidentId, verdict)
    await tell(tx, 'incident.verified', incident, { actor: SYSTEM, at })
  }
  if (isDismissal(verdict))
    await endDismissed(tx, incident, `全部报警核实为${VERDICT_WORDS[verdict]}`, { actor: SYSTEM, at })
}

const endDismissed = async (
  tx: Tx,
  incident: Incident,
  closingSummary: string,
  { actor, at }: { readonly actor: Actor; readonly at: Date },
): Promise<void> => {
  if ((await openTasksOf(tx, incident.id)).length > 0) return
  await moveIncident(tx, incident.id, { state: 'closed', closedAt: at, closedBy: actor.userId, closingSummary })
  await closeAlarmsOfIncident(tx, incident.id, at)
  await tell(tx, 'incident.closed', incident, { actor, at })
}
