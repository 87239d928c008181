import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { addTask } from '../disposal-task/disposal-task.repository.ts'
import { currentZoneSetOfIncident } from '../impact-zone/impact-zone.repository.ts'
import { troublesOf } from '../incident/correlation.repository.ts'
import { callParties, moveIncident } from '../incident/incident.repository.ts'
import { type Incident, requireLeader } from '../incident/incident.ts'
import { heldOne, tell, theIncident } from '../incident/telling.commands.ts'
import { Refused } from '../refusal.ts'
import type { PlanStep, Priority } from '../sectors/sector.ts'
import { planFor, unitsNear } from './response-plan.repository.ts'
import { type ResponsePlan, responseLevel, stepsAt, unitFor } from './response-plan.ts'

/**
 * Makes the plan's tasks for an incident, each with a unit and a deadline; the units become parties. A step that has its
 * task gets no second one, so doing it twice changes nothing. @throws Forbidden, NotFound, Refused.
 */
export const startResponse = async (
  tx: Tx,
  actor: Actor,
  { incidentId }: { readonly incidentId: number },
  at: Date,
): Promise<void> => {
  requireLeader(actor.role, 'start a response')
  const incident = await heldOne(tx, incidentId)
  const plan = await planFor(tx, incident.sectorId, incident.hazard)
  if (!plan) throw Refused('NO_PLAN', `no plan for ${incident.sectorId}.${incident.hazard}`)
  const level = await levelOf(tx, incidentId)
  const taskIds = await assignSteps(tx, incident, { plan, steps: stepsAt(plan, level) }, at)
  if (incident.state === 'open') {
    await moveIncident(tx, incidentId, { state: 'responding' })
    await tell(tx, 'incident.responding', await theIncident(tx, incidentId), { actor, at, ids: { planId: plan.id } })
  }
  const called = await theIncident(tx, incidentId)
  for (const taskId of taskIds) await tell(tx, 'task.assigned', called, { actor, at, ids: { taskId } })
}

const levelOf = async (tx: Tx, incidentId: number) => {
  const priorities = (await troublesOf(tx, incidentId)).map(({ priority }) => priority as Priority)
  const zones = await currentZoneSetOfIncident(tx, incidentId)
  const mustLeave = (zones?.zones ?? []).filter(({ line }) => line === 'must-leave')
  const people = mustLeave.flatMap(({ exposure }) => (exposure.people ? [exposure.people.estimate] : []))
  return responseLevel(priorities, people.length > 0 ? Math.max(...people) : null)
}

const assignSteps = async (
  tx: Tx,
  incident: Incident,
  { plan, steps }: { readonly plan: ResponsePlan; readonly steps: readonly PlanStep[] },
  at: Date,
): Promise<number[]> => {
  const units = await unitsNear(tx, incident.regionId, incident.place)
  const taskIds: number[] = []
  for (const step of steps) {
    const unit = unitFor(step.unitRole, incident, units)
    if (!unit) throw Refused('NOBODY_ANSWERS', `no unit for ${step.unitRole}`)
    await callParties(tx, incident.id, [unit.departmentId])
    const taskId = await addTask(tx, {
      incidentId: incident.id,
      regionId: incident.regionId,
      departmentId: unit.departmentId,
      resourceId: unit.resourceId,
      planId: plan.id,
      step: step.id,
      title: step.title,
      instruction: step.instructions,
      assignedAt: at,
      deadlineAt: new Date(at.getTime() + step.deadlineMinutes * 60_000),
    })
    if (taskId !== undefined) taskIds.push(taskId)
  }
  return taskIds
}
