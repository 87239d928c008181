import type { Actor } from '../db/actor.ts'
import { SYSTEM } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { currentZoneSetOfIncident } from '../impact-zone/impact-zone.repository.ts'
import { callParties } from '../incident/incident.repository.ts'
import type { Incident } from '../incident/incident.ts'
import { openOne, tell, theIncident } from '../incident/telling.commands.ts'
import { addJudgement } from '../judgement/judgement.repository.ts'
import { mayJudge } from '../judgement/judgement.ts'
import { Forbidden, NotFound, Refused } from '../refusal.ts'
import { unitsNear } from '../response-plan/response-plan.repository.ts'
import { unitFor } from '../response-plan/response-plan.ts'
import { addPush, addReceipt, pushById, pushesOfIncident } from './push.repository.ts'
import { DEFAULT_RECIPIENTS, type Push } from './push.ts'

export interface JudgementInput {
  readonly incidentId: number
  readonly content: string
  /** Empty or missing: the default recipients. */
  readonly departmentIds?: readonly number[] | null
}

/**
 * Writes down a judgement and tells it to departments, which become parties so that they may read it. @returns the
 * judgement's id. @throws Forbidden, NotFound, Refused.
 */
export const pushJudgement = async (tx: Tx, actor: Actor, input: JudgementInput, at: Date): Promise<number> => {
  if (!mayJudge(actor.role) || actor.userId === null) throw Forbidden(actor.role, 'push judgements')
  const incident = await openOne(tx, input.incidentId)
  const content = input.content.trim()
  if (content === '') throw Refused('CONTENT_MISSING', 'a judgement says something')
  const departmentIds = input.departmentIds?.length ? input.departmentIds : await defaultRecipients(tx, incident)
  const judgementId = await addJudgement(tx, {
    incidentId: incident.id,
    zoneSetId: (await currentZoneSetOfIncident(tx, incident.id))?.id ?? null,
    content,
    madeBy: actor.userId,
    madeAt: at,
  })
  for (const departmentId of new Set(departmentIds)) {
    await addPush(tx, { judgementId, incidentId: incident.id, departmentId, at })
  }
  // An analyst may not change the incident itself: for him the calling is left to `deliver-pushes`.
  await callParties(tx, incident.id, departmentIds)
  await tell(tx, 'judgement.pushed', await theIncident(tx, incident.id), { actor, at, ids: { judgementId } })
  return judgementId
}

const defaultRecipients = async (tx: Tx, incident: Incident): Promise<number[]> => {
  const units = await unitsNear(tx, incident.regionId, incident.place)
  const found = DEFAULT_RECIPIENTS.map((role) => unitFor(role, incident, units)?.departmentId)
  return [...new Set([incident.departmentId, ...found.filter((id) => id !== undefined)])]
}

/** Calls the recipients of every push to their incident and notes the delivery. Twice changes nothing. As the system. */
export const deliverPushes = async (tx: Tx, incidentId: number, at: Date): Promise<void> => {
  const undelivered = (await pushesOfIncident(tx, incidentId)).filter(({ deliveredAt }) => deliveredAt === null)
  if (undelivered.length === 0) return
  await callParties(
    tx,
    incidentId,
    undelivered.map(({ departmentId }) => departmentId),
  )
  const incident = await theIncident(tx, incidentId)
  for (const { id } of undelivered) {
    if (await addReceipt(tx, { pushId: id, kind: 'delivered', givenBy: null, at }))
      await tell(tx, 'push.delivered', incident, { actor: SYSTEM, at, ids: { pushId: id } })
  }
}

/** Somebody of the department has read it. Reading twice changes nothing. @throws Forbidden, NotFound. */
export const readPush = async (tx: Tx, actor: Actor, { id }: { readonly id: number }, at: Date): Promise<void> => {
  const push = await pushTo(tx, actor, id)
  if (!(await addReceipt(tx, { pushId: id, kind: 'read', givenBy: actor.userId, at }))) return
  await tell(tx, 'push.read', await theIncident(tx, push.incidentId), { actor, at, ids: { pushId: id } })
}

/** The department answers; an answer is also a reading. @throws Forbidden, NotFound, Refused. */
export const replyToPush = async (
  tx: Tx,
  actor: Actor,
  { id, content }: { readonly id: number; readonly content: string },
  at: Date,
): Promise<void> => {
  const said = content.trim()
  if (said === '') throw Refused('CONTENT_MISSING', 'a reply says something')
  await readPush(tx, actor, { id }, at)
  const push = await pushTo(tx, actor, id)
  await addReceipt(tx, { pushId: id, kind: 'replied', content: said, givenBy: actor.userId, at })
  await tell(tx, 'push.replied', await theIncident(tx, push.incidentId), { actor, at, ids: { pushId: id } })
}

/** Only the department it was told to answers for it. */
const pushTo = async (tx: Tx, actor: Actor, id: number): Promise<Push> => {
  const push = await pushById(tx, id)
  if (!push) throw NotFound('push', id)
  if (!actor.departmentIds.includes(push.departmentId))
    throw Forbidden(actor.role, 'answer for a department that is not his')
  return push
}
