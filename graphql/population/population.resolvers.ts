import { regionCounts } from '../../geo-data/population/population.repository.ts'
import { populated, type RegionPeople } from '../../geo-data/population/population.ts'
import { hourArgument } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'

export const populationResolvers = {
  Query: {
    populationByRegion: async (_: unknown, { hour }: { hour: number }, { read }: Context) => {
      const at = hourArgument(hour)
      return populated(await read((tx) => regionCounts(tx, at)), at)
    },
  },
  RegionPeople: {
    region: ({ regionId }: RegionPeople, _: unknown, { loaders }: Context) => loaders.region.load(regionId),
  },
} satisfies Resolvers
