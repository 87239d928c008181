import { startResponse } from '../../geo-data/response-plan/response-plan.commands.ts'
import { responsePlans } from '../../geo-data/response-plan/response-plan.repository.ts'
import { idOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { incidentAfter } from '../incident/incident-after.ts'

export const responsePlanResolvers = {
  Query: {
    responsePlans: (_: unknown, { sectorId }: { sectorId?: string | null }, { read }: Context) =>
      read((tx) => responsePlans(tx, sectorId ?? null)),
  },
  Mutation: {
    startResponse: (_: unknown, { incidentId }: { incidentId: string }, context: Context) =>
      incidentAfter(context, async (tx, actor, at) => {
        await startResponse(tx, actor, { incidentId: idOf(incidentId) }, at)
        return idOf(incidentId)
      }),
  },
} satisfies Resolvers
