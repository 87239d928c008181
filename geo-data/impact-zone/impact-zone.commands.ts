import { lastMergedInto } from '../analysis/analysis.repository.ts'
import { overridesOf, sourceOf } from '../analysis/analysis.ts'
import { CITIES, LINLAN } from '../cities.ts'
import { type Actor, SYSTEM } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { emit } from '../event/event.commands.ts'
import { counted } from '../exposure/exposure.commands.ts'
import { troubleById, troublesOf } from '../incident/correlation.repository.ts'
import { incidentById } from '../incident/incident.repository.ts'
import { isOpen } from '../incident/incident.ts'
import { hazardOfTrouble, type Trouble } from '../incident/trouble.ts'
import { placeAt } from '../place/place.ts'
import { Forbidden, NotFound, Refused } from '../refusal.ts'
import { hazardByRef } from '../sectors/registry.ts'
import { situationText } from './band/situation-record.ts'
import { drawZones } from './draw.ts'
import { addZoneSet, currentZoneSetOfAlarm, currentZoneSetOfIncident, holdDrawing } from './impact-zone.repository.ts'
import { areaOf, outermost, type ZoneSet } from './impact-zone.ts'
import { checkInputs, saidOf } from './input.ts'
import { frontMS } from './scenario/front.ts'
import { rehearseSituation, type Source, situationOf, type Troubled } from './situation.commands.ts'
import type { Situation } from './situation.ts'

export interface ZoneRequest {
  readonly alarmId?: number | null
  readonly incidentId?: number | null
  /** Figures in the place of others, by name: `hole_mm`, `pressure_mpa`, `chamber_volume_m3` … */
  readonly overrides?: Readonly<Record<string, number | string>> | null
  /** What is taken to be the source, in the place of the ranked suspects. */
  readonly source?: Source | null
}

const ASKERS: ReadonlySet<string> = new Set(['system', 'duty-officer', 'commander', 'analyst'])

/** Draws the zones of an alarm or an incident with what is known now. @returns the set's id. @throws Forbidden, NotFound, Refused. */
export const requestImpactZone = async (tx: Tx, actor: Actor, request: ZoneRequest, at: Date): Promise<number> =>
  (await requestZoneSet(tx, actor, request, at)).id

/** As `requestImpactZone`. @returns the set as the record now holds it. */
export const requestZoneSet = async (tx: Tx, actor: Actor, request: ZoneRequest, at: Date): Promise<ZoneSet> => {
  if (!ASKERS.has(actor.role)) throw Forbidden(actor.role, 'request impact zones')
  const subject = { ...(await subjectOf(tx, request)), source: request.source ?? null }
  const overrides = request.overrides ?? {}
  await requireSound(tx, subject, { overrides, at })
  return drawFor(tx, actor, { subject, overrides }, at)
}

/** @throws Refused (BAD_INPUT) with the fields, the reasons and what would be taken; zones without any figure of the asker's are always drawn. */
const requireSound = async (
  tx: Tx,
  subject: ZoneSubject,
  asked: Pick<Situation, 'overrides' | 'at'>,
): Promise<void> => {
  if (Object.keys(asked.overrides).length === 0) return
  const { place, regionId, hazard } = subject
  const { suspects, facilities } = await situationOf(tx, subject, asked)
  const of = suspects.find(({ kind }) => kind.carries) ?? facilities.find(({ kind }) => kind.holds) ?? null
  const faults = checkInputs(asked.overrides, { at: asked.at, place, regionId, of, scenarios: hazard.scenarios })
  if (faults.length > 0) throw Refused('BAD_INPUT', saidOf(faults))
}

/** As often as a statement is planned anew for its figures before one plan is kept for all. */
const PLANNED_ANEW = 5
const REHEARSED_M = 100

/**
 * Asks of the record what every drawing asks, in the middle of the city, for nothing: a connection that has done so draws its
 * first zones as quickly as its hundredth (50 ms of the database's time less over the first six, measured). For `rehearse`.
 */
export const rehearseDrawing = async (tx: Tx, at: Date): Promise<void> => {
  const { longitude, latitude } = (CITIES[0] ?? LINLAN).centre
  const place = placeAt(longitude, latitude)
  const area = areaOf([{ as: 'disc', centre: place, radiusM: REHEARSED_M }], place)
  const zones = [{ area, line: 'cordon', criterion: { quantity: 'heat-flux' } }]
  for (let time = 0; time <= PLANNED_ANEW; time += 1) {
    await troubleById(tx, 0)
    await rehearseSituation(tx, place, at)
    await counted(tx, zones, { from: place, at, windMS: null })
  }
}

/** As a task: draws what has not been drawn, or was drawn while less was known. Twice changes nothing. */
export const drawImpactZones = async (
  tx: Tx,
  of: { readonly alarmId: number | null; readonly incidentId: number | null },
  at: Date,
): Promise<void> => {
  const incident = of.incidentId === null ? undefined : await incidentById(tx, of.incidentId)
  if (incident && !isOpen(incident)) return
  const trouble = of.alarmId === null ? undefined : await troubleById(tx, of.alarmId)
  if (!incident && !(trouble && hazardOfTrouble(trouble))) return
  await holdDrawing(tx, of)
  const subject = await subjectOf(tx, incident ? { incidentId: incident.id } : { alarmId: of.alarmId })
  const current = incident
    ? await currentZoneSetOfIncident(tx, incident.id)
    : of.alarmId !== null && (await currentZoneSetOfAlarm(tx, of.alarmId))
  if (
    current &&
    current.assumed === subject.assumed &&
    (incident === undefined || current.hazard === subject.hazard.id)
  )
    return
  const merged = incident && (await lastMergedInto(tx, incident))
  if (!merged) return void (await drawFor(tx, SYSTEM, { subject, overrides: {} }, at))
  // What a human merged stays in force: only what is known around it is new.
  const decided = { ...subject, source: sourceOf(merged) }
  await drawFor(tx, SYSTEM, { subject: decided, overrides: overridesOf(merged) }, at)
}

/** Of what zones are drawn, and whose they are: an alarm's, an incident's, or an analysis's alone. */
export interface ZoneSubject extends Troubled {
  /** SECTOR.HAZARD of `hazard`, which may hold only some of its scenarios. */
  readonly hazardRef: string
  readonly alarmId: number | null
  readonly incidentId: number | null
  readonly analysisId: number | null
  readonly departmentId: number
  readonly partyDepartmentIds: readonly number[]
  readonly assumed: boolean
}

const subjectOf = async (tx: Tx, request: ZoneRequest): Promise<ZoneSubject> => {
  if (request.incidentId != null) return subjectOfIncident(tx, request.incidentId)
  if (request.alarmId == null) throw Refused('SUBJECT_MISSING', 'zones are drawn for an alarm or for an incident')
  const trouble = await troubleById(tx, request.alarmId)
  if (!trouble) throw NotFound('alarm', request.alarmId)
  const hazard = hazardOfTrouble(trouble)
  if (!hazard) throw Refused('NO_HAZARD', 'an alarm about a device itself threatens nobody')
  const { regionId, departmentId, place, standing } = trouble
  const assumed = trouble.verification !== 'true'
  const alarm = { alarmId: trouble.alarmId, incidentId: null, analysisId: null, partyDepartmentIds: [] }
  return { ...alarm, regionId, departmentId, hazardRef: hazard.ref, hazard: hazard.it, assumed, place, standing }
}

/** An incident's zones are drawn around its gravest alarm, or where it was reported. @throws NotFound, Refused (UNKNOWN_HAZARD). */
export const subjectOfIncident = async (tx: Tx, incidentId: number): Promise<ZoneSubject> => {
  const incident = await incidentById(tx, incidentId)
  if (!incident) throw NotFound('incident', incidentId)
  const hazard = hazardByRef(`${incident.sectorId}.${incident.hazard}`)
  if (!hazard) throw Refused('UNKNOWN_HAZARD', `no hazard ${incident.sectorId}.${incident.hazard}`)
  const worst = gravest(await troublesOf(tx, incidentId))
  const { regionId, departmentId, partyDepartmentIds } = incident
  return {
    alarmId: worst?.alarmId ?? null,
    incidentId,
    analysisId: null,
    regionId,
    departmentId,
    partyDepartmentIds,
    hazardRef: hazard.ref,
    hazard: hazard.it,
    assumed: incident.verification !== 'true',
    place: worst?.place ?? incident.place,
    standing: worst?.standing ?? { assetId: null, segmentId: null },
  }
}

/** The alarm that an incident's zones are drawn around: a true one before a pending one, then by priority, then the first. */
const gravest = (troubles: readonly Trouble[]): Trouble | undefined =>
  troubles
    .filter(({ verification }) => verification === 'true' || verification === 'pending')
    .sort((a, b) => rank(a) - rank(b) || a.raisedAt.getTime() - b.raisedAt.getTime())[0]

const rank = ({ verification, priority }: Trouble): number =>
  (verification === 'true' ? 0 : 10) + ['P1', 'P2', 'P3'].indexOf(priority)

export interface ZoneAsking {
  readonly subject: ZoneSubject
  readonly overrides: Situation['overrides']
  /** The moment asked for, which decides weather and people; now, when absent. */
  readonly moment?: Date
}

/** Draws, counts who is inside and keeps it. @returns the set as the record now holds it. */
export const drawFor = async (
  tx: Tx,
  actor: Actor,
  { subject, overrides, moment }: ZoneAsking,
  at: Date,
): Promise<ZoneSet> => {
  const then = moment ?? at
  const situation = await situationOf(tx, subject, { overrides, at: then })
  const drawing = drawZones(situation, subject.hazard)
  const { alarmId, incidentId, analysisId, regionId, departmentId, partyDepartmentIds, assumed, hazard } = subject
  const zones = await counted(tx, drawing.zones, { from: subject.place, at: then, windMS: frontMS(situation) })
  const set = await addZoneSet(tx, {
    alarmId,
    incidentId,
    analysisId,
    hazard: hazard.id,
    assumed,
    inputs: drawing.inputs,
    candidates: drawing.candidates,
    cards: drawing.cards,
    drawnFrom: situationText(situation, subject),
    zones,
    exposure: outermost(zones),
    computedAt: at,
    requestedBy: actor.userId,
  })
  const whom = { regionId, departmentId, partyDepartmentIds }
  const ids = { zoneSetId: set.id, ...(analysisId !== null && { analysisId }) }
  await emit(tx, { type: 'zones.drawn', at, actor, alarmId, incidentId, ...whom, ids })
  return set
}
