'use client'
import { useLiveQuery } from '../../../_lib/live/use-live-query.ts'
import { LAYER_COUNTS, type LayerCount } from './filter.operations.ts'

/** What brings things or takes them away. */
const HEARD = ['import'] as const
const NONE: ReadonlyMap<string, LayerCount> = new Map()

/** How many things of each kind of a sector there are, and how many a filter leaves; empty until it is known. */
export function useLayerCounts(sectorId: string, filter: string, wanted = true): ReadonlyMap<string, LayerCount> {
  const { data, before } = useLiveQuery(LAYER_COUNTS, { sectorId, filter }, HEARD, !wanted)
  const counts = data?.layerCounts ?? (filter === '' ? before?.layerCounts : undefined)
  return counts ? new Map(counts.map((count) => [count.layer, count])) : NONE
}
