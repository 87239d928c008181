import type { Incident } from '../../geo-data/incident/incident.ts'
import { decideLevel, levelProposalOf } from '../../geo-data/level/level.commands.ts'
import { levelDecisionsOf } from '../../geo-data/level/level.repository.ts'
import type { LevelDecision, Proposal } from '../../geo-data/level/level.ts'
import { idOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { incidentAfter } from '../incident/incident-after.ts'

interface DecisionArguments {
  readonly incidentId: string
  readonly proposed?: string | null
  readonly decided: string
  readonly reason?: string | null
}

export const levelResolvers = {
  Mutation: {
    decideLevel: (_: unknown, given: DecisionArguments, context: Context) =>
      incidentAfter(context, async (tx, actor, at) => {
        const incidentId = idOf(given.incidentId)
        const { proposed = null, decided, reason = null } = given
        await decideLevel(tx, actor, { incidentId, proposed, decided, reason }, at)
        return incidentId
      }),
  },
  Incident: {
    levelProposal: ({ id }: Incident, _: unknown, { read }: Context) =>
      read(async (tx) => (await levelProposalOf(tx, id)).proposal),
    levelDecisions: ({ id }: Incident, _: unknown, { read }: Context) => read((tx) => levelDecisionsOf(tx, id)),
  },
  LevelProposal: {
    raise: ({ raise }: Proposal) => raise?.change ?? null,
    raisesTo: ({ raise }: Proposal) => raise?.level ?? null,
    lower: ({ lower }: Proposal) => lower?.changes ?? [],
    lowersTo: ({ lower }: Proposal) => lower?.level ?? null,
  },
  LevelDecision: {
    decidedBy: ({ decidedBy }: LevelDecision, _: unknown, { loaders }: Context) => loaders.user.load(decidedBy),
  },
} satisfies Resolvers
