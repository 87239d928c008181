'use client'
import type { SearchHit } from '../../_features/search/search.operations.ts'
import { usePlace } from '../../_lib/place/use-place.ts'
import { goTo, useDeskHand } from '../desk-hand.ts'

/** Records with a card of their own. */
const SELECTABLE: ReadonlySet<string> = new Set(['asset', 'segment', 'sensor', 'alarm', 'incident'])

/** Goes to what was found and opens its card; a place without a record has one that says its name. */
export function useFound(): (hit: SearchHit) => void {
  const { select } = usePlace()
  return ({ record, id, label, longitude, latitude }) => {
    goTo(longitude, latitude)
    const own = SELECTABLE.has(record)
    useDeskHand.setState(own ? { place: null } : { place: { record, name: label }, pointed: { longitude, latitude } })
    select(own ? { record, id } : null)
  }
}
