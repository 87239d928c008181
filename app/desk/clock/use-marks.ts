'use client'
import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { ALARM_TIMES } from '../../_features/alarm/past/alarm-past.operations.ts'
import type { Course, Mark } from '../../_features/clock/axis.ts'
import { useAxis } from '../../_features/clock/axis-hand.ts'
import { INCIDENT_TIMES } from '../../_features/incident/past/incident-past.operations.ts'
import { useIncident } from '../../_features/incident/use-incidents.ts'
import { usePlace } from '../../_lib/place/use-place.ts'

/** Alarms and incidents on the axis that is shown, by when they began. */
export function useMarks(): readonly Mark[] {
  const axis = useAxis((hand) => hand.axis)
  const variables = {
    from: new Date(axis?.from ?? 0).toISOString(),
    until: new Date(axis?.until ?? 0).toISOString(),
  }
  const asked = { variables, skip: axis === null, fetchPolicy: 'cache-first' } as const
  const alarms = useQuery(ALARM_TIMES, asked).data?.alarmTimes
  const incidents = useQuery(INCIDENT_TIMES, asked).data?.incidentTimes
  return useMemo(
    () => [
      ...(alarms ?? []).map(
        ({ id, recordedAt, priority }): Mark => ({ id, kind: priority, at: Date.parse(recordedAt) }),
      ),
      ...(incidents ?? []).map(({ id, openedAt }): Mark => ({ id, kind: 'incident', at: Date.parse(openedAt) })),
    ],
    [alarms, incidents],
  )
}

/** The course of the incident that is looked at: from its beginning to its archive, or to its end where it has none yet. */
export function useSelectedCourse(): Course | null {
  const { selection } = usePlace().place
  const { recorded } = useIncident(selection?.record === 'incident' ? selection.id : null)
  return useMemo(() => {
    if (!recorded) return null
    const end = recorded.timeline.findLast(({ type }) => type === 'incident.archived' || type === 'incident.closed')
    return { openedAt: Date.parse(recorded.openedAt), endedAt: end ? Date.parse(end.at) : null }
  }, [recorded])
}
