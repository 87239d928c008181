'use client'
import { usePlace } from '../../../../_lib/place/use-place.ts'
import { useFilterHand } from '../filter-hand.ts'
import { useFilters } from '../use-filters.ts'
import { FilterNote } from './filter-note.tsx'

/** The note over a map at which somebody sits. */
export function DeskFilterNote() {
  const { place } = usePlace()
  const { put, forgetFaults } = useFilters()
  return (
    <FilterNote
      filter={place.filter}
      raised={place.bases.length > 0}
      hand={{
        onOpen: (layer) => useFilterHand.setState({ layer }),
        onClear: (layer) => put(layer, []),
        onForget: forgetFaults,
      }}
    />
  )
}
