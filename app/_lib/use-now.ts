'use client'
import { useEffect, useState } from 'react'
import { useLookedAt } from './clock/clock.ts'

/** The present, in epoch milliseconds, renewed every `everyMs`. This is the edge where time enters the screens. */
export function useWallNow(everyMs = 1_000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

/** The moment that the screen shows, in epoch milliseconds: the present, or the one that is looked back at. */
export function useNow(everyMs = 1_000): number {
  const present = useWallNow(everyMs)
  return useLookedAt() ?? present
}
