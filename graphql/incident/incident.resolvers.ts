import { closeIncident, markControlled, mergeIncidents } from '../../geo-data/incident/closing.commands.ts'
import { type OpenIncidentInput, openIncident } from '../../geo-data/incident/incident.commands.ts'
import { type IncidentFilter, incidentById, incidentsPage } from '../../geo-data/incident/incident.repository.ts'
import type { Incident } from '../../geo-data/incident/incident.ts'
import { verifyIncident } from '../../geo-data/incident/verdict.commands.ts'
import { nearestResources } from '../../geo-data/resource/resource.repository.ts'
import { hazardByRef } from '../../geo-data/sectors/registry.ts'
import { idOf, limitOf, optionalId, type PageArguments, type PositionInput, placeOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'
import { incidentAfter } from './incident-after.ts'

interface FirstReportInput {
  readonly sectorId: string
  readonly hazard: string
  readonly position: PositionInput
  readonly content: string
  readonly address?: string | null
  readonly callerName?: string | null
  readonly callerPhone?: string | null
  readonly channel?: string | null
  readonly reportedAt?: Date | null
}

interface OpenInput {
  readonly alarmId?: string | null
  readonly report?: FirstReportInput | null
}

type VerdictArguments = { readonly id: string; readonly verification: string; readonly reason?: string | null }

type IncidentsArguments = PageArguments & {
  readonly order: 'ASC' | 'DESC'
  readonly filter?: (Omit<IncidentFilter, 'regionId'> & { readonly regionId?: string | null }) | null
}

export const incidentResolvers = {
  Query: {
    incident: (_: unknown, { id }: { id: string }, { read }: Context) => read((tx) => incidentById(tx, idOf(id))),
    incidents: (_: unknown, given: IncidentsArguments, context: Context) => incidents(given, context),
  },
  Mutation: {
    openIncident: (_: unknown, { input }: { input: OpenInput }, context: Context) =>
      incidentAfter(context, (tx, actor, at) => openIncident(tx, actor, openingOf(input), at)),
    mergeIncidents: (_: unknown, { intoId, fromId }: { intoId: string; fromId: string }, context: Context) =>
      incidentAfter(context, (tx, actor, at) =>
        mergeIncidents(tx, actor, { intoId: idOf(intoId), fromId: idOf(fromId) }, at),
      ),
    verifyIncident: (_: unknown, { id, ...verdict }: VerdictArguments, context: Context) =>
      incidentAfter(context, async (tx, actor, at) => {
        await verifyIncident(tx, actor, { id: idOf(id), ...verdict }, at)
        return idOf(id)
      }),
    markControlled: (_: unknown, { id }: { id: string }, context: Context) =>
      incidentAfter(context, async (tx, actor, at) => {
        await markControlled(tx, actor, { id: idOf(id) }, at)
        return idOf(id)
      }),
    closeIncident: (_: unknown, { id, summary }: { id: string; summary: string }, context: Context) =>
      incidentAfter(context, async (tx, actor, at) => {
        await closeIncident(tx, actor, { id: idOf(id), summary }, at)
        return idOf(id)
      }),
  },
  Incident: {
    hazardName: ({ sectorId, hazard }: Incident) =>
      hazardByRef(`${sectorId}.${hazard}`)?.it.name ?? { zh: hazard, en: hazard },
    position: ({ place }: Incident) => place,
    openedBy: ({ openedBy }: Incident, _: unknown, { loaders }: Context) => loaders.optionalUser(openedBy),
    verifiedBy: ({ verifiedBy }: Incident, _: unknown, { loaders }: Context) => loaders.optionalUser(verifiedBy),
    closedBy: ({ closedBy }: Incident, _: unknown, { loaders }: Context) => loaders.optionalUser(closedBy),
    region: ({ regionId }: Incident, _: unknown, { loaders }: Context) => loaders.region.load(regionId),
    department: ({ departmentId }: Incident, _: unknown, { loaders }: Context) => loaders.department.load(departmentId),
    parties: ({ partyDepartmentIds }: Incident, _: unknown, { loaders }: Context) =>
      loaders.department.loadMany([...partyDepartmentIds]),
    mergedInto: ({ mergedIntoId }: Incident, _: unknown, { loaders }: Context) =>
      mergedIntoId === null ? null : loaders.visibleIncident.load(mergedIntoId),
    alarms: ({ id }: Incident, _: unknown, { loaders }: Context) => loaders.alarmsOfIncident.load(id),
    reports: ({ id }: Incident, _: unknown, { loaders }: Context) => loaders.reportsOfIncident.load(id),
    impactZoneSet: ({ id }: Incident, _: unknown, { loaders }: Context) => loaders.zonesOfIncident.load(id),
    judgements: ({ id }: Incident, _: unknown, { loaders }: Context) => loaders.judgementsOfIncident.load(id),
    tasks: ({ id }: Incident, _: unknown, { loaders }: Context) => loaders.tasksOfIncident.load(id),
    archive: ({ id }: Incident, _: unknown, { loaders }: Context) => loaders.archiveOfIncident.load(id),
    timeline: ({ id }: Incident, _: unknown, { loaders }: Context) => loaders.eventsOfIncident.load(id),
    nearestResources: ({ place }: Incident, { first }: { first: number }, { read }: Context) =>
      read((tx) => nearestResources(tx, place, limitOf(first, 50))),
  },
} satisfies Resolvers

const incidents = async ({ filter: input, first, after, order }: IncidentsArguments, { read }: Context) => {
  const filter = { ...input, regionId: optionalId(input?.regionId) }
  const page = await read((tx) => incidentsPage(tx, filter, { first: limitOf(first), after: optionalId(after), order }))
  const edges = page.incidents.map((node) => ({ cursor: String(node.id), node }))
  return {
    edges,
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: page.totalCount,
  }
}

const openingOf = ({ alarmId, report }: OpenInput): OpenIncidentInput => {
  if (alarmId != null && report == null) return { alarmId: idOf(alarmId) }
  if (alarmId != null || report == null) throw badInput('either alarmId or report')
  const { position, ...rest } = report
  return { report: { ...rest, place: placeOf(position) } }
}
