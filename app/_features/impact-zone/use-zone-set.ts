'use client'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { IMPACT_ZONE_SET } from './impact-zone.operations.ts'

const HEARD = ['zones', 'bands'] as const

/** One set of zones; null while none is asked for or none is there. */
export function useZoneSet(id: string | null) {
  const { data, loading } = useLiveQuery(IMPACT_ZONE_SET, { id: id ?? '' }, HEARD, id === null)
  return { zoneSet: id !== null && data?.impactZoneSet?.id === id ? data.impactZoneSet : null, loading }
}
