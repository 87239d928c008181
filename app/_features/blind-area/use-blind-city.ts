'use client'
import { useEffect } from 'react'
import { useLooksBack } from '../../_lib/clock/clock.ts'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { useWallNow } from '../../_lib/use-now.ts'
import { BLIND_CITY } from './blind-area.operations.ts'

/** A detector that cries that it is broken raises an alarm. */
const HEARD = ['gateway', 'sensor', 'alarm'] as const
/** What a question brought may be a few seconds older than the event that made us ask. */
const ASK_AGAIN_MS = 10_000
/** Targets listed on a screen; the rest is counted. */
const LISTED = 100

/** What is not watched: asked at events and every ten seconds. */
export function useBlindCity() {
  const { data, error, loading, refetch } = useLiveQuery(BLIND_CITY, { first: LISTED }, HEARD)
  const tick = useWallNow(ASK_AGAIN_MS)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each tick asks again
  useEffect(() => refetch(), [tick])
  // What was not watched at a moment of the past has been kept by nobody.
  const looksBack = useLooksBack()
  return { city: looksBack ? null : (data?.blindCity ?? null), error, loading }
}
