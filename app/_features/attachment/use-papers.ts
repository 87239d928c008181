'use client'
import { useState } from 'react'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { THING_PAPERS, type ThingPapers } from './attachment.operations.ts'

/** As a card of ordinary height holds, and the most that one thing has. */
const FEW = 8
const ALL = 200

interface Papers {
  readonly papers: ThingPapers | null
  readonly loading: boolean
  readonly error: Error | undefined
  readonly refetch: () => void
  /** Reads all there are; null where they are all there. */
  readonly showAll: (() => void) | null
}

/** What is on record of a thing, read again when something comes or goes. */
export function usePapers(record: string, id: string): Papers {
  const [first, setFirst] = useState(FEW)
  const { data, before, loading, error, refetch } = useLiveQuery(THING_PAPERS, { record, id, first }, ['attachment'])
  const asset = (data ?? before)?.asset
  const papers = asset && asset.id === id && asset.record === record ? asset : null
  const most = papers ? Math.max(papers.photos.totalCount, papers.documents.totalCount, papers.withdrawn.totalCount) : 0
  return { papers, loading, error, refetch, showAll: most > first ? () => setFirst(ALL) : null }
}
