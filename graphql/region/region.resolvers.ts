import { regions } from '../../geo-data/region/region.repository.ts'
import type { Region } from '../../geo-data/region/region.ts'
import type { Context, Resolvers } from '../context.ts'

export const regionResolvers = {
  Query: {
    regions: (_: unknown, __: unknown, { read }: Context) => read(regions),
  },
  Region: {
    name: ({ nameZh, nameEn }: Region) => ({ zh: nameZh, en: nameEn }),
  },
} satisfies Resolvers
