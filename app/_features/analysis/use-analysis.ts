'use client'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { useZoneSet } from '../impact-zone/use-zone-set.ts'
import { ANALYSIS, ANALYSIS_OPTIONS, type SubjectInput } from './analysis.operations.ts'

const HEARD = ['analysis'] as const
/** What may be asked follows from what stands: asked again when the ground is imported anew. */
const GROUND = ['import'] as const

/** One analysis with its zones; null while none is asked for or none is there. Bands that arrive later are read again. */
export function useAnalysis(id: string | null) {
  const { data, loading, refetch } = useLiveQuery(ANALYSIS, { id: id ?? '' }, HEARD, id === null)
  const analysis = id !== null && data?.analysis?.id === id ? data.analysis : null
  const { zoneSet } = useZoneSet(analysis?.zoneSet?.id ?? null)
  return { analysis, zoneSet, loading, refetch }
}

/** What may be asked of a subject; the figures are those of one hazard, and of the one before while they are read. */
export function useOptions(subject: SubjectInput, hazard: string | null) {
  const { before, loading, error } = useLiveQuery(ANALYSIS_OPTIONS, { subject, hazard }, GROUND)
  return { options: before?.analysisOptions ?? null, loading, error }
}
