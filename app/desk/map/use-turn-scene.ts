'use client'
import { usePlace } from '../../_lib/place/use-place.ts'
import { useDeskHand } from '../desk-hand.ts'

/** Turns between the flat map and the scene of the same place; the map goes where the scene has looked last. */
export function useTurnScene(): () => void {
  const { place, change } = usePlace()
  const { bounds, scene } = place
  return () => {
    if (scene && bounds) useDeskHand.setState({ goal: { to: 'bounds', bounds, paddingPx: 0 } })
    change({ scene: !scene })
  }
}
