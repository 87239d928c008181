'use client'
import { GPUInitializationError } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { whenDrawable } from '../../../_lib/drawing.ts'
import { useLanguage } from '../../../_lib/language.tsx'
import type { Bounds } from '../../../_lib/place/place.ts'
import { useLetters } from '../../../_ui/letters.tsx'
import { type LiveMap, type LiveMapOptions, makeLiveMap, type Pick } from '../live-map.ts'

const ANEW_MS = 1_000

interface Wanted {
  readonly bounds: Bounds
  readonly sharpness?: number
  readonly onMove?: (bounds: Bounds) => void
  readonly onPick?: (pick: Pick) => void
  readonly onAsk?: (longitude: number, latitude: number) => void
}

/** What is said of the picture: whole, some of its squares away, being drawn anew, or not to be had here. */
type Standing = 'whole' | 'tiles-away' | 'drawn-anew' | 'not-drawable'

/** Whether it can be made is seen by making it: a drawing context that is only tried costs as long again as the map's own. */
function tryToMake(options: LiveMapOptions): LiveMap | null {
  try {
    return makeLiveMap(options)
  } catch (error) {
    if (!(error instanceof GPUInitializationError)) console.error('the map could not be made', error)
    return null
  }
}

/** Makes the map once and again only when its drawing context is lost; where it looked is kept. */
export function useLiveMap(wanted: Wanted, title: string) {
  const locale = useLanguage()
  const lettered = useLetters()
  const frame = useRef<HTMLDivElement>(null)
  const latest = useRef(wanted)
  latest.current = wanted
  const looked = useRef(wanted.bounds)
  const [map, setMap] = useState<LiveMap | null>(null)
  const [standing, stands] = useState<Standing>('whole')
  const [life, setLife] = useState(0)
  const isDrawable = standing !== 'not-drawable'
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new life is a new map
  useEffect(() => {
    if (!frame.current || !lettered || !isDrawable) return
    const made = tryToMake({
      container: frame.current,
      locale,
      title,
      bounds: looked.current,
      sharpness: latest.current.sharpness,
      onMove: (bounds) => {
        looked.current = bounds
        latest.current.onMove?.(bounds)
      },
      onPick: (pick) => latest.current.onPick?.(pick),
      onAsk: (longitude, latitude) => latest.current.onAsk?.(longitude, latitude),
      onLost: () => {
        stands('drawn-anew')
        setTimeout(() => setLife((count) => count + 1), ANEW_MS)
      },
      onDrawn: () => stands((now) => (now === 'drawn-anew' ? 'whole' : now)),
      onMissing: (missing) => stands(missing ? 'tiles-away' : 'whole'),
    })
    if (!made) return stands('not-drawable')
    setMap(made)
    return () => {
      setMap(null)
      made.remove()
    }
  }, [locale, title, life, lettered, isDrawable])
  useEffect(() => (isDrawable ? undefined : whenDrawable(() => stands('drawn-anew'))), [isDrawable])
  return { frame, map, standing }
}
