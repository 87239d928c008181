import { analysisById } from '../analysis/analysis.repository.ts'
import { cityAt, LINLAN } from '../cities.ts'
import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { departmentsByIds } from '../department/department.repository.ts'
import { emit } from '../event/event.commands.ts'
import { currentZoneSetsOf } from '../impact-zone/impact-zone.repository.ts'
import type { ZoneSet } from '../impact-zone/impact-zone.ts'
import { tell, theIncident } from '../incident/telling.commands.ts'
import { levelProposalOf } from '../level/level.commands.ts'
import { levelDecisionsOf } from '../level/level.repository.ts'
import { Forbidden, NotFound, Refused } from '../refusal.ts'
import { regionsByIds } from '../region/region.repository.ts'
import { hazardByRef, sectorById } from '../sectors/registry.ts'
import { text } from '../sectors/text.ts'
import { usersByIds } from '../user/user.repository.ts'
import { composeReport } from './compose.ts'
import { groundIn } from './map/ground.repository.ts'
import { drawMap, drawnZones, mapBounds } from './map/map-drawing.ts'
import {
  type DocumentFacts,
  type DocumentKind,
  type DocumentSubject,
  mayExportDocument,
  type ReportDocument,
} from './report-document.ts'

export interface DocumentRequest {
  readonly kind: DocumentKind
  readonly subject: DocumentSubject
  readonly id: number
  readonly format: 'pdf' | 'docx'
}

type Subject = Omit<
  DocumentFacts,
  'zoneSet' | 'requestedBy' | 'map' | 'timeZone' | 'region' | 'owner' | 'sector' | 'hazard'
> & {
  readonly sectorId: string
  readonly hazardId: string
  readonly regionId: number
  readonly departmentId: number
}

/** Writes a report of what is drawn now, and keeps who took it, when and as what. @throws Forbidden, NotFound, Refused. */
export const exportDocument = async (
  tx: Tx,
  actor: Actor,
  request: DocumentRequest,
  at: Date,
): Promise<ReportDocument> => {
  if (!mayExportDocument(actor.role)) throw Forbidden(actor.role, 'export reports')
  const { kind, subject, id, format } = request
  const facts = await factsOf(tx, subject, id)
  await telling(tx, actor, { subject, id, ids: { zoneSetId: facts.zoneSet.id, kind, format } }, at)
  return composeReport(kind, facts, { by: actor.name, at })
}

const factsOf = async (tx: Tx, subject: DocumentSubject, id: number): Promise<DocumentFacts> => {
  const of = subject === 'incident' ? await incidentSubject(tx, id) : await analysisSubject(tx, id)
  const [zoneSet] = await currentZoneSetsOf(tx, subject === 'incident' ? 'incident_id' : 'analysis_id', [id])
  if (!zoneSet) throw Refused('NO_ZONES', 'no zones have been drawn yet')
  const [longitude, latitude] = of.place.coordinates
  return {
    ...of,
    ...(await namesOf(tx, of, zoneSet)),
    zoneSet,
    map: await mapOf(tx, of, zoneSet),
    timeZone: (cityAt(longitude, latitude) ?? LINLAN).timeZone,
  }
}

const mapOf = async (tx: Tx, { place }: Subject, zoneSet: ZoneSet) => {
  const areas = drawnZones(zoneSet).map(({ area }) => area)
  return drawMap({ zoneSet, place, ground: await groundIn(tx, mapBounds(areas, place)) })
}

const namesOf = async (tx: Tx, of: Subject, { requestedBy }: ZoneSet) => {
  const [region] = await regionsByIds(tx, [of.regionId])
  const [owner] = await departmentsByIds(tx, [of.departmentId])
  const [user] = requestedBy === null ? [] : await usersByIds(tx, [requestedBy])
  const hazard = hazardByRef(`${of.sectorId}.${of.hazardId}`)
  return {
    region: region?.nameZh ?? '—',
    owner: owner?.nameZh ?? '—',
    requestedBy: user?.nameZh ?? null,
    sector: sectorById(of.sectorId)?.name ?? text(of.sectorId, of.sectorId),
    hazard: hazard?.it.name ?? text(of.hazardId, of.hazardId),
  }
}

const incidentSubject = async (tx: Tx, id: number): Promise<Subject> => {
  const incident = await theIncident(tx, id)
  const { proposal } = await levelProposalOf(tx, id)
  const decision = (await levelDecisionsOf(tx, id)).at(-1)
  const [decider] = decision ? await usersByIds(tx, [decision.decidedBy]) : []
  return {
    subject: 'incident',
    code: incident.code,
    title: incident.title.zh,
    sectorId: incident.sectorId,
    hazardId: incident.hazard,
    regionId: incident.regionId,
    departmentId: incident.departmentId,
    address: incident.address,
    place: incident.place,
    exercise: incident.exercise,
    verification: incident.verification,
    openedAt: incident.openedAt,
    proposal,
    decision: decision ? { ...decision, by: decider?.nameZh ?? '—' } : null,
  }
}

const analysisSubject = async (tx: Tx, id: number): Promise<Subject> => {
  const analysis = await analysisById(tx, id)
  if (!analysis) throw NotFound('analysis', id)
  return {
    subject: 'analysis',
    code: `研判 ${analysis.id}`,
    title: analysis.name,
    sectorId: analysis.sectorId,
    hazardId: analysis.hazard,
    regionId: analysis.regionId,
    departmentId: analysis.departmentId,
    address: null,
    place: analysis.place,
    exercise: false,
    verification: null,
    openedAt: analysis.at,
    proposal: null,
    decision: null,
  }
}

interface Taken {
  readonly subject: DocumentSubject
  readonly id: number
  readonly ids: Readonly<Record<string, number | string>>
}

/** An incident's goes into its timeline; an analysis stands apart, and nothing live hears of it. */
const telling = async (tx: Tx, actor: Actor, { subject, id, ids }: Taken, at: Date): Promise<void> => {
  if (subject === 'incident') return tell(tx, 'document.exported', await theIncident(tx, id), { actor, at, ids })
  await emit(tx, { type: 'document.exported', at, actor, ids: { ...ids, analysisId: id } })
}
