'use client'
import { useMemo } from 'react'
import { usePlace } from '../../_lib/place/use-place.ts'
import { type LayerBranch, type LayerGroup, layerTree } from '../map/layer-group.ts'
import { exchanged } from '../map/order/layer-order.ts'
import { alone, isAlone, seenGroups, turned } from './layer-turn.ts'

/** The layer tree, what of it is seen, and the hand that changes it. */
export function useLayers() {
  const { place, change } = usePlace()
  const tree = useMemo(layerTree, [])
  const { hidden, shown } = place
  const now = { hidden, shown }
  return {
    tree,
    seen: seenGroups(tree, now),
    faded: place.faded,
    moved: place.order,
    exchange: (one: string, other: string) => change({ order: exchanged(place.order, one, other) }),
    resetOrder: () => change({ order: [] }),
    turn: (groups: readonly LayerGroup[], on: boolean) => change(turned(tree, now, groups, on)),
    isAlone: (branch: LayerBranch) => isAlone(tree, now, branch),
    leaveAlone: (branch: LayerBranch) => change(alone(tree, now, branch)),
    fade: (group: LayerGroup, share: number) => {
      const { [group.id]: _, ...others } = place.faded
      change({ faded: share < 1 ? { ...others, [group.id]: share } : others })
    },
  }
}

export type Layers = ReturnType<typeof useLayers>
