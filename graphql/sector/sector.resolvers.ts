import { SECTORS } from '../../geo-data/sectors/registry.ts'
import type { Resolvers } from '../context.ts'

/** A sector is data, so nothing is read: the registry itself answers. */
export const sectorResolvers = {
  Query: {
    sectors: () => SECTORS,
  },
} satisfies Resolvers
