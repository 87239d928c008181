'use client'
import { useQuery } from '@apollo/client/react'
import { useEffect, useMemo, useState } from 'react'
import type { Bounds } from '../../../_lib/place.ts'
import { filterOf, type SensorWish } from './sensor-filter.ts'
import { SENSOR_PAGE, type SensorPage, type SensorRow } from './sensor-list.operations.ts'

/** After the last change of the wish; a word is typed key by key. */
const WAIT_MS = 300
const NONE: readonly SensorRow[] = []

const joined = (before: SensorPage, next: SensorPage): SensorPage => ({
  sensors: { ...next.sensors, edges: [...before.sensors.edges, ...next.sensors.edges] },
})

/** The sensors wished for, page by page. The list itself is asked once a wish; what stands in its rows comes by the stream. */
export function useSensorPage(wish: SensorWish, view: Bounds | null) {
  const inView = wish.inView ? view : null
  const asked = useMemo(() => filterOf(wish, inView, Date.now()), [wish, inView])
  const [filter, setFilter] = useState(asked)
  useEffect(() => {
    const timer = setTimeout(() => setFilter(asked), WAIT_MS)
    return () => clearTimeout(timer)
  }, [asked])
  const { data, previousData, error, fetchMore } = useQuery(SENSOR_PAGE, {
    variables: { filter, after: null },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  })
  const page = (data ?? previousData)?.sensors
  const sensors = useMemo(() => page?.edges.map(({ node }) => node) ?? NONE, [page])
  const after = page?.pageInfo.endCursor ?? null
  const more = () =>
    fetchMore({
      variables: { filter, after },
      updateQuery: (before, { fetchMoreResult }) => joined(before as SensorPage, fetchMoreResult),
    })
  return {
    sensors,
    total: page?.totalCount ?? 0,
    loading: page === undefined && !error,
    error,
    more: page?.pageInfo.hasNextPage ? more : null,
  }
}
