'use client'
import { type RefObject, useEffect, useState } from 'react'
import type { ImpactZoneSet } from '../_features/impact-zone/impact-zone.operations.ts'
import type { Goal } from '../_features/map/live-map.ts'
import { boxAround, framed } from '../_features/takeover/focus.ts'
import type { Bounds } from '../_lib/place.ts'
import type { WallSize } from './size/use-wall-size.ts'

/** Half the height in degrees of what is shown around a point without zones: about three hundred metres. */
const REACH_DEG = 0.0027
const DEEPEST_ZOOM = 16.9
/** A name above its line. */
const LABELS_PX = 24

interface FocusProps {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly size: WallSize
  readonly home: Bounds
  readonly about: { readonly id: string; readonly position: { readonly coordinates: readonly number[] } } | null
  readonly zoneSet: ImpactZoneSet | null
}

/**
 * Where the map goes: to an incident and its three lines, else home. On a wall of six screens the incident stands in the middle of one
 * of them, a quarter from the left and from the top of the map, so that no seam runs through it.
 */
export function useFocus({ frame, size, home, about, zoneSet }: FocusProps): Goal | null {
  const [goal, setGoal] = useState<Goal | null>(null)
  const key = about === null ? `home ${JSON.stringify(home)}` : `${about.id} ${zoneSet?.id ?? ''}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that a new journey depends on
  useEffect(() => {
    const element = frame.current
    if (!element) return
    if (about === null) return setGoal({ to: 'bounds', bounds: home, paddingPx: 6 })
    const zones = (zoneSet?.zones ?? []).filter(({ line }) => line !== null).map(({ geometry }) => geometry)
    const point = { type: 'Point' as const, coordinates: [...about.position.coordinates] }
    const wanted = boxAround([point, ...zones], REACH_DEG)
    if (!wanted) return
    const width = element.clientWidth / size.mapScale
    const height = element.clientHeight / size.mapScale
    const share = size.wide ? 0.25 : 0.5
    const frameOf = { width, height, focus: { x: width * share, y: height * share }, margin: LABELS_PX }
    setGoal({ to: 'bounds', bounds: framed(wanted, frameOf, DEEPEST_ZOOM), paddingPx: 0 })
  }, [key, size.wide, size.mapScale])
  return goal
}
