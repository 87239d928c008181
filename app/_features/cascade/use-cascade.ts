'use client'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { CASCADE, type CascadeFrom } from './cascade.operations.ts'

const HEARD = ['zones'] as const

/** What may follow an incident, or a failure supposed somewhere; asked again when zones are drawn anew. */
export function useCascade(of: { readonly incidentId: string } | { readonly from: CascadeFrom }) {
  const asked = 'from' in of ? { incidentId: null, from: of.from } : { incidentId: of.incidentId, from: null }
  const { data, loading, error } = useLiveQuery(CASCADE, asked, HEARD)
  return { cascade: data?.cascade ?? null, loading, error }
}
