'use client'
import { useMemo } from 'react'
import { SECTORS } from '../../geo-data/sectors/registry.ts'
import type { LayerChoice } from '../_features/map/layer-choice.ts'
import { isShown, layerTree } from '../_features/map/layer-group.ts'
import { usePlace } from '../_lib/use-place.ts'

/** Layers of the wall: what a desk has sent in the address, the defaults where it said nothing, and of the sectors only those of the scene. */
export function useWallLayers(sectors: readonly string[] | null): LayerChoice {
  const { place } = usePlace()
  const key = JSON.stringify([place.hidden, place.shown, place.faded, sectors])
  return useMemo(() => {
    const [off, on, opacity, now] = JSON.parse(key) as [string[], string[], Record<string, number>, string[] | null]
    const waiting = SECTORS.filter(({ id }) => now !== null && !now.includes(id))
    const notNow = (id: string) => waiting.some((other) => id.startsWith(`${other.id}.`))
    const groups = layerTree().flatMap((branch) => branch.groups)
    const hidden = groups.filter((group) => !isShown(group, off, on) || notNow(group.id)).map(({ id }) => id)
    return { hidden: new Set(hidden), opacity }
  }, [key])
}
