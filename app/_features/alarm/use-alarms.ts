'use client'
import { useMemo } from 'react'
import { useLookedAt } from '../../_lib/clock/clock.ts'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { ALARM, type AlarmDetail, type AlarmRow, OPEN_ALARMS } from './alarm.operations.ts'
import { alarmAt } from './past/alarm-at.ts'

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

/** One alarm in full, kept true by events; as it was known at the moment that the clock looks at, and null where it was not open then; `recorded`: as it is now. */
export function useAlarm(id: string | null) {
  const { data, loading, error } = useLiveQuery(ALARM, { id: id ?? '' }, HEARD, id === null)
  const at = useLookedAt()
  const now = id !== null && data?.alarm?.id === id ? data.alarm : null
  const alarm = useMemo(() => (now === null || at === null ? now : detailAt(now, at)), [now, at])
  return { alarm, recorded: now, loading, error }
}

const detailAt = (alarm: AlarmDetail, at: number): AlarmDetail | null => {
  const known = alarmAt(alarm, alarm.history, at)
  const reasons = known?.incident ? alarm.reasons : []
  return known && { ...known, reasons, history: alarm.history.filter((event) => Date.parse(event.at) <= at) }
}
