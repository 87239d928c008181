import type { Context, Resolvers } from '../context.ts'

export const terrainResolvers = {
  Query: {
    terrain: (_: unknown, __: unknown, { ground }: Context) => ground.elevations?.terrain ?? null,
  },
} satisfies Resolvers
