import { countsIn, thingsIn } from '../../geo-data/area/area.repository.ts'
import { type Area, areaFault, type Position } from '../../geo-data/area/area.ts'
import { type AreaKind, type AreaThing, areaCursor, isAreaRecord } from '../../geo-data/area/thing.ts'
import { Refused } from '../../geo-data/refusal.ts'
import { connectionByCursor, type PageArguments, type PositionInput } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'
import { kindNameOf } from './kind-name.ts'

interface AreaInput {
  readonly circle?: { readonly centre: PositionInput; readonly radiusM: number } | null
  readonly polygon?: readonly PositionInput[] | null
  readonly line?: { readonly positions: readonly PositionInput[]; readonly bufferM: number } | null
}

interface KindInput {
  readonly record: string
  readonly sectorId?: string | null
  readonly kind: string
}

type ThingsArguments = PageArguments & { readonly area: AreaInput; readonly only?: KindInput | null }

export const areaResolvers = {
  Query: {
    areaCounts: (_: unknown, { area }: { area: AreaInput }, { read }: Context) => {
      const asked = areaOf(area)
      return read((tx) => countsIn(tx, asked))
    },
    areaThings: (_: unknown, asked: ThingsArguments, context: Context) => things(asked, context),
  },
  AreaCount: { kindName: kindNameOf },
  AreaThing: { kindName: kindNameOf },
} satisfies Resolvers

const things = ({ area: input, only: kind, ...page }: ThingsArguments, { read }: Context) => {
  const area = areaOf(input)
  const only = kind ? kindOf(kind) : null
  const isOnly = (one: AreaKind): boolean =>
    only === null || (one.record === only.record && one.sectorId === only.sectorId && one.kind === only.kind)
  return connectionByCursor<AreaThing>(page, {
    rows: ({ limit, after }) => read((tx) => thingsIn(tx, area, { only, limit, after })),
    cursorOf: areaCursor,
    totalCount: async () => {
      const counts = await read((tx) => countsIn(tx, area))
      return counts.filter(isOnly).reduce((sum, { count }) => sum + count, 0)
    },
  })
}

const position = ({ longitude, latitude }: PositionInput): Position => [longitude, latitude]

/** @throws bad input unless it is exactly one shape; Refused (AREA) naming the field and the reason. */
const areaOf = ({ circle, polygon, line }: AreaInput): Area => {
  const areas: Area[] = [
    ...(circle ? [{ shape: 'circle', centre: position(circle.centre), radiusM: circle.radiusM } as const] : []),
    ...(polygon ? [{ shape: 'polygon', ring: polygon.map(position) } as const] : []),
    ...(line ? [{ shape: 'line', line: line.positions.map(position), bufferM: line.bufferM } as const] : []),
  ]
  const [area, second] = areas
  if (!area || second) throw badInput('an area is a circle, a polygon or a line: exactly one of them')
  const fault = areaFault(area)
  if (!fault) return area
  const { field, reason } = fault
  throw Refused('AREA', { zh: `${field}:${reason.zh}`, en: `${field}: ${reason.en}` })
}

const kindOf = ({ record, sectorId = null, kind }: KindInput): AreaKind => {
  if (!isAreaRecord(record)) throw badInput(`nothing in an area is a '${record}'`)
  return { record, sectorId, kind }
}
