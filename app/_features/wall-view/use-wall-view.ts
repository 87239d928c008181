'use client'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { useWallNow } from '../../_lib/use-now.ts'
import { WALL_VIEW, type WallView } from './wall-view.operations.ts'

/** The view that is on the wall or should be, and how many seconds it has left; null when there is none or its time is over. */
export function useWallView(): { readonly view: WallView; readonly leftS: number } | null {
  const { data } = useLiveQuery(WALL_VIEW, {}, ['wall-view'])
  const now = useWallNow()
  const view = data?.wallView
  if (!view) return null
  const leftS = Math.ceil((new Date(view.endsAt).getTime() - now) / 1000)
  return leftS > 0 ? { view, leftS } : null
}
