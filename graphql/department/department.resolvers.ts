import { departments } from '../../geo-data/department/department.repository.ts'
import type { Department } from '../../geo-data/department/department.ts'
import type { Context, Resolvers } from '../context.ts'

export const departmentResolvers = {
  Query: {
    departments: (_: unknown, filter: { kind?: string | null }, { read }: Context) =>
      read((tx) => departments(tx, filter)),
  },
  Department: {
    name: ({ nameZh, nameEn }: Department) => ({ zh: nameZh, en: nameEn }),
    region: ({ regionId }: Department, _: unknown, { loaders }: Context) => loaders.region.load(regionId),
  },
} satisfies Resolvers
