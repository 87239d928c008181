'use client'
import { usePlace } from '../../../../_lib/place/use-place.ts'
import { useFilterHand } from '../filter-hand.ts'
import { FilterNote } from './filter-note.tsx'
import { useFilters } from '../use-filters.ts'

/** The note over a map at which somebody sits. */
export function DeskFilterNote() {
  const { place } = usePlace()
  const { put, forgetFaults } = useFilters()
  return (
    <FilterNote
      filter={place.filter}
      hand={{
        onOpen: (layer) => useFilterHand.setState({ layer }),
        onClear: (layer) => put(layer, []),
        onForget: forgetFaults,
      }}
    />
  )
}
