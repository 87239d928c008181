'use client'
import { useEffect, useMemo, useState } from 'react'
import { type Pages, usePages } from '../../../_lib/paging/use-pages.ts'
import type { Bounds } from '../../../_lib/place/place.ts'
import { filterOf, type SensorWish } from './sensor-filter.ts'
import { SENSOR_PAGE, type SensorRow } from './sensor-list.operations.ts'

/** After the last change of the wish; a word is typed key by key. */
const WAIT_MS = 300

/** The sensors wished for, page by page. The list itself is asked once a wish; what stands in its rows comes by the stream. */
export function useSensorPage(wish: SensorWish, view: Bounds | null): Pages<SensorRow> {
  const inView = wish.inView ? view : null
  const asked = useMemo(() => filterOf(wish, inView, Date.now()), [wish, inView])
  const [filter, setFilter] = useState(asked)
  useEffect(() => {
    const timer = setTimeout(() => setFilter(asked), WAIT_MS)
    return () => clearTimeout(timer)
  }, [asked])
  return usePages(SENSOR_PAGE, 'sensors', { filter })
}
