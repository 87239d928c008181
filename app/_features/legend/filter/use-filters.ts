'use client'
import { useMemo } from 'react'
import { parseFilters, printFilters } from '../../../../geo-data/layer-filter/filter-address.ts'
import type { Condition } from '../../../../geo-data/layer-filter/layer-filter.ts'
import { usePlace } from '../../../_lib/place/use-place.ts'

/** The filters that stand in the address, and the hand that changes them; what they cannot mean goes with the next change. */
export function useFilters() {
  const { place, change } = usePlace()
  const { filters } = useMemo(() => parseFilters(place.filter), [place.filter])
  return {
    filters,
    /** All that can be meant, as it stands in an address. */
    filter: printFilters(filters),
    conditionsOf: (layer: string): readonly Condition[] => filters.find((one) => one.layer === layer)?.conditions ?? [],
    put: (layer: string, conditions: readonly Condition[]) => {
      const others = filters.filter((one) => one.layer !== layer)
      change({ filter: printFilters(conditions.length > 0 ? [...others, { layer, conditions }] : others) })
    },
    /** Forgets what could not be meant. */
    forgetFaults: () => change({ filter: printFilters(filters) }),
  }
}
