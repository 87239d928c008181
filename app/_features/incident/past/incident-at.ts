import { isOpen } from '../../../../geo-data/incident/incident.ts'
import { incidentStateThen, incidentVerdictThen } from '../../../../geo-data/incident/past/incident-then.ts'
import type { IncidentDetail, IncidentRow } from '../incident.operations.ts'
import type { IncidentCourse, IncidentTurn } from './incident-past.operations.ts'

/** An incident as it stood at a moment, epoch ms; null before it was opened. */
function incidentAt<Incident extends IncidentRow>(
  incident: Incident,
  turns: readonly IncidentTurn[],
  at: number,
): Incident | null {
  const course = {
    openedAt: Date.parse(incident.openedAt),
    turns: turns.map(({ type, at: when }) => ({ type, at: Date.parse(when) })),
    verification: incident.verification,
  }
  const state = incidentStateThen(course, at)
  return state && { ...incident, state, verification: incidentVerdictThen(course, at) ?? 'unknown' }
}

/** As `incidentAt`, without what was said when it ended. That another was merged into this one is told in its story too, and is no turn of its own. */
export function detailAt(incident: IncidentDetail, at: number): IncidentDetail | null {
  const own = incident.timeline.filter(
    ({ incidentId, type }) => incidentId === incident.id && type !== 'incident.merged',
  )
  const then = incidentAt(incident, own, at)
  if (!then) return null
  const alarms = then.alarms.filter(({ raisedAt }) => Date.parse(raisedAt) <= at)
  if (!isOpen(then)) return { ...then, alarms }
  return { ...then, alarms, closedAt: null, closedBy: null, closingSummary: null, mergedInto: null, archive: null }
}

/** Those under way at a moment. */
export const underWayAt = (courses: readonly IncidentCourse[], at: number): IncidentRow[] =>
  courses.flatMap(({ incident, turns }) => {
    const then = incidentAt(incident, turns, at)
    return then && isOpen(then) ? [then] : []
  })
