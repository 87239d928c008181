'use client'
import { useEffect, useState } from 'react'
import type { WallSettings } from '../settings/wall-settings.ts'
import { arrangement, mapSharpness, sharesOf, textSizes } from './text-size.ts'

/** The product's root size, for which its map and its small print were drawn. */
const DESK_ROOT_PX = 14

export interface WallSize {
  readonly wide: boolean
  /** CSS pixels of one rem: the smallest letter of this wall. */
  readonly rootPx: number
  /** Widths of the map and of the lists beside it, and how many alarms the queue holds: all in rem, all as the room has it. */
  readonly mapRem: number
  readonly sideRem: number
  readonly queueRows: number
  /** How much larger the map is drawn than on a desk, so that its names can be read too. */
  readonly mapScale: number
  readonly sharpness: number
}

/** Sets the root size of the page from the wall's settings and keeps it so as the window changes; null before the first look. */
export function useWallSize(settings: WallSettings): WallSize | null {
  const [seen, setSeen] = useState<{ readonly width: number; readonly height: number } | null>(null)
  useEffect(() => {
    const look = () => setSeen({ width: innerWidth, height: innerHeight })
    look()
    addEventListener('resize', look)
    return () => removeEventListener('resize', look)
  }, [])
  const { widthMm, distanceM } = settings
  const arranged =
    seen && arrangement(seen.width, seen.height, textSizes({ widthMm, distanceM, widthPx: seen.width }).floor)
  const rootPx = arranged?.rootPx ?? null
  useEffect(() => {
    if (rootPx !== null) document.documentElement.style.fontSize = `${rootPx}px`
    return () => {
      document.documentElement.style.removeProperty('font-size')
    }
  }, [rootPx])
  if (!seen || !arranged || rootPx === null) return null
  const pixels = seen.width * seen.height * devicePixelRatio ** 2
  const mapScale = rootPx / DESK_ROOT_PX
  return {
    wide: arranged.wide,
    ...sharesOf(arranged, seen.width / rootPx, seen.height / rootPx),
    rootPx,
    mapScale,
    sharpness: (settings.sharpness ?? mapSharpness(pixels)) * mapScale * devicePixelRatio,
  }
}
