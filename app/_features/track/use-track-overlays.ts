'use client'
import { useMemo } from 'react'
import { useTime } from '../../_lib/language.tsx'
import type { LayerChoice } from '../map/layer-choice.ts'
import type { Drawing } from '../map/overlay/drawing.ts'
import type { TrackRow } from './track.operations.ts'
import { TRACK, trackLayers } from './track-layer.ts'
import { freshnessAt, useShownTracks } from './use-shown-tracks.ts'

const NOTHING: readonly Drawing[] = []
/** A tail is shortened this often, ms. */
const TAIL_STEP_MS = 30_000

/** What time alone changes in the picture: a map on which nobody moves is drawn anew only when this differs. '' is an empty picture. */
function lookOf(tracks: readonly TrackRow[], now: number, age: (at: string, now: number) => string): string {
  const seen = tracks.flatMap((row) => {
    const freshness = freshnessAt(row, now)
    if (freshness === 'expired') return []
    return freshness === 'stale' ? [`${row.id} ${age(row.at, now)}`] : [row.id]
  })
  return seen.length === 0 ? '' : [Math.floor(now / TAIL_STEP_MS), ...seen].join()
}

/** Where everybody is, as drawings, as the layer tree wants them. `scale`: of the symbols' own size, on a map that is drawn larger as a whole. */
export function useTrackOverlays({ hidden, opacity }: LayerChoice, scale = 1): readonly Drawing[] {
  const { tracks, now } = useShownTracks()
  const time = useTime()
  const isHidden = hidden.has(TRACK)
  const share = opacity[TRACK] ?? 1
  const look = lookOf(tracks, now, time.age)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` says when the time makes a difference
  return useMemo(
    () => (isHidden || look === '' ? NOTHING : trackLayers(tracks, { now, opacity: share, scale, age: time.age })),
    [tracks, look, isHidden, share, scale, time],
  )
}
