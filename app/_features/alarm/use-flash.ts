'use client'
import { useEffect, useState } from 'react'
import type { AlarmRow } from './alarm.operations.ts'
import { FLASH_MS, newestUnacknowledged } from './urgency.ts'

const HALF_SECOND_MS = 500

/** Which alarm flashes on the map and whether it is lit now: the newest unacknowledged P1, once a second, for thirty seconds. */
export function useFlash(alarms: readonly AlarmRow[]): { readonly id: string | null; readonly lit: boolean } {
  const newest = newestUnacknowledged(alarms)
  const id = newest?.id ?? null
  const until = newest ? new Date(newest.raisedAt).getTime() + FLASH_MS : 0
  const [lit, setLit] = useState(true)
  useEffect(() => {
    setLit(true)
    if (id === null || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const timer = setInterval(() => {
      if (Date.now() < until) return setLit((on) => !on)
      setLit(true)
      clearInterval(timer)
    }, HALF_SECOND_MS)
    return () => clearInterval(timer)
  }, [id, until])
  return { id, lit }
}
