'use client'
import { useEffect, useRef } from 'react'
import { keepAsking } from './keep-asking.ts'

/** While the last answer was an error, asks again with growing pauses: nothing on a screen stays dead until somebody reloads it. */
export function useAskAgain(error: Error | undefined, ask: () => Promise<unknown>) {
  const latest = useRef(ask)
  latest.current = ask
  const failed = error !== undefined
  useEffect(() => (failed ? keepAsking(() => latest.current()) : undefined), [failed])
}
