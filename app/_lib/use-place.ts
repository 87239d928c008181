'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo } from 'react'
import { type Place, parsePlace, printPlace, type Selection } from './place.ts'
import { openWrittenAddress } from './written-address.ts'

/** One page has one address. */
const address = openWrittenAddress()

/** The place in the address bar, and a way to change parts of it without a request to the server. */
export function usePlace() {
  const search = useSearchParams().toString()
  const place = useMemo(() => parsePlace(search), [search])
  useEffect(() => address.shown(printPlace(place)), [place])
  const change = useCallback((part: Partial<Place>) => {
    const before = address.latest() ?? printPlace(parsePlace(location.search))
    const next = printPlace({ ...parsePlace(before), ...part })
    if (next === before) return
    address.write(next)
    history.replaceState(null, '', next ? `?${next}` : location.pathname)
  }, [])
  const select = useCallback((selection: Selection | null) => change({ selection }), [change])
  return { place, change, select }
}
