'use client'
import { useMemo } from 'react'
import { useLookedAt } from '../../_lib/clock/clock.ts'
import { useDuring } from '../../_lib/clock/use-during.ts'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { INCIDENT, INCIDENT_TIMELINE, type IncidentRow, OPEN_INCIDENTS, PAST_INCIDENTS } from './incident.operations.ts'
import { detailAt, underWayAt } from './past/incident-at.ts'
import { INCIDENTS_DURING } from './past/incident-past.operations.ts'
import { toldStory } from './story.ts'

const HEARD = ['incident'] as const
const ROOM = ['incident', 'alarm', 'zones', 'archive'] as const
const STORY = [
  'incident',
  'alarm',
  'report',
  'zones',
  'analysis',
  'judgement',
  'push',
  'task',
  'attachment',
  'archive',
] as const
const NONE: readonly IncidentRow[] = []

/** Incidents that are not over; at a moment of the past, those that were not over then. */
export function useIncidents() {
  const { data, loading, error } = useLiveQuery(OPEN_INCIDENTS, {}, HEARD)
  const incidents = useMemo(() => data?.incidents.edges.map(({ node }) => node) ?? NONE, [data])
  const at = useLookedAt()
  const during = useDuring(INCIDENTS_DURING)
  const courses = during.data?.incidentsDuring
  const then = useMemo(() => (at === null || !courses ? null : underWayAt(courses, at)), [courses, at])
  if (at === null) return { incidents, total: data?.incidents.totalCount ?? 0, loading, error }
  return {
    incidents: then ?? NONE,
    total: then?.length ?? 0,
    loading: then === null && !during.error,
    error: during.error,
  }
}

/** The last ones that are over. */
export function usePastIncidents() {
  const { data } = useLiveQuery(PAST_INCIDENTS, {}, HEARD)
  return useMemo(() => data?.incidents.edges.map(({ node }) => node) ?? NONE, [data])
}

/** One incident, kept true by events; in the state of the moment that the clock looks at, and null before it was opened; `recorded`: as it is now. */
export function useIncident(id: string | null) {
  const { data, loading } = useLiveQuery(INCIDENT, { id: id ?? '' }, ROOM, id === null)
  const at = useLookedAt()
  const now = id !== null && data?.incident?.id === id ? data.incident : null
  const incident = useMemo(() => (now === null || at === null ? now : detailAt(now, at)), [now, at])
  return { incident, recorded: now, loading }
}

/** Everything that happened in one incident. */
export function useTimeline(id: string) {
  const { data } = useLiveQuery(INCIDENT_TIMELINE, { id }, STORY)
  const story = data?.incident
  const at = useLookedAt()
  return useMemo(() => {
    const told = story?.id === id ? toldStory(story) : null
    return told === null || at === null ? told : told.filter((event) => Date.parse(event.at) <= at)
  }, [story, id, at])
}
