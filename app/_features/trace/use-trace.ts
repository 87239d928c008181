'use client'
import { useMemo } from 'react'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import type { Followed } from '../../_lib/place/place.ts'
import { TRACE, type TraceInput } from './trace.operations.ts'

const NONE: TraceInput = { record: 'segment', id: '0', way: 'connected' }

/** What is found along a network; null while it is read, where it cannot be read, or where nothing is followed. */
export function useTrace(followed: Followed | null) {
  const { record, id, way } = followed ?? NONE
  const from = useMemo(() => ({ record, id, way }), [record, id, way])
  const { data, loading, error } = useLiveQuery(TRACE, { from }, ['import'], followed === null)
  // The answer before stays until the next one comes: what belongs to another question is none.
  const isOwn = data?.trace.way === way && data.trace.start.id === id && data.trace.start.record === record
  return { from, trace: followed && data && isOwn ? data.trace : null, loading: loading || !isOwn, error }
}
