import { citiesOnRecord } from '../../geo-data/city/city.ts'
import { regions } from '../../geo-data/region/region.repository.ts'
import { cityStatus, weatherAt } from '../../geo-data/status/status.repository.ts'
import type { Context, Resolvers } from '../context.ts'

export const statusResolvers = {
  Query: {
    cityStatus: (_: unknown, __: unknown, { read, at }: Context) => read((tx) => cityStatus(tx, at)),
    weatherAt: (_: unknown, { at }: { at: Date }, { read }: Context) => read((tx) => weatherAt(tx, at)),
    cities: async (_: unknown, __: unknown, { asSystem }: Context) => citiesOnRecord(await asSystem.read(regions)),
  },
  CityStatus: {
    targetsInBlindArea: async (_: unknown, __: unknown, { ground, actor, at }: Context) =>
      (await ground.blindCities.of(actor, at)).targets.length,
  },
} satisfies Resolvers
