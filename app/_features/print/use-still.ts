'use client'
import { useEffect, useState } from 'react'
import { useLanguage } from '../../_lib/language.tsx'
import type { MapContents, Still } from '../map/still/still-map.ts'
import type { Framing } from './print-wish.ts'

/** A map that is about to be asked for again is not yet asked for. */
const PATIENCE_MS = 350

/** Takes the picture of a map in its frame; its code comes with the first. */
export async function stillOf(
  contents: MapContents,
  framing: Framing,
  how: { readonly locale: 'zh' | 'en'; readonly ratio: number; readonly signal: AbortSignal },
): Promise<Still> {
  const { takeStill } = await import('../map/still/still-map.ts')
  return takeStill({ ...how, contents, centre: framing.centre, zoom: framing.zoom, size: framing.size })
}

/** A small picture of the map for the eye; the one before stays until the next is there. `failed`: it could not be taken. */
export function useStill(contents: MapContents, framing: Framing, widthPx: number) {
  const locale = useLanguage()
  const [taken, setTaken] = useState<{ readonly still: Still; readonly framing: Framing } | null>(null)
  const [failed, setFailed] = useState(false)
  const key = JSON.stringify(framing)
  useEffect(() => {
    const leaving = new AbortController()
    const wanted = JSON.parse(key) as Framing
    const timer = setTimeout(async () => {
      setFailed(false)
      try {
        const ratio = widthPx / wanted.size.width
        const still = await stillOf(contents, wanted, { locale, ratio, signal: leaving.signal })
        setTaken({ still, framing: wanted })
      } catch (error) {
        if (leaving.signal.aborted) return
        console.error('print preview:', error)
        setFailed(true)
      }
    }, PATIENCE_MS)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [contents, key, locale, widthPx])
  return { taken, failed, fresh: taken !== null && JSON.stringify(taken.framing) === key }
}
