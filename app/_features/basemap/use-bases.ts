'use client'
import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import type { BaseSource } from '../../../geo-data/basemap/base-source.ts'
import type { Terrain } from '../../../geo-data/terrain/terrain.ts'
import type { Place } from '../../_lib/place/place.ts'
import type { ShownBase } from '../map/base/apply-bases.ts'
import type { ShownTerrain } from '../map/base/hillshade.ts'
import { BASE_SOURCES } from './basemap.operations.ts'

const NONE: readonly BaseSource[] = []

/** The base maps of others that this deployment has configured. */
export function useBaseSources(): readonly BaseSource[] {
  const { data } = useQuery(BASE_SOURCES)
  return data?.baseSources ?? NONE
}

/** How the address names the opacity of one. */
export const fadeName = (id: string): string => `base.${id}`

/** Those that the address asks for, in the order configured, and how opaque; what it asks that nobody configured is nothing. */
export function useShownBases({ bases, faded }: Place): readonly ShownBase[] {
  const sources = useBaseSources()
  const key = JSON.stringify([bases, faded])
  return useMemo(() => {
    const [wanted, opacity] = JSON.parse(key) as [string[], Record<string, number>]
    return sources
      .filter(({ id }) => wanted.includes(id))
      .map((source) => ({ source, opacity: opacity[fadeName(source.id)] ?? 1 }))
  }, [sources, key])
}

/** How the address names the shade of the relief. */
export const RELIEF = 'relief'

/** The relief that this deployment has configured; null where it has none, undefined while nobody knows. */
export function useTerrain(): Terrain | null | undefined {
  const { data, error } = useQuery(BASE_SOURCES)
  return data ? data.terrain : error ? null : undefined
}

/** The relief's shade as the address asks for it: seen unless it was turned off. */
export function useShownTerrain({ hidden, faded }: Pick<Place, 'hidden' | 'faded'>): ShownTerrain | null {
  const terrain = useTerrain()
  const opacity = faded[RELIEF] ?? 1
  const isHidden = hidden.includes(RELIEF)
  return useMemo(() => (terrain && !isHidden ? { terrain, opacity } : null), [terrain, isHidden, opacity])
}
