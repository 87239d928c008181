import { citiesOnRecord } from '../../geo-data/city/city.ts'
import { regions } from '../../geo-data/region/region.repository.ts'
import type { Context, Resolvers } from '../context.ts'

export const statusResolvers = {
  Query: {
    cities: async (_: unknown, __: unknown, { asSystem }: Context) => citiesOnRecord(await asSystem.read(regions)),
  },
} satisfies Resolvers
