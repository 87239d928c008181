'use client'
import { useMemo } from 'react'
import { useLookedAt } from '../../../_lib/clock/clock.ts'
import { useDuring } from '../../../_lib/clock/use-during.ts'
import type { useAlarms } from '../use-alarms.ts'
import { openAt } from './alarm-at.ts'
import { ALARMS_DURING } from './alarm-past.operations.ts'

type Alarms = ReturnType<typeof useAlarms>

/** What was open at the moment that the clock looks at; the live ones while it is live. */
export function useShownAlarms(live: Alarms): Alarms & { readonly waiting: boolean } {
  const at = useLookedAt()
  const { data, waiting, error } = useDuring(ALARMS_DURING)
  const during = data?.alarmsDuring
  const open = useMemo(() => (at === null || !during ? null : openAt(during, at)), [at, during])
  if (at === null) return { ...live, waiting: false }
  const alarms = open ?? []
  const unread = during ? during.totalCount - during.courses.length : 0
  return { alarms, total: alarms.length + unread, loading: open === null && !error, error, waiting }
}
