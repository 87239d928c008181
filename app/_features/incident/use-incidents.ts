'use client'
import { useMemo } from 'react'
import { useLiveQuery } from '../../_lib/use-live-query.ts'
import { INCIDENT, INCIDENT_TIMELINE, type IncidentRow, OPEN_INCIDENTS, PAST_INCIDENTS } from './incident.operations.ts'
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

/** Incidents that are not over. */
export function useIncidents() {
  const { data, loading, error } = useLiveQuery(OPEN_INCIDENTS, {}, HEARD)
  const incidents = useMemo(() => data?.incidents.edges.map(({ node }) => node) ?? NONE, [data])
  return { incidents, total: data?.incidents.totalCount ?? 0, loading, error }
}

/** The last ones that are over. */
export function usePastIncidents() {
  const { data } = useLiveQuery(PAST_INCIDENTS, {}, HEARD)
  return useMemo(() => data?.incidents.edges.map(({ node }) => node) ?? NONE, [data])
}

/** One incident, kept true by events. */
export function useIncident(id: string | null) {
  const { data, loading } = useLiveQuery(INCIDENT, { id: id ?? '' }, ROOM, id === null)
  return { incident: id !== null && data?.incident?.id === id ? data.incident : null, loading }
}

/** Everything that happened in one incident. */
export function useTimeline(id: string) {
  const { data } = useLiveQuery(INCIDENT_TIMELINE, { id }, STORY)
  const story = data?.incident
  return useMemo(() => (story?.id === id ? toldStory(story) : null), [story, id])
}
