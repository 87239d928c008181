'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { type Place, parsePlace, printPlace, type Selection } from './place.ts'

/** The place in the address bar, and a way to change parts of it without a request to the server. */
export function usePlace() {
  const search = useSearchParams().toString()
  const place = useMemo(() => parsePlace(search), [search])
  const change = useCallback((part: Partial<Place>) => {
    const next = printPlace({ ...parsePlace(location.search), ...part })
    history.replaceState(null, '', next ? `?${next}` : location.pathname)
  }, [])
  const select = useCallback((selection: Selection | null) => change({ selection }), [change])
  return { place, change, select }
}
