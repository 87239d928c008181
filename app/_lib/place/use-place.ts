'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { type Place, parsePlace, printPlace, type Selection } from './place.ts'
import { NOTHING_UNDER_WAY, newest, shown, type UnderWay, wrote } from './written-address.ts'

/** One page has one address. Held here, a change is seen at once: the router shows it only after a transition. */
const useUnderWay = create<{ readonly underWay: UnderWay }>()(() => ({ underWay: NOTHING_UNDER_WAY }))

const addressOf = (path: string, search: string): string => `${path}?${new URLSearchParams(search)}`
const searchOf = (address: string): string => address.slice(address.indexOf('?') + 1)

/** The place in the address bar, and a way to change parts of it without a request to the server. */
export function usePlace() {
  const routed = addressOf(usePathname(), useSearchParams().toString())
  const search = searchOf(useUnderWay(({ underWay }) => newest(underWay, routed)))
  const place = useMemo(() => parsePlace(search), [search])
  useEffect(() => useUnderWay.setState(({ underWay }) => ({ underWay: shown(underWay, routed) })), [routed])
  const select = useCallback((selection: Selection | null) => change({ selection }), [])
  return { place, change, select }
}

function change(part: Partial<Place>) {
  const { underWay } = useUnderWay.getState()
  const before = underWay.at(-1) ?? addressOf(location.pathname, location.search)
  const next = printPlace({ ...parsePlace(searchOf(before)), ...part })
  const after = addressOf(location.pathname, next)
  if (after === before) return
  useUnderWay.setState({ underWay: wrote(underWay, before, after) })
  history.replaceState(null, '', next ? `?${next}` : location.pathname)
}
