'use client'
import { useMemo } from 'react'
import { useLookedAt } from '../../_lib/clock/clock.ts'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { INCIDENT_PLOTS } from './plot.operations.ts'
import { type Plotted, plottedAt } from './plotted.ts'

const HEARD = ['plot', 'incident'] as const
const NONE: readonly Plotted[] = []

/**
 * What is plotted for an incident, kept true by events; at a moment of the past, what was plotted then. `moment`: epoch ms, of a
 * second look beside the clock's.
 */
export function usePlots(incidentId: string | null, moment: number | null = null) {
  const { data, loading, error } = useLiveQuery(INCIDENT_PLOTS, { id: incidentId ?? '' }, HEARD, incidentId === null)
  const lookedAt = useLookedAt()
  const at = moment ?? lookedAt
  const incident = incidentId !== null && data?.incident?.id === incidentId ? data.incident : null
  const plotted = useMemo(
    () => (incident ? plottedAt(incident.plots, at ?? Number.POSITIVE_INFINITY) : NONE),
    [incident, at],
  )
  return { plotted, exercise: incident?.exercise ?? false, loading, error }
}
