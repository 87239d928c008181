'use client'
import { useLookedAt } from '../../../_lib/clock/clock.ts'
import { useLiveQuery } from '../../../_lib/live/use-live-query.ts'
import { IMPACT_ZONE_SET_TIMES } from '../impact-zone.operations.ts'
import { setAt } from './set-at.ts'

/** What zones are of, and the set of it that stands now. */
interface Trouble {
  readonly alarmId: string | null
  readonly incidentId: string | null
  readonly nowId: string | null
}

/** Which set of zones the screen shows of a trouble: the one that stands, or stood at the moment that the clock looks at. */
export function useShownSetId({ alarmId, incidentId, nowId }: Trouble): string | null {
  const at = useLookedAt()
  const nothing = at === null || (alarmId === null && incidentId === null)
  const of = { alarmId: incidentId === null ? alarmId : null, incidentId }
  const { data } = useLiveQuery(IMPACT_ZONE_SET_TIMES, of, ['zones'], nothing)
  if (at === null) return nowId
  return nothing || !data ? null : (setAt(data.impactZoneSetTimes, at)?.id ?? null)
}
