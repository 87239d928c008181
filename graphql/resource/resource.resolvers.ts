import type { Resource } from '../../geo-data/resource/resource.ts'
import type { Context, Resolvers } from '../context.ts'

export const resourceResolvers = {
  Resource: {
    position: ({ place }: Resource) => place,
    positionAt: ({ placeAt }: Resource) => placeAt,
    department: ({ departmentId }: Resource, _: unknown, { loaders }: Context) => loaders.department.load(departmentId),
  },
} satisfies Resolvers
