'use client'
import { useQuery } from '@apollo/client/react'
import { LAYER_COUNTS, type LayerCount } from './filter.operations.ts'

const NONE: ReadonlyMap<string, LayerCount> = new Map()

/** How many things of each kind of a sector there are, and how many a filter leaves; empty until it is known. */
export function useLayerCounts(sectorId: string, filter: string, wanted = true): ReadonlyMap<string, LayerCount> {
  const { data, previousData } = useQuery(LAYER_COUNTS, {
    variables: { sectorId, filter },
    skip: !wanted,
    fetchPolicy: 'cache-and-network',
  })
  const counts = data?.layerCounts ?? (filter === '' ? previousData?.layerCounts : undefined)
  return counts ? new Map(counts.map((count) => [count.layer, count])) : NONE
}
