import { sql } from 'kysely'
import { stAsGeoJson, stPoint } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import type { Text } from '../sectors/text.ts'
import { type DisposalTask, OPEN_STATES, type TaskState } from './disposal-task.ts'

const tasks = (tx: Tx) =>
  kysely<'disposal_task'>(tx)
    .selectFrom('disposal_task')
    .select((eb) => [
      'id',
      'incident_id',
      'region_id',
      'department_id',
      'resource_id',
      'assignee_id',
      'plan_id',
      'step',
      'title_zh',
      'title_en',
      'instruction_zh',
      'instruction_en',
      'state',
      'assigned_at',
      'deadline_at',
      'read_at',
      'accepted_at',
      'arrived_at',
      'completed_at',
      'declined_reason',
      'outcome',
      'supervised_at',
      stAsGeoJson<Place>(eb.ref('position'), 7).as('place'),
    ])

type TaskRow = Awaited<ReturnType<ReturnType<typeof tasks>['executeTakeFirstOrThrow']>>

export const taskById = async (tx: Tx, id: number): Promise<DisposalTask | undefined> => {
  const row = await tasks(tx).where('id', '=', id).executeTakeFirst()
  return row && asTask(row)
}

export const tasksByIds = async (tx: Tx, ids: readonly number[]): Promise<DisposalTask[]> =>
  ids.length === 0 ? [] : (await tasks(tx).where('id', 'in', ids).execute()).map(asTask)

/** Held against other deciders; only for the department whose task it is, and for those who lead. */
export const taskForDecision = async (tx: Tx, id: number): Promise<DisposalTask | undefined> => {
  const row = await tasks(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && asTask(row)
}

export const tasksOf = (tx: Tx, incidentId: number): Promise<DisposalTask[]> => tasksOfIncidents(tx, [incidentId])

export const tasksOfIncidents = async (tx: Tx, incidentIds: readonly number[]): Promise<DisposalTask[]> =>
  (await tasks(tx).where('incident_id', 'in', incidentIds).orderBy('assigned_at').orderBy('id').execute()).map(asTask)

export const openTasksOf = async (tx: Tx, incidentId: number): Promise<DisposalTask[]> =>
  (
    await tasks(tx)
      .where('incident_id', '=', incidentId)
      .where('state', 'in', [...OPEN_STATES])
      .orderBy('id')
      .execute()
  ).map(asTask)

export interface TaskFilter {
  /** Only those of these departments: what the caller answers for. */
  readonly departmentIds?: readonly number[] | null
  readonly open?: boolean | null
  readonly overdueAt?: Date | null
  readonly incidentId?: number | null
}

/** The most urgent first: open before done, then by deadline. */
export const tasksPage = async (tx: Tx, filter: TaskFilter, first: number): Promise<DisposalTask[]> => {
  const open = [...OPEN_STATES]
  let query = tasks(tx)
  if (filter.departmentIds != null) query = query.where('department_id', 'in', [...filter.departmentIds])
  if (filter.open != null) query = query.where('state', filter.open ? 'in' : 'not in', open)
  if (filter.overdueAt != null) query = query.where('state', 'in', open).where('deadline_at', '<', filter.overdueAt)
  if (filter.incidentId != null) query = query.where('incident_id', '=', filter.incidentId)
  const rows = await query
    .orderBy(sql`state = any(${open}::text[])`, 'desc')
    .orderBy('deadline_at')
    .orderBy('id')
    .limit(first)
    .execute()
  return rows.map(asTask)
}

export interface NewTask {
  readonly incidentId: number
  readonly regionId: number
  readonly departmentId: number
  readonly resourceId: number | null
  readonly planId: number | null
  readonly step: string | null
  readonly title: Text
  readonly instruction: Text
  readonly assignedAt: Date
  readonly deadlineAt: Date
}

/** Adds a task; a step of a plan that already has one for this incident adds none. @returns its id, or undefined. */
export const addTask = async (tx: Tx, task: NewTask): Promise<number | undefined> => {
  const row = await kysely<'disposal_task'>(tx)
    .insertInto('disposal_task')
    .values({
      incident_id: task.incidentId,
      region_id: task.regionId,
      department_id: task.departmentId,
      resource_id: task.resourceId,
      plan_id: task.planId,
      step: task.step,
      title_zh: task.title.zh,
      title_en: task.title.en,
      instruction_zh: task.instruction.zh,
      instruction_en: task.instruction.en,
      assigned_at: task.assignedAt,
      deadline_at: task.deadlineAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export interface TaskMove {
  readonly state?: TaskState
  readonly assigneeId?: number | null
  readonly readAt?: Date
  readonly acceptedAt?: Date
  readonly arrivedAt?: Date
  readonly completedAt?: Date
  readonly declinedReason?: string
  readonly outcome?: string
  readonly supervisedAt?: Date
  readonly place?: Place | null
}

export const moveTask = async (tx: Tx, id: number, move: TaskMove): Promise<void> => {
  await kysely<'disposal_task'>(tx)
    .updateTable('disposal_task')
    .set({
      ...(move.state && { state: move.state }),
      ...(move.assigneeId !== undefined && { assignee_id: move.assigneeId }),
      ...(move.readAt && { read_at: move.readAt }),
      ...(move.acceptedAt && { accepted_at: move.acceptedAt }),
      ...(move.arrivedAt && { arrived_at: move.arrivedAt }),
      ...(move.completedAt && { completed_at: move.completedAt }),
      ...(move.declinedReason !== undefined && { declined_reason: move.declinedReason }),
      ...(move.outcome !== undefined && { outcome: move.outcome }),
      ...(move.supervisedAt && { supervised_at: move.supervisedAt }),
      ...(move.place && { position: stPoint(move.place.coordinates[0], move.place.coordinates[1]) }),
    })
    .where('id', '=', id)
    .execute()
}

/** Open tasks past their deadline that nobody has pressed yet, held; those another worker holds are passed over. */
export const unpressedOverdue = async (tx: Tx, at: Date, limit: number): Promise<DisposalTask[]> =>
  (
    await tasks(tx)
      .where('state', 'in', [...OPEN_STATES])
      .where('deadline_at', '<', at)
      .where('supervised_at', 'is', null)
      .orderBy('deadline_at')
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute()
  ).map(asTask)

/** The state is closed by the table's check. */
const asTask = (row: TaskRow): DisposalTask => ({
  id: row.id,
  incidentId: row.incident_id,
  regionId: row.region_id,
  departmentId: row.department_id,
  resourceId: row.resource_id,
  assigneeId: row.assignee_id,
  planId: row.plan_id,
  step: row.step,
  title: { zh: row.title_zh, en: row.title_en },
  instruction: { zh: row.instruction_zh, en: row.instruction_en },
  state: row.state as TaskState,
  assignedAt: row.assigned_at,
  deadlineAt: row.deadline_at,
  readAt: row.read_at,
  acceptedAt: row.accepted_at,
  arrivedAt: row.arrived_at,
  completedAt: row.completed_at,
  declinedReason: row.declined_reason,
  outcome: row.outcome,
  supervisedAt: row.supervised_at,
  place: row.place,
})
