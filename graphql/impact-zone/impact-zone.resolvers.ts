import { requestImpactZone, type ZoneRequest } from '../../geo-data/impact-zone/impact-zone.commands.ts'
import { zoneSetById } from '../../geo-data/impact-zone/impact-zone.repository.ts'
import type { ZoneFrame, ZoneSet } from '../../geo-data/impact-zone/impact-zone.ts'
import { figuresOf, idOf, optionalId } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'

interface RequestArguments {
  readonly alarmId?: string | null
  readonly incidentId?: string | null
  readonly overrides?: unknown
}

export const impactZoneResolvers = {
  Query: {
    impactZoneSet: (_: unknown, { id }: { id: string }, { read }: Context) => read((tx) => zoneSetById(tx, idOf(id))),
  },
  Mutation: {
    requestImpactZone: (_: unknown, given: RequestArguments, { transact, actor, at }: Context) =>
      transact(async (tx) => zoneSetById(tx, await requestImpactZone(tx, actor, requestOf(given), at))),
  },
  ImpactZoneSet: {
    requestedBy: ({ requestedBy }: ZoneSet, _: unknown, { loaders }: Context) => loaders.optionalUser(requestedBy),
  },
  ImpactZone: {
    geometry: ({ area }: ZoneSet['zones'][number]) => area,
  },
  ZoneFrame: {
    geometry: ({ area }: ZoneFrame) => area,
  },
} satisfies Resolvers

const requestOf = ({ alarmId, incidentId, overrides }: RequestArguments): ZoneRequest => ({
  alarmId: optionalId(alarmId),
  incidentId: optionalId(incidentId),
  overrides: figuresOf(overrides),
})
