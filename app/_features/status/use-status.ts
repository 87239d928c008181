'use client'
import { useEffect } from 'react'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { useWallNow } from '../../_lib/use-now.ts'
import { CITY_STATUS } from './status.operations.ts'

const HEARD = ['alarm', 'incident', 'sensor', 'gateway', 'task', 'push', 'judgement'] as const
/** Ages and overdue tasks change without any event. */
const ASK_AGAIN_MS = 20_000

/** How the city stands: asked at events and every twenty seconds. */
export function useStatus() {
  const { data, error, refetch } = useLiveQuery(CITY_STATUS, {}, HEARD)
  const tick = useWallNow(ASK_AGAIN_MS)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each tick asks again
  useEffect(() => refetch(), [tick])
  return { status: data?.cityStatus ?? null, error }
}
