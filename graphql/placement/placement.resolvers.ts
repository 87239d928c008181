import { coverageOf, missingSensors } from '../../geo-data/placement/placement.repository.ts'
import {
  type Coverage,
  type MissingSensor,
  type PlacementFilter,
  placingsOf,
  printCursor,
} from '../../geo-data/placement/placement.ts'
import { connectionByCursor, optionalId, type PageArguments } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'

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
  PlacementCoverage: {
    ...ofRule,
    sectorId: ({ placing }: Coverage) => placing.sectorId,
    figures: ({ placing }: Coverage) => placing.rule.figures ?? null,
  },
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

const page = ({ filter, ...asked }: PageArguments & Filtered, { read, at }: Context) => {
  const asking = { filter: filterOf(filter), at }
  return connectionByCursor(asked, {
    rows: (some) => read((tx) => missingSensors(tx, asking, some)),
    cursorOf: printCursor,
    totalCount: async () => {
      const counted = await coverage(asking.filter, { read, at })
      return counted.reduce((sum, { missing }) => sum + missing, 0)
    },
  })
}
