import { coverageOf, missingSensors } from '../../geo-data/placement/placement.repository.ts'
import {
  type Coverage,
  type MissingSensor,
  type PlacementFilter,
  placingsOf,
  printCursor,
} from '../../geo-data/placement/placement.ts'
import { limitOf, optionalId, type PageArguments } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'

type PlacementFilterInput = Omit<PlacementFilter, 'regionId' | 'departmentId'> & {
  readonly regionId?: string | null
  readonly departmentId?: string | null
}

interface Filtered {
  readonly filter?: PlacementFilterInput | null
}

const ofRule = {
  rule: ({ placing }: MissingSensor | Coverage) => placing.ref,
  requirement: ({ placing }: MissingSensor | Coverage) => placing.rule.requirement,
  priority: ({ placing }: MissingSensor | Coverage) => placing.rule.priority,
  why: ({ placing }: MissingSensor | Coverage) => placing.rule.name,
  metric: ({ placing }: MissingSensor | Coverage) => placing.metric,
}

export const placementResolvers = {
  Query: {
    missingSensors: (_: unknown, given: PageArguments & Filtered, context: Context) => page(given, context),
    placementCoverage: (_: unknown, { filter }: Filtered, context: Context) => coverage(filterOf(filter), context),
  },
  MissingSensor: {
    ...ofRule,
    assetId: ({ id }: MissingSensor) => id,
    position: ({ place }: MissingSensor) => place,
    department: ({ departmentId }: MissingSensor, _: unknown, { loaders }: Context) =>
      loaders.department.load(departmentId),
    region: ({ regionId }: MissingSensor, _: unknown, { loaders }: Context) => loaders.region.load(regionId),
  },
  PlacementCoverage: { ...ofRule, sectorId: ({ placing }: Coverage) => placing.sectorId },
} satisfies Resolvers

const filterOf = (input: PlacementFilterInput | null | undefined): PlacementFilter => ({
  ...input,
  regionId: optionalId(input?.regionId),
  departmentId: optionalId(input?.departmentId),
})

/** Rule by rule, each in a transaction of its own: the embedded record has one session, and the stream must not wait for them all. */
const coverage = async (filter: PlacementFilter, { read, at }: Pick<Context, 'read' | 'at'>): Promise<Coverage[]> => {
  const counted: Coverage[] = []
  for (const { ref } of placingsOf(filter))
    counted.push(...(await read((tx) => coverageOf(tx, { filter: { ...filter, rule: ref }, at }))))
  return counted
}

const page = async ({ filter: input, first, after }: PageArguments & Filtered, { read, at }: Context) => {
  const asking = { filter: filterOf(input), at }
  const limit = limitOf(first)
  const rows = await read((tx) => missingSensors(tx, asking, { limit: limit + 1, after: after ?? null })).catch(
    (error: unknown) => {
      throw error instanceof RangeError ? badInput(error.message) : error
    },
  )
  const edges = rows.slice(0, limit).map((node) => ({ cursor: printCursor(node), node }))
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > limit, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: async () => {
      const counted = await coverage(asking.filter, { read, at })
      return counted.reduce((sum, { missing }) => sum + missing, 0)
    },
  }
}
