'use client'
import { useMemo } from 'react'
import type { BlindGround } from '../map/blind-layers.ts'
import { useBlindCity } from './use-blind-city.ts'

/** What is not watched as the map draws it, of these sectors or of all (null); the same object while nothing changes. */
export function useBlindGround(sectors: readonly string[] | null = null): BlindGround {
  const { city } = useBlindCity()
  const areas = city?.areas
  const wanted = sectors?.join(' ') ?? null
  return useMemo(() => {
    const some = wanted === null ? null : new Set(wanted.split(' '))
    return (areas ?? []).flatMap(({ sectorId, geometry }) =>
      some === null || some.has(sectorId) ? [{ type: 'Feature' as const, geometry, properties: { sectorId } }] : [],
    )
  }, [areas, wanted])
}
