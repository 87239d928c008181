'use client'
import type { Position } from '../../../geo-data/area/area.ts'
import { RADII_M } from '../../_features/area/around-button.tsx'
import { usePlace } from '../../_lib/place/use-place.ts'
import { goToArea } from '../desk-hand.ts'

/** Asks what lies around a place, at the smallest distance there is to choose, and goes there. */
export function useAround(): (centre: Position) => void {
  const { change } = usePlace()
  return (centre) => {
    const area = { shape: 'circle', centre, radiusM: RADII_M[0] } as const
    goToArea(area)
    change({ area })
  }
}
