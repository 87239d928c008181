import { requestZoneSet, type ZoneRequest } from '../../geo-data/impact-zone/impact-zone.commands.ts'
import { zoneSetById, zoneSetTimes } from '../../geo-data/impact-zone/impact-zone.repository.ts'
import type { ZoneFrame, ZoneSet } from '../../geo-data/impact-zone/impact-zone.ts'
import { figuresOf, idOf, optionalId } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'

interface TroubleArguments {
  readonly alarmId?: string | null
  readonly incidentId?: string | null
}

interface RequestArguments extends TroubleArguments {
  readonly overrides?: unknown
}

export const impactZoneResolvers = {
  Query: {
    impactZoneSet: (_: unknown, { id }: { id: string }, { read }: Context) => read((tx) => zoneSetById(tx, idOf(id))),
    impactZoneSetTimes: (_: unknown, { alarmId, incidentId }: TroubleArguments, { read }: Context) => {
      if ((alarmId == null) === (incidentId == null)) throw badInput('either alarmId or incidentId')
      return read((tx) =>
        alarmId == null
          ? zoneSetTimes(tx, 'incident_id', idOf(incidentId ?? ''))
          : zoneSetTimes(tx, 'alarm_id', idOf(alarmId)),
      )
    },
  },
  Mutation: {
    requestImpactZone: (_: unknown, given: RequestArguments, { transact, actor, at }: Context) =>
      transact((tx) => requestZoneSet(tx, actor, requestOf(given), at)),
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
