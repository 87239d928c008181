import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { emit } from '../event/event.commands.ts'
import type { EventType } from '../event/event.ts'
import { Forbidden, NotFound, Refused } from '../refusal.ts'
import { alarmForDecision, alarmsByIds, alarmsOfIncidents } from './alarm.repository.ts'
import {
  type Alarm,
  mayBeAcknowledged,
  mayClose,
  NEXT_VERIFICATION,
  overdueFrom,
  VERIFICATIONS,
  type Verification,
} from './alarm.ts'
import {
  idsWithIncidentOver,
  putAcknowledgement,
  putClosed,
  putOverdue,
  putVerification,
  unverifiedForLadder,
} from './alarm-write.repository.ts'

const JUDGES: ReadonlySet<string> = new Set(['duty-officer', 'commander'])

/**
 * Takes an alarm by name; the sound of it stops. Doing it again changes nothing: the first name stays.
 * @throws Forbidden, NotFound.
 */
export const acknowledgeAlarm = async (
  tx: Tx,
  actor: Actor,
  input: { readonly id: number },
  at: Date,
): Promise<Alarm> => {
  const alarm = await decidable(tx, actor, input.id, 'acknowledge alarms')
  if (mayBeAcknowledged(alarm)) await acknowledge(tx, actor, alarm, at)
  return known(tx, alarm.id)
}

/**
 * Says what an alarm was: true, false (its reason must be given), test or maintenance. Whoever verifies has also
 * acknowledged. Saying the same again changes nothing; an alarm that is calm ends with it, unless an open incident holds it.
 * @throws Forbidden, NotFound, Refused (UNKNOWN_VERIFICATION, REASON_MISSING, ALARM_CLOSED, WRONG_STATE).
 */
export const verifyAlarm = async (
  tx: Tx,
  actor: Actor,
  input: { readonly id: number; readonly verification: string; readonly reason?: string | null },
  at: Date,
): Promise<Alarm> => {
  const alarm = await decidable(tx, actor, input.id, 'verify alarms')
  const verification = verdictOf(input.verification)
  const reason = input.reason?.trim() || null
  if (verification === 'false' && reason === null) throw Refused('REASON_MISSING', 'a false alarm needs its reason')
  if (alarm.verification === verification && alarm.verificationReason === reason) return alarm
  if (alarm.closedAt !== null) throw Refused('ALARM_CLOSED', `alarm ${alarm.id} is closed`)
  if (alarm.verification !== verification && !NEXT_VERIFICATION[alarm.verification].includes(verification)) {
    throw Refused('WRONG_STATE', `alarm ${alarm.id} is ${alarm.verification}, it cannot become ${verification}`)
  }
  if (mayBeAcknowledged(alarm)) await acknowledge(tx, actor, alarm, at)
  await putVerification(tx, alarm.id, { verification, reason, by: actor.userId }, at)
  await say(tx, 'alarm.verified', alarm, at, actor)
  await closeSettledAlarms(tx, [alarm.id], at)
  return known(tx, alarm.id)
}

/** Closes those of the given alarms for which nothing is left to be waited for. @returns the ids closed. */
export const closeSettledAlarms = async (tx: Tx, ids: readonly number[], at: Date): Promise<readonly number[]> => {
  if (ids.length === 0) return []
  const over = new Set(await idsWithIncidentOver(tx, ids))
  const alarms = await alarmsByIds(tx, ids)
  const settled = alarms.filter((alarm) => alarm.closedAt === null && mayClose(alarm, over.has(alarm.id)))
  if (settled.length === 0) return []
  await putClosed(
    tx,
    settled.map((alarm) => alarm.id),
    at,
  )
  for (const alarm of settled) await say(tx, 'alarm.closed', alarm, at)
  return settled.map((alarm) => alarm.id)
}

/** For whoever has closed an incident: its settled alarms end with it. */
export const closeAlarmsOfIncident = async (tx: Tx, incidentId: number, at: Date): Promise<readonly number[]> => {
  const alarms = await alarmsOfIncidents(tx, [incidentId])
  return closeSettledAlarms(
    tx,
    alarms.map((alarm) => alarm.id),
    at,
  )
}

/** The ladder: a P1 nobody has acknowledged or verified in time is overdue, once. By the system. @returns how many. */
export const callOverdueAlarms = async (tx: Tx, at: Date): Promise<number> => {
  const alarms = await alarmsByIds(tx, await unverifiedForLadder(tx))
  const overdue = alarms.filter((alarm) => {
    const from = overdueFrom(alarm)
    return from !== null && from <= at
  })
  if (overdue.length === 0) return 0
  await putOverdue(
    tx,
    overdue.map((alarm) => alarm.id),
    at,
  )
  for (const alarm of overdue) await say(tx, 'alarm.overdue', alarm, at)
  return overdue.length
}

const decidable = async (tx: Tx, actor: Actor, id: number, verb: string): Promise<Alarm> => {
  if (!JUDGES.has(actor.role)) throw Forbidden(actor.role, verb)
  const alarm = await alarmForDecision(tx, id)
  if (!alarm) throw NotFound('alarm', id)
  return alarm
}

const acknowledge = async (tx: Tx, actor: Actor, alarm: Alarm, at: Date): Promise<void> => {
  await putAcknowledgement(tx, alarm.id, actor.userId, at)
  await say(tx, 'alarm.acknowledged', alarm, at, actor)
}

const verdictOf = (text: string): Verification => {
  const verification = VERIFICATIONS.find((known) => known === text)
  if (!verification || verification === 'pending') {
    throw Refused('UNKNOWN_VERIFICATION', `verification is true, false, test or maintenance, not '${text}'`)
  }
  return verification
}

const known = async (tx: Tx, id: number): Promise<Alarm> => {
  const [alarm] = await alarmsByIds(tx, [id])
  if (!alarm) throw NotFound('alarm', id)
  return alarm
}

const say = (tx: Tx, type: EventType, alarm: Alarm, at: Date, actor?: Actor): Promise<number> =>
  emit(tx, {
    type,
    at,
    ...(actor && { actor }),
    alarmId: alarm.id,
    incidentId: alarm.incidentId,
    regionId: alarm.regionId,
    departmentId: alarm.departmentId,
  })
