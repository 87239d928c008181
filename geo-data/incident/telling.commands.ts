import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { emit } from '../event/event.commands.ts'
import type { EventIds, EventType } from '../event/event.ts'
import { NotFound, Refused } from '../refusal.ts'
import { incidentById, incidentForDecision } from './incident.repository.ts'
import { type Incident, isOpen } from './incident.ts'

export interface Telling {
  readonly actor: Actor
  readonly at: Date
  readonly alarmId?: number
  readonly ids?: EventIds
}

/** Says what happened to an incident, to everyone who may see it. */
export const tell = async (tx: Tx, type: EventType, incident: Incident, telling: Telling): Promise<void> => {
  await emit(tx, {
    type,
    at: telling.at,
    actor: telling.actor,
    alarmId: telling.alarmId ?? null,
    incidentId: incident.id,
    regionId: incident.regionId,
    departmentId: incident.departmentId,
    partyDepartmentIds: incident.partyDepartmentIds,
    ids: telling.ids ?? {},
  })
}

/** As the actor sees it. @throws NotFound. */
export const theIncident = async (tx: Tx, id: number): Promise<Incident> => {
  const incident = await incidentById(tx, id)
  if (!incident) throw NotFound('incident', id)
  return incident
}

/** Still under way, as the actor sees it. @throws NotFound, Refused. */
export const openOne = async (tx: Tx, id: number): Promise<Incident> => stillOpen(await theIncident(tx, id))

/** Still under way, and held for a decision; only for those who may lead it. @throws NotFound, Refused. */
export const heldOne = async (tx: Tx, id: number): Promise<Incident> => {
  const incident = await incidentForDecision(tx, id)
  if (!incident) throw NotFound('incident', id)
  return stillOpen(incident)
}

const stillOpen = (incident: Incident): Incident => {
  if (!isOpen(incident)) throw Refused('INCIDENT_OVER', `incident ${incident.code} is ${incident.state}`)
  return incident
}
