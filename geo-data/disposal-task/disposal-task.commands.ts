import type { Actor } from '../db/actor.ts'
import { SYSTEM } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import type { EventType } from '../event/event.ts'
import { callParties } from '../incident/incident.repository.ts'
import { requireLeader } from '../incident/incident.ts'
import { heldOne, tell, theIncident } from '../incident/telling.commands.ts'
import type { Place } from '../place/place.ts'
import { Forbidden, NotFound, Refused } from '../refusal.ts'
import { text } from '../sectors/text.ts'
import { addTask, moveTask, type TaskMove, taskForDecision, unpressedOverdue } from './disposal-task.repository.ts'
import { type DisposalTask, isOpen, LONGEST_MINUTES, mayBecome, type TaskState } from './disposal-task.ts'

export interface Assignment {
  readonly incidentId: number
  readonly departmentId: number
  readonly title: string
  readonly instruction: string
  readonly deadlineMinutes: number
}

/** Gives one thing to one department, which becomes a party to the incident. @returns the task's id. @throws Forbidden, NotFound, Refused. */
export const assignTask = async (tx: Tx, actor: Actor, given: Assignment, at: Date): Promise<number> => {
  requireLeader(actor.role, 'assign tasks')
  const incident = await heldOne(tx, given.incidentId)
  const title = given.title.trim()
  if (title === '') throw Refused('TITLE_MISSING', 'a task says what is to be done')
  if (!(given.deadlineMinutes > 0 && given.deadlineMinutes <= LONGEST_MINUTES))
    throw Refused('DEADLINE_OUT_OF_RANGE', `a deadline is 1 to ${LONGEST_MINUTES} minutes away`)
  await callParties(tx, incident.id, [given.departmentId])
  const taskId = await addTask(tx, {
    incidentId: incident.id,
    regionId: incident.regionId,
    departmentId: given.departmentId,
    resourceId: null,
    planId: null,
    step: null,
    title: text(title, title),
    instruction: text(given.instruction, given.instruction),
    assignedAt: at,
    deadlineAt: new Date(at.getTime() + given.deadlineMinutes * 60_000),
  })
  if (taskId === undefined) throw new Error('a task of no plan was refused by the table')
  await tell(tx, 'task.assigned', await theIncident(tx, incident.id), { actor, at, ids: { taskId } })
  return taskId
}

interface OfTask {
  readonly id: number
}

/** The department has seen it. Reading twice changes nothing. */
export const readTask = async (tx: Tx, actor: Actor, { id }: OfTask, at: Date): Promise<void> => {
  const task = await ownTask(tx, actor, id)
  if (task.readAt !== null) return
  await change(tx, actor, task, { type: 'task.read', move: { readAt: at } }, at)
}

export const acceptTask = async (tx: Tx, actor: Actor, { id }: OfTask, at: Date): Promise<void> => {
  const task = await ownTask(tx, actor, id)
  requireMove(task.state, 'accepted')
  const move = { state: 'accepted', acceptedAt: at, readAt: task.readAt ?? at, assigneeId: actor.userId } as const
  await change(tx, actor, task, { type: 'task.accepted', move }, at)
}

/** A task is declined with a reason, so that somebody else can be found. */
export const declineTask = async (
  tx: Tx,
  actor: Actor,
  { id, reason }: OfTask & { readonly reason: string },
  at: Date,
): Promise<void> => {
  const task = await ownTask(tx, actor, id)
  requireMove(task.state, 'declined')
  const declinedReason = reason.trim()
  if (declinedReason === '') throw Refused('REASON_MISSING', 'declining a task needs a reason')
  const move = { state: 'declined', declinedReason, readAt: task.readAt ?? at } as const
  await change(tx, actor, task, { type: 'task.declined', move }, at)
}

export const reportArrival = async (
  tx: Tx,
  actor: Actor,
  { id, place }: OfTask & { readonly place?: Place | null },
  at: Date,
): Promise<void> => {
  const task = await ownTask(tx, actor, id)
  requireMove(task.state, 'arrived')
  const move = { state: 'arrived', arrivedAt: at, place: place ?? null } as const
  await change(tx, actor, task, { type: 'task.arrived', move }, at)
}

export const completeTask = async (
  tx: Tx,
  actor: Actor,
  { id, outcome, place }: OfTask & { readonly outcome: string; readonly place?: Place | null },
  at: Date,
): Promise<void> => {
  const task = await ownTask(tx, actor, id)
  requireMove(task.state, 'completed')
  const said = outcome.trim()
  if (said === '') throw Refused('OUTCOME_MISSING', 'completing a task says what came of it')
  const move = { state: 'completed', completedAt: at, outcome: said, place: place ?? null } as const
  await change(tx, actor, task, { type: 'task.completed', move }, at)
}

/** Presses an open task (督办). @throws Forbidden, NotFound, Refused. */
export const superviseTask = async (tx: Tx, actor: Actor, { id }: OfTask, at: Date): Promise<void> => {
  requireLeader(actor.role, 'supervise tasks')
  const task = await ownTask(tx, actor, id)
  if (!isOpen(task)) throw Refused('TASK_OVER', `the task is ${task.state}`)
  await change(tx, actor, task, { type: 'task.supervised', move: { supervisedAt: at } }, at)
}

/** Presses every open task past its deadline, each once. @returns how many. As the system. */
export const pressOverdue = async (tx: Tx, at: Date): Promise<number> => {
  const overdue = await unpressedOverdue(tx, at, 200)
  for (const task of overdue) await change(tx, SYSTEM, task, { type: 'task.overdue', move: { supervisedAt: at } }, at)
  return overdue.length
}

const LEADERS: ReadonlySet<string> = new Set(['system', 'duty-officer', 'commander'])

/** The task, held. Only the department that was given it acts on it, and whoever leads. @throws Forbidden, NotFound. */
const ownTask = async (tx: Tx, actor: Actor, id: number): Promise<DisposalTask> => {
  const task = await taskForDecision(tx, id)
  if (!task) throw NotFound('disposal task', id)
  if (!LEADERS.has(actor.role) && !actor.departmentIds.includes(task.departmentId))
    throw Forbidden(actor.role, "act on another department's task")
  return task
}

const change = async (
  tx: Tx,
  actor: Actor,
  task: DisposalTask,
  { type, move }: { readonly type: EventType; readonly move: TaskMove },
  at: Date,
): Promise<void> => {
  await moveTask(tx, task.id, move)
  await tell(tx, type, await theIncident(tx, task.incidentId), { actor, at, ids: { taskId: task.id } })
}

const requireMove = (from: TaskState, to: TaskState): void => {
  if (!mayBecome(from, to)) throw Refused('WRONG_STATE', `a task that is ${from} cannot become ${to}`)
}
