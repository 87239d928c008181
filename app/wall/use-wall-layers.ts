'use client'
import { useMemo } from 'react'
import type { LayerChoice } from '../_features/map/layer-choice.ts'
import { isShown, layerTree } from '../_features/map/layer-group.ts'
import type { Place } from '../_lib/place.ts'

/** Layers of the wall: what a desk has sent in the address, and the defaults where it said nothing. */
export function useWallLayers({ hidden, shown, faded }: Place): LayerChoice {
  const key = JSON.stringify([hidden, shown, faded])
  return useMemo(() => {
    const [off, on, opacity] = JSON.parse(key) as [string[], string[], Record<string, number>]
    const groups = layerTree().flatMap((branch) => branch.groups)
    return { hidden: new Set(groups.filter((group) => !isShown(group, off, on)).map(({ id }) => id)), opacity }
  }, [key])
}
