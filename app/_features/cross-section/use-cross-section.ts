'use client'
import { useMemo } from 'react'
import type { Cut } from '../../../geo-data/cross-section/cut.ts'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { CROSS_SECTION } from './cross-section.operations.ts'

/** What lies under a street where it is cut. */
export function useCrossSection(cut: Cut) {
  const [[fromEast, fromNorth], [toEast, toNorth]] = cut
  const asked = useMemo(
    () => ({
      from: { longitude: fromEast, latitude: fromNorth },
      to: { longitude: toEast, latitude: toNorth },
    }),
    [fromEast, fromNorth, toEast, toNorth],
  )
  const { data, loading, error } = useLiveQuery(CROSS_SECTION, asked, ['import'])
  return { section: data?.crossSection ?? null, loading, error }
}
