'use client'
import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { type FaultFilter, type FaultPage, QUALITY_FAULTS, type QualityFault } from './quality.operations.ts'

const NONE: readonly QualityFault[] = []

const joined = (before: FaultPage, next: FaultPage): FaultPage => ({
  qualityFaults: { ...next.qualityFaults, edges: [...before.qualityFaults.edges, ...next.qualityFaults.edges] },
})

/** What is to be put right in one layer, a page at a time. */
export function useFaults(filter: FaultFilter) {
  const { data, error, fetchMore } = useQuery(QUALITY_FAULTS, {
    variables: { filter, after: null },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  })
  const page = data?.qualityFaults
  const faults = useMemo(() => page?.edges.map(({ node }) => node) ?? NONE, [page])
  const more = () =>
    fetchMore({
      variables: { filter, after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => joined(before as FaultPage, fetchMoreResult),
    })
  return {
    faults,
    total: page?.totalCount ?? 0,
    loading: page === undefined && !error,
    error,
    more: page?.pageInfo.hasNextPage ? more : null,
  }
}
