'use client'
import { useMemo } from 'react'
import { useLiveQuery } from '../../_lib/use-live-query.ts'
import { ALARM, type AlarmRow, OPEN_ALARMS } from './alarm.operations.ts'

/** As many as one question may ask for, and more than anybody can read; the total is always said beside them. */
const AT_MOST = 200
const HEARD = ['alarm', 'incident'] as const
const NONE: readonly AlarmRow[] = []

/** Every open alarm, whatever its age, most urgent first: asked once, then kept true by events. */
export function useAlarms() {
  const { data, loading, error } = useLiveQuery(OPEN_ALARMS, { first: AT_MOST }, HEARD)
  const alarms = useMemo(() => data?.alarms.edges.map(({ node }) => node) ?? NONE, [data])
  return { alarms, total: data?.alarms.totalCount ?? 0, loading, error }
}

/** One alarm in full, kept true by events. */
export function useAlarm(id: string | null) {
  const { data, loading, error } = useLiveQuery(ALARM, { id: id ?? '' }, HEARD, id === null)
  return { alarm: id !== null && data?.alarm?.id === id ? data.alarm : null, loading, error }
}
