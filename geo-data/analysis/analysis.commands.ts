import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { drawFor, requestImpactZone } from '../impact-zone/impact-zone.commands.ts'
import { checkInputs, type InputFault } from '../impact-zone/input.ts'
import { openOne, tell } from '../incident/telling.commands.ts'
import { Forbidden, NotFound, Refused } from '../refusal.ts'
import { text } from '../sectors/text.ts'
import {
  addAnalysis,
  analysisById,
  analysisForDecision,
  putMerged,
  putName,
  removeAnalysis,
} from './analysis.repository.ts'
import {
  type AnalysisSubject,
  type Inputs,
  isSuspect,
  nameFrom,
  overridesOf,
  requireAsker,
  requireMergeable,
  requireMerger,
  scenariosAsked,
  sourceOf,
} from './analysis.ts'
import { type Asked, hazardAsked, subjectAsked, zoneSubjectOf } from './subject.commands.ts'

export interface Asking {
  readonly name: string
  readonly subject: AnalysisSubject
  /** SECTOR.HAZARD */
  readonly hazard: string
  readonly scenario?: string | null
  readonly inputs?: Inputs | null
  /** The analysis that this one is a what-if of. */
  readonly baseId?: number | null
  /** The moment asked for; now, when absent. */
  readonly moment?: Date | null
}

/** Either it was drawn, or the figures that cannot be: each with its reason and what would be taken. */
export type Drawn = { readonly id: number } | { readonly faults: readonly InputFault[] }

/** Asks how far harm would reach, and keeps the answer. Nothing live changes. @throws Forbidden, NotFound, Refused. */
export const drawAnalysis = async (tx: Tx, actor: Actor, asking: Asking, at: Date): Promise<Drawn> => {
  requireAsker(actor.role, 'draw analyses')
  const name = nameFrom(asking.name)
  const asked = await subjectAsked(tx, asking.subject)
  const hazard = hazardAsked(asked, asking.hazard)
  const { scenario = null, inputs, baseId = null } = asking
  const moment = asking.moment ?? at
  const figures = overridesOf({ inputs: inputs ?? {}, scenario })
  const scenarios = scenariosAsked(hazard.it, scenario)
  const of = asked.of !== null && isSuspect(hazard.it, asked.of.ref) ? asked.of : null
  const faults = checkInputs(figures, { at: moment, place: asked.place, regionId: asked.regionId, of, scenarios })
  if (faults.length > 0 || asked.regionId === null) return { faults }
  await requireBase(tx, baseId)
  const subject = await zoneSubjectOf(tx, actor, { asked, hazard, regionId: asked.regionId })
  const id = await addAnalysis(tx, {
    ...ofSubject(asked),
    name,
    sectorId: hazard.sector.id,
    hazard: hazard.it.id,
    scenario,
    regionId: asked.regionId,
    departmentId: subject.departmentId,
    baseId,
    inputs: inputs ?? {},
    at: moment,
    createdBy: actor.userId,
    createdAt: at,
  })
  await drawFor(tx, actor, { subject: { ...subject, analysisId: id }, overrides: figures, moment }, at)
  return { id }
}

const ofSubject = ({ segmentId, assetId, incidentId, place }: Asked) => ({ segmentId, assetId, incidentId, place })

const requireBase = async (tx: Tx, baseId: number | null): Promise<void> => {
  if (baseId !== null && !(await analysisById(tx, baseId))) throw NotFound('analysis', baseId)
}

/** @throws Forbidden, NotFound, Refused (NAME_MISSING, NAME_TOO_LONG). */
export const renameAnalysis = async (
  tx: Tx,
  actor: Actor,
  { id, name }: { readonly id: number; readonly name: string },
): Promise<number> => {
  requireAsker(actor.role, 'rename analyses')
  if (!(await putName(tx, id, nameFrom(name)))) throw NotFound('analysis', id)
  return id
}

/** One's own, unless it was merged: then it is part of an incident's record. @throws Forbidden, NotFound, Refused. */
export const deleteAnalysis = async (tx: Tx, actor: Actor, id: number): Promise<void> => {
  requireAsker(actor.role, 'delete analyses')
  const analysis = await analysisById(tx, id)
  if (!analysis) throw NotFound('analysis', id)
  if (analysis.mergedAt !== null)
    throw Refused('ALREADY_MERGED', text('已并入事件，不能删除', 'it is part of an incident’s record'))
  if (analysis.createdBy !== actor.userId) throw Forbidden(actor.role, 'delete another’s analysis')
  await removeAnalysis(tx, id)
}

/**
 * Makes an analysis the incident's own: its zones are drawn with these figures and this source, and the incident's record
 * says so. @throws Forbidden, NotFound, Refused (NO_INCIDENT, INCIDENT_OVER, ALREADY_MERGED, OTHER_HAZARD).
 * @returns the id of the set that now stands.
 */
export const mergeAnalysis = async (tx: Tx, actor: Actor, id: number, at: Date): Promise<number> => {
  requireMerger(actor.role)
  const analysis = await analysisForDecision(tx, id)
  if (!analysis) throw NotFound('analysis', id)
  if (analysis.incidentId === null) throw Refused('NO_INCIDENT', text('不属于任何事件', 'it belongs to no incident'))
  const incident = await openOne(tx, analysis.incidentId)
  requireMergeable(analysis, incident)
  const overrides = overridesOf(analysis)
  const zoneSetId = await requestImpactZone(
    tx,
    actor,
    { incidentId: incident.id, overrides, source: sourceOf(analysis) },
    at,
  )
  await putMerged(tx, id, { by: actor.userId, at })
  await tell(tx, 'analysis.merged', incident, { actor, at, ids: { analysisId: id, zoneSetId } })
  return zoneSetId
}
