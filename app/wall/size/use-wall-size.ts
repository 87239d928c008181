'use client'
import { useEffect, useState } from 'react'
import type { WallSettings } from '../settings/wall-settings.ts'
import { isWide, mapSharpness, mostRootPx, textSizes } from './text-size.ts'

/** The product's root size, for which its map and its small print were drawn. */
const DESK_ROOT_PX = 14

export interface WallSize {
  readonly wide: boolean
  /** CSS pixels of one rem: the smallest letter of this wall. */
  readonly rootPx: number
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
  const rootPx =
    seen === null
      ? null
      : Math.min(textSizes({ widthMm, distanceM, widthPx: seen.width }).floor, mostRootPx(seen.width, seen.height))
  useEffect(() => {
    if (rootPx !== null) document.documentElement.style.fontSize = `${rootPx}px`
    return () => {
      document.documentElement.style.removeProperty('font-size')
    }
  }, [rootPx])
  if (seen === null || rootPx === null) return null
  const pixels = seen.width * seen.height * devicePixelRatio ** 2
  const mapScale = rootPx / DESK_ROOT_PX
  return {
    wide: isWide(seen.width, seen.height),
    rootPx,
    mapScale,
    sharpness: (settings.sharpness ?? mapSharpness(pixels)) * mapScale * devicePixelRatio,
  }
}
