import { cityAt, LINLAN } from '../cities.ts'
import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import { NotFound, Refused } from '../refusal.ts'
import { putReport } from '../report/report.repository.ts'
import { hazardByRef } from '../sectors/registry.ts'
import { text } from '../sectors/text.ts'
import { holdGathering, troubleById } from './correlation.repository.ts'
import { gatherLoose, incidentToJoin, join } from './gathering.commands.ts'
import { addIncident, countCodes } from './incident.repository.ts'
import { dayPrefix, incidentCode, incidentTitle, requireLeader } from './incident.ts'
import { ownerNear, regionAt, sectorDepartment } from './locality.repository.ts'
import { tell, theIncident } from './telling.commands.ts'
import { hazardOfTrouble } from './trouble.ts'

export interface FirstReport {
  readonly sectorId: string
  readonly hazard: string
  readonly place: Place
  readonly content: string
  readonly address?: string | null
  readonly callerName?: string | null
  readonly callerPhone?: string | null
  readonly channel?: string | null
  readonly reportedAt?: Date | null
}

export type OpenIncidentInput = { readonly alarmId: number } | { readonly report: FirstReport }

/**
 * Opens an incident from an alarm or from a phone call. An alarm that belongs to an incident, or correlates with an open
 * one, opens no second: that one is answered.
 * @returns the incident's id. @throws Forbidden, NotFound, Refused.
 */
export const openIncident = async (tx: Tx, actor: Actor, input: OpenIncidentInput, at: Date): Promise<number> => {
  requireLeader(actor.role, 'open incidents')
  await holdGathering(tx)
  return 'alarmId' in input ? openFromAlarm(tx, actor, input.alarmId, at) : openFromReport(tx, actor, input.report, at)
}

const openFromAlarm = async (tx: Tx, actor: Actor, alarmId: number, at: Date): Promise<number> => {
  const trouble = await troubleById(tx, alarmId)
  if (!trouble) throw NotFound('alarm', alarmId)
  if (trouble.incidentId !== null) return trouble.incidentId
  const hazard = hazardOfTrouble(trouble)
  if (!hazard) throw Refused('NO_HAZARD', 'an alarm about a device itself opens no incident')
  const joined = await incidentToJoin(tx, trouble, hazard.it.correlation)
  if (joined) {
    await join(tx, { trouble, ...joined }, at)
    return joined.incidentId
  }
  const { regionId, departmentId, sectorId, exercise, place } = trouble
  const incidentId = await addNumbered(tx, {
    regionId,
    departmentId,
    sectorId,
    exercise,
    place,
    hazard: hazard.it.id,
    verification: trouble.verification === 'true' ? 'true' : 'pending',
    source: 'alarm',
    title: incidentTitle(hazard.it.name, trouble.sensorName),
    address: null,
    openedAt: at,
    openedBy: actor.userId,
  })
  await tell(tx, 'incident.opened', await theIncident(tx, incidentId), { actor, at, alarmId })
  await join(tx, { trouble, incidentId, reasons: [text('由该报警立案', 'Opened from this alarm')] }, at)
  for (const loose of await gatherLoose(tx, trouble, hazard.it.correlation)) {
    await join(tx, { trouble: loose.trouble, incidentId, reasons: loose.reasons }, at)
  }
  return incidentId
}

const openFromReport = async (tx: Tx, actor: Actor, report: FirstReport, at: Date): Promise<number> => {
  const content = report.content.trim()
  if (content === '') throw Refused('CONTENT_MISSING', 'a report says something')
  const hazard = hazardByRef(`${report.sectorId}.${report.hazard}`)
  if (!hazard) throw Refused('UNKNOWN_HAZARD', `sector ${report.sectorId} has no hazard ${report.hazard}`)
  const regionId = await regionAt(tx, report.place)
  const departmentId =
    (await ownerNear(tx, report.sectorId, report.place, OWNER_WITHIN_M)) ??
    (await sectorDepartment(tx, report.sectorId))
  if (regionId === undefined || departmentId === undefined)
    throw Refused('NOBODY_ANSWERS', 'no region or department answers for this place and sector')
  const incidentId = await addNumbered(tx, {
    regionId,
    departmentId,
    sectorId: report.sectorId,
    exercise: false,
    place: report.place,
    hazard: hazard.it.id,
    verification: 'pending',
    source: 'report',
    title: incidentTitle(hazard.it.name, report.address ? text(report.address, report.address) : null),
    address: report.address ?? null,
    openedAt: at,
    openedBy: actor.userId,
  })
  const { callerName = null, callerPhone = null, address = null, place } = report
  const reportId = await putReport(tx, {
    incidentId,
    kind: 'first',
    channel: report.channel ?? 'phone',
    callerName,
    callerPhone,
    address,
    content,
    reportedAt: report.reportedAt ?? at,
    recordedBy: actor.userId,
    place,
  })
  const incident = await theIncident(tx, incidentId)
  await tell(tx, 'incident.opened', incident, { actor, at })
  await tell(tx, 'report.added', incident, { actor, at, ids: { reportId } })
  return incidentId
}

/** Beyond this the nearest line of the sector is not what the caller speaks of (ours). */
const OWNER_WITHIN_M = 500

type Numbered = Omit<Parameters<typeof addIncident>[1], 'code'>

const addNumbered = async (tx: Tx, incident: Numbered): Promise<number> => {
  const [longitude, latitude] = incident.place.coordinates
  const { timeZone } = cityAt(longitude, latitude) ?? LINLAN
  const number = (await countCodes(tx, dayPrefix(incident.openedAt, timeZone))) + 1
  return addIncident(tx, { ...incident, code: incidentCode(incident.openedAt, timeZone, number) })
}
