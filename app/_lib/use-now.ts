'use client'
import { useEffect, useState } from 'react'

/** The present, in epoch milliseconds, renewed every `everyMs`. This is the edge where time enters the screens. */
export function useNow(everyMs = 1_000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
