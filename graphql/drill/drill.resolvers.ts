import { startDrill } from '../../geo-data/drill/drill.commands.ts'
import { runningDrills } from '../../geo-data/drill/drill.repository.ts'
import { DRILLS } from '../../geo-data/sample-city/drills.ts'
import { optionalId } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'

export const drillResolvers = {
  Query: {
    drills: () => DRILLS,
    runningDrills: (_: unknown, __: unknown, { read }: Context) => read(runningDrills),
  },
  Mutation: {
    startDrill: (
      _: unknown,
      { drill, segmentId }: { drill: string; segmentId?: string | null },
      { transact, actor, at }: Context,
    ) => transact((tx) => startDrill(tx, actor, { drill, segmentId: optionalId(segmentId) }, at)),
  },
} satisfies Resolvers
