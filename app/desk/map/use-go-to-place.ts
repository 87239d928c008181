'use client'
import { parsePlace } from '../../_lib/place/place.ts'
import { usePlace } from '../../_lib/place/use-place.ts'
import { useDeskHand } from '../desk-hand.ts'

const CLOSEST_ZOOM = 19.5

/** Goes to a place that was kept: its view fills the map as it did, its layers and its selection are back. The clock runs on. */
export function useGoToPlace(): (kept: string) => void {
  const { place: now, change } = usePlace()
  return (kept) => {
    const place = parsePlace(kept)
    change({ ...place, at: now.at, beside: now.beside })
    const { bounds } = place
    const goal = bounds && ({ to: 'bounds', bounds, paddingPx: 0, closest: CLOSEST_ZOOM } as const)
    useDeskHand.setState({ dialog: null, place: null, pointed: null, ...(goal ? { goal } : {}) })
  }
}
