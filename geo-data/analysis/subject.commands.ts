import { assetsByIds } from '../asset/asset.repository.ts'
import type { Asset } from '../asset/asset.ts'
import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { subjectOfIncident, type ZoneSubject } from '../impact-zone/impact-zone.commands.ts'
import type { Recorded } from '../impact-zone/situation.ts'
import { assetSeenFrom, lineSeenFrom } from '../impact-zone/surroundings.repository.ts'
import { incidentById } from '../incident/incident.repository.ts'
import { ownerNear, sectorDepartment } from '../incident/locality.repository.ts'
import { type Place, placeAt } from '../place/place.ts'
import { NotFound, Refused } from '../refusal.ts'
import { regionHolding } from '../region/region.repository.ts'
import { HAZARDS, type Registered } from '../sectors/registry.ts'
import type { Hazard } from '../sectors/sector.ts'
import { text } from '../sectors/text.ts'
import { type AnalysisSubject, hazardsOfIncident, hazardsOfKind, isSuspect } from './analysis.ts'

/** A subject as the record has it, with what may be asked of it. */
export interface Asked {
  readonly segmentId: number | null
  readonly assetId: number | null
  readonly incidentId: number | null
  /** Null where the spot lies in no region. */
  readonly regionId: number | null
  /** Null for a bare spot: who owns the nearest line of the hazard's sector answers for it. */
  readonly departmentId: number | null
  readonly place: Place
  /** The line or thing itself. */
  readonly of: Recorded | null
  readonly hazards: readonly Registered<Hazard>[]
  /** Of an incident: what its own zones are drawn around. */
  readonly ofIncident: ZoneSubject | null
}

/** @throws NotFound, Refused (SUBJECT_MISSING). */
export const subjectAsked = async (tx: Tx, subject: AnalysisSubject): Promise<Asked> => {
  const { segmentId, assetId, incidentId, place } = subject
  if (segmentId != null) return lineAsked(tx, { ...subject, segmentId })
  if (assetId != null) return thingAsked(tx, { ...subject, assetId })
  if (incidentId != null) return incidentAsked(tx, incidentId)
  if (place != null) return spotAsked(tx, place)
  throw Refused('SUBJECT_MISSING', text('研判要有对象', 'an analysis is of a line, a thing, a spot or an incident'))
}

/** The hazard by its full name. @throws Refused (UNKNOWN_HAZARD) where it may not be asked of this subject. */
export const hazardAsked = ({ hazards }: Asked, ref: string): Registered<Hazard> => {
  const hazard = hazards.find((one) => one.ref === ref)
  if (!hazard) throw Refused('UNKNOWN_HAZARD', text(`此对象没有危害 ${ref}`, `${ref} is no hazard of this subject`))
  return hazard
}

/** Of what zones are drawn. The region must be known. */
export const zoneSubjectOf = async (
  tx: Tx,
  actor: Actor,
  {
    asked,
    hazard,
    regionId,
  }: { readonly asked: Asked; readonly hazard: Registered<Hazard>; readonly regionId: number },
): Promise<Omit<ZoneSubject, 'analysisId'>> => {
  const { place, of, segmentId, assetId, ofIncident } = asked
  const departmentId = asked.departmentId ?? (await answering(tx, actor, hazard.sector.id, place))
  const what = { hazardRef: hazard.ref, hazard: hazard.it, assumed: true }
  const alone = { alarmId: null, incidentId: null, partyDepartmentIds: [], ...what }
  if (ofIncident) return { ...ofIncident, ...alone, departmentId }
  const leaks = of !== null && isSuspect(hazard.it, of.ref)
  const standing = { assetId, segmentId }
  return { ...alone, regionId, departmentId, place, standing, source: leaks ? { ...standing, place } : null }
}

/** How far the owner of a line is looked for, m. */
const OWNER_WITHIN_M = 2000

const answering = async (tx: Tx, actor: Actor, sectorId: string, place: Place): Promise<number> => {
  const found = (await ownerNear(tx, sectorId, place, OWNER_WITHIN_M)) ?? (await sectorDepartment(tx, sectorId))
  const department = found ?? actor.departmentIds[0]
  if (department === undefined) throw NotFound('department of sector', sectorId)
  return department
}

const lineAsked = async (tx: Tx, asked: AnalysisSubject & { readonly segmentId: number }): Promise<Asked> => {
  const [segment] = await assetsByIds(tx, 'segment', [asked.segmentId])
  if (!segment) throw NotFound('segment', asked.segmentId)
  const line = await lineSeenFrom(tx, asked.place ?? middleOf(segment), segment.id)
  if (!line) throw NotFound('segment', asked.segmentId)
  return { ...(await recordedAsked(tx, segment, line, asked)), segmentId: segment.id, place: line.nearest }
}

const thingAsked = async (tx: Tx, asked: AnalysisSubject & { readonly assetId: number }): Promise<Asked> => {
  const [asset] = await assetsByIds(tx, 'asset', [asked.assetId])
  if (!asset) throw NotFound('asset', asked.assetId)
  const thing = await assetSeenFrom(tx, middleOf(asset), asset.id)
  if (!thing) throw NotFound('asset', asked.assetId)
  return { ...(await recordedAsked(tx, asset, thing, asked)), assetId: asset.id, place: thing.place }
}

const recordedAsked = async (
  tx: Tx,
  { regionId, departmentId }: Asset,
  of: Recorded,
  { incidentId = null }: AnalysisSubject,
): Promise<Omit<Asked, 'place'>> => {
  if (incidentId !== null && !(await incidentById(tx, incidentId))) throw NotFound('incident', incidentId)
  const hazards = hazardsOfKind(of.ref, of.kind)
  return { segmentId: null, assetId: null, incidentId, regionId, departmentId, of, hazards, ofIncident: null }
}

const incidentAsked = async (tx: Tx, incidentId: number): Promise<Asked> => {
  const incident = await incidentById(tx, incidentId)
  if (!incident) throw NotFound('incident', incidentId)
  const ofIncident = await subjectOfIncident(tx, incidentId)
  const { regionId, departmentId, place } = ofIncident
  const hazards = hazardsOfIncident(incident)
  return { segmentId: null, assetId: null, incidentId, regionId, departmentId, place, of: null, hazards, ofIncident }
}

const spotAsked = async (tx: Tx, place: Place): Promise<Asked> => {
  const regionId = (await regionHolding(tx, place)) ?? null
  const nobody = { segmentId: null, assetId: null, incidentId: null, departmentId: null }
  return { ...nobody, regionId, place, of: null, hazards: HAZARDS, ofIncident: null }
}

/** The middle vertex of whatever geometry: somewhere to look at it from. */
const middleOf = ({ geometry }: Asset): Place => {
  const positions = positionsIn('coordinates' in geometry ? geometry.coordinates : [])
  const [longitude = 0, latitude = 0] = positions[Math.floor(positions.length / 2)] ?? []
  return placeAt(longitude, latitude)
}

const positionsIn = (coordinates: unknown): number[][] => {
  if (!Array.isArray(coordinates)) return []
  return typeof coordinates[0] === 'number' ? [coordinates] : coordinates.flatMap(positionsIn)
}
