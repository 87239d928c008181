'use client'
import { useMemo } from 'react'
import { useTime } from '../../_lib/language.tsx'
import type { LayerChoice } from '../map/layer-choice.ts'
import type { Drawing } from '../map/overlay/drawing.ts'
import { TRACK, trackLayers } from './track-layer.ts'
import { useShownTracks } from './use-shown-tracks.ts'

const NOTHING: readonly Drawing[] = []

/** Where everybody is, as drawings, as the layer tree wants them. */
export function useTrackOverlays({ hidden, opacity }: LayerChoice): readonly Drawing[] {
  const { tracks, now } = useShownTracks()
  const time = useTime()
  const isHidden = hidden.has(TRACK)
  const share = opacity[TRACK] ?? 1
  return useMemo(
    () => (isHidden || tracks.length === 0 ? NOTHING : trackLayers(tracks, { now, opacity: share, age: time.age })),
    [tracks, now, isHidden, share, time],
  )
}
