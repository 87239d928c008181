'use client'
import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { MISSING_SENSORS, type MissingPage, type MissingSensor } from './placement.operations.ts'

const NONE: readonly MissingSensor[] = []

const joined = (before: MissingPage, next: MissingPage): MissingPage => ({
  missingSensors: { ...next.missingSensors, edges: [...before.missingSensors.edges, ...next.missingSensors.edges] },
})

/** The places that one rule finds wanting, a page at a time. */
export function useMissingSensors(rule: string) {
  const { data, error, fetchMore } = useQuery(MISSING_SENSORS, {
    variables: { rule, after: null },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  })
  const page = data?.missingSensors
  const places = useMemo(() => page?.edges.map(({ node }) => node) ?? NONE, [page])
  const more = () =>
    fetchMore({
      variables: { rule, after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => joined(before as MissingPage, fetchMoreResult),
    })
  return {
    places,
    total: page?.totalCount ?? 0,
    loading: page === undefined && !error,
    error,
    more: page?.pageInfo.hasNextPage ? more : null,
  }
}
