'use client'
import { type RefObject, useEffect, useState } from 'react'
import type { ImpactZoneSet } from '../_features/impact-zone/impact-zone.operations.ts'
import type { Goal } from '../_features/map/live-map.ts'
import { boxAround, framed } from '../_features/takeover/focus.ts'
import type { Bounds } from '../_lib/place/place.ts'
import type { WallSize } from './size/use-wall-size.ts'

/** Half the height in degrees of what is shown around a point without zones: about three hundred metres. */
const REACH_DEG = 0.0027
/** The same with zones, which are the picture: a house or two beyond the point. */
const ZONE_REACH_DEG = 0.0005
const DEEPEST_ZOOM = 16.9
/** Room for the names of lines: one above, one below, one at the left, where a wide wall has room enough. */
const NAMES = { narrow: { x: 106, y: 26 }, wide: { x: 26, y: 26 }, none: { x: 10, y: 10 } }

interface FocusProps {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly size: WallSize
  readonly home: Bounds
  readonly about: { readonly id: string; readonly position: { readonly coordinates: readonly number[] } } | null
  readonly zoneSet: ImpactZoneSet | null
  /** The lines carry their names. */
  readonly named: boolean
}

/** A wall that is enlarged is measured again once it stands still, ms. */
const SETTLED_MS = 400

/** The size of an element in whole pixels, told anew a moment after it has changed. */
function useSettledSize(element: RefObject<HTMLElement | null>): string {
  const [size, setSize] = useState('')
  useEffect(() => {
    if (!element.current) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new ResizeObserver(([entry]) => {
      clearTimeout(timer)
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      timer = setTimeout(() => setSize(`${Math.round(width)} ${Math.round(height)}`), SETTLED_MS)
    })
    observer.observe(element.current)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [element])
  return size
}

/**
 * Where the map goes: to an incident and its three lines, else home. On a wall of six screens the incident stands in the middle of one
 * of them, a quarter from the left and from the top of the map, so that no seam runs through it.
 */
export function useFocus({ frame, size, home, about, zoneSet, named }: FocusProps): Goal | null {
  const [goal, setGoal] = useState<Goal | null>(null)
  const settled = useSettledSize(frame)
  const key = about === null ? `home ${JSON.stringify(home)}` : `${about.id} ${zoneSet?.id ?? ''}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that a new journey depends on
  useEffect(() => {
    const element = frame.current
    if (!element) return
    if (about === null) return setGoal({ to: 'bounds', bounds: home, paddingPx: 6 })
    const zones = (zoneSet?.zones ?? []).filter(({ line }) => line !== null).map(({ geometry }) => geometry)
    const point = { type: 'Point' as const, coordinates: [...about.position.coordinates] }
    const wanted = boxAround([point, ...zones], zones.length > 0 ? ZONE_REACH_DEG : REACH_DEG)
    if (!wanted) return
    const width = element.clientWidth / size.mapScale
    const height = element.clientHeight / size.mapScale
    const share = size.wide ? 0.25 : 0.5
    const frameOf = {
      width,
      height,
      focus: { x: width * share, y: height * share },
      margin: named ? NAMES[size.wide ? 'wide' : 'narrow'] : NAMES.none,
    }
    setGoal({ to: 'bounds', bounds: framed(wanted, frameOf, DEEPEST_ZOOM), paddingPx: 0 })
  }, [key, size.wide, size.mapScale, settled])
  return goal
}
