import type { Context, Resolvers } from '../context.ts'

export const basemapResolvers = {
  Query: {
    baseSources: (_: unknown, __: unknown, { ground }: Context) => ground.baseSources,
  },
} satisfies Resolvers
