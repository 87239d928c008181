import type { Judgement } from '../../geo-data/judgement/judgement.ts'
import { pushJudgement, readPush, replyToPush } from '../../geo-data/push/push.commands.ts'
import { myPushes, pushById } from '../../geo-data/push/push.repository.ts'
import type { Push } from '../../geo-data/push/push.ts'
import { idOf, limitOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { incidentAfter } from '../incident/incident-after.ts'

interface JudgementArguments {
  readonly incidentId: string
  readonly content: string
  readonly departmentIds?: readonly string[] | null
}

export const pushResolvers = {
  Query: {
    myPushes: (_: unknown, { unanswered, first }: { unanswered?: boolean | null; first: number }, context: Context) =>
      context.read((tx) =>
        myPushes(tx, context.actor.departmentIds, { unanswered: unanswered ?? null, first: limitOf(first) }),
      ),
  },
  Mutation: {
    pushJudgement: (_: unknown, given: JudgementArguments, context: Context) =>
      incidentAfter(context, async (tx, actor, at) => {
        const incidentId = idOf(given.incidentId)
        const departmentIds = given.departmentIds?.map(idOf) ?? null
        await pushJudgement(tx, actor, { incidentId, content: given.content, departmentIds }, at)
        return incidentId
      }),
    readPush: (_: unknown, { id }: { id: string }, { transact, actor, at }: Context) =>
      transact(async (tx) => {
        await readPush(tx, actor, { id: idOf(id) }, at)
        return pushById(tx, idOf(id))
      }),
    replyToPush: (_: unknown, { id, content }: { id: string; content: string }, { transact, actor, at }: Context) =>
      transact(async (tx) => {
        await replyToPush(tx, actor, { id: idOf(id), content }, at)
        return pushById(tx, idOf(id))
      }),
  },
  Judgement: {
    madeBy: ({ madeBy }: Judgement, _: unknown, { loaders }: Context) => loaders.user.load(madeBy),
    pushes: ({ id }: Judgement, _: unknown, { loaders }: Context) => loaders.pushesOfJudgement.load(id),
  },
  Push: {
    department: ({ departmentId }: Push, _: unknown, { loaders }: Context) => loaders.department.load(departmentId),
    incident: ({ incidentId }: Push, _: unknown, { loaders }: Context) => loaders.incident.load(incidentId),
    judgement: ({ judgementId }: Push, _: unknown, { loaders }: Context) => loaders.judgement.load(judgementId),
    readBy: ({ readBy }: Push, _: unknown, { loaders }: Context) => loaders.optionalUser(readBy),
    repliedBy: ({ repliedBy }: Push, _: unknown, { loaders }: Context) => loaders.optionalUser(repliedBy),
  },
} satisfies Resolvers
