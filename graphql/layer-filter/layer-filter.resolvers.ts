import { layerCounts } from '../../geo-data/layer-filter/layer-filter.repository.ts'
import type { Context, Resolvers } from '../context.ts'
import { filtersOf } from './filters-of.ts'

export const layerFilterResolvers = {
  Query: {
    layerCounts: (_: unknown, { sectorId, filter }: { sectorId: string; filter: string }, { read }: Context) => {
      const filters = filtersOf(filter).filter(({ layer }) => layer.startsWith(`${sectorId}.`))
      return read((tx) => layerCounts(tx, sectorId, filters))
    },
  },
} satisfies Resolvers
