'use client'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { ASSET } from './asset.operations.ts'

/** One asset or segment; null while it is read, where there is none, or where none is asked for. */
export function useAsset(record: string, id: string | null) {
  const { data, loading } = useLiveQuery(ASSET, { record, id: id ?? '' }, ['import'], id === null)
  const asset = data?.asset
  return { asset: asset && asset.id === id && asset.record === record ? asset : null, loading }
}
