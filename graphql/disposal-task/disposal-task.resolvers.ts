import type { Actor } from '../../geo-data/db/actor.ts'
import type { Tx } from '../../geo-data/db/transact.ts'
import {
  acceptTask,
  assignTask,
  completeTask,
  declineTask,
  readTask,
  reportArrival,
  superviseTask,
} from '../../geo-data/disposal-task/disposal-task.commands.ts'
import { taskById, tasksPage } from '../../geo-data/disposal-task/disposal-task.repository.ts'
import { type DisposalTask, isOverdue } from '../../geo-data/disposal-task/disposal-task.ts'
import { idOf, limitOf, optionalId, optionalPlace, type PositionInput } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'

interface TasksArguments {
  readonly first: number
  readonly filter?: {
    readonly mine?: boolean | null
    readonly open?: boolean | null
    readonly overdue?: boolean | null
    readonly incidentId?: string | null
  } | null
}

interface Assignment {
  readonly incidentId: string
  readonly departmentId: string
  readonly title: string
  readonly instruction: string
  readonly deadlineMinutes: number
}

type OfTask = { readonly id: string }
type AtPlace = OfTask & { readonly position?: PositionInput | null }

/** Runs a command on a task and gives the task as it then stands. */
const after = (
  { transact, actor, at }: Context,
  id: number,
  command: (tx: Tx, actor: Actor, at: Date) => Promise<void>,
): Promise<DisposalTask | undefined> =>
  transact(async (tx) => {
    await command(tx, actor, at)
    return taskById(tx, id)
  })

export const disposalTaskResolvers = {
  Query: {
    disposalTask: (_: unknown, { id }: OfTask, { read }: Context) => read((tx) => taskById(tx, idOf(id))),
    disposalTasks: (_: unknown, { filter, first }: TasksArguments, { read, actor, at }: Context) => {
      const narrowed = {
        departmentIds: filter?.mine ? actor.departmentIds : null,
        open: filter?.open ?? null,
        overdueAt: filter?.overdue ? at : null,
        incidentId: optionalId(filter?.incidentId),
      }
      return read((tx) => tasksPage(tx, narrowed, limitOf(first)))
    },
  },
  Mutation: {
    assignTask: (_: unknown, given: Assignment, { transact, actor, at }: Context) =>
      transact(async (tx) => {
        const ids = { incidentId: idOf(given.incidentId), departmentId: idOf(given.departmentId) }
        return taskById(tx, await assignTask(tx, actor, { ...given, ...ids }, at))
      }),
    readTask: (_: unknown, { id }: OfTask, context: Context) =>
      after(context, idOf(id), (tx, actor, at) => readTask(tx, actor, { id: idOf(id) }, at)),
    acceptTask: (_: unknown, { id }: OfTask, context: Context) =>
      after(context, idOf(id), (tx, actor, at) => acceptTask(tx, actor, { id: idOf(id) }, at)),
    declineTask: (_: unknown, { id, reason }: OfTask & { reason: string }, context: Context) =>
      after(context, idOf(id), (tx, actor, at) => declineTask(tx, actor, { id: idOf(id), reason }, at)),
    reportArrival: (_: unknown, { id, position }: AtPlace, context: Context) =>
      after(context, idOf(id), (tx, actor, at) =>
        reportArrival(tx, actor, { id: idOf(id), place: optionalPlace(position) }, at),
      ),
    completeTask: (_: unknown, { id, outcome, position }: AtPlace & { outcome: string }, context: Context) =>
      after(context, idOf(id), (tx, actor, at) =>
        completeTask(tx, actor, { id: idOf(id), outcome, place: optionalPlace(position) }, at),
      ),
    superviseTask: (_: unknown, { id }: OfTask, context: Context) =>
      after(context, idOf(id), (tx, actor, at) => superviseTask(tx, actor, { id: idOf(id) }, at)),
  },
  DisposalTask: {
    incident: ({ incidentId }: DisposalTask, _: unknown, { loaders }: Context) => loaders.incident.load(incidentId),
    department: ({ departmentId }: DisposalTask, _: unknown, { loaders }: Context) =>
      loaders.department.load(departmentId),
    resource: ({ resourceId }: DisposalTask, _: unknown, { loaders }: Context) =>
      resourceId === null ? null : loaders.visibleResource.load(resourceId),
    assignee: ({ assigneeId }: DisposalTask, _: unknown, { loaders }: Context) => loaders.optionalUser(assigneeId),
    overdue: (task: DisposalTask, _: unknown, { at }: Context) => isOverdue(task, at),
    position: ({ place }: DisposalTask) => place,
    photos: ({ id }: DisposalTask, _: unknown, { loaders }: Context) => loaders.photosOfTask.load(id),
  },
} satisfies Resolvers
