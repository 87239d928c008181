'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import type { Selection } from '../../_lib/place/place.ts'
import { useAlarm } from '../alarm/use-alarms.ts'
import { courseLayers } from '../impact-zone/course/course-layer.ts'
import { courseThen } from '../impact-zone/course/use-shown-course.ts'
import { IMPACT_ZONE_SET_TIMES } from '../impact-zone/impact-zone.operations.ts'
import { setAt } from '../impact-zone/past/set-at.ts'
import { useZoneSet } from '../impact-zone/use-zone-set.ts'
import { candidateLayers, zoneLayers } from '../impact-zone/zone-layer.ts'
import { useIncident } from '../incident/use-incidents.ts'
import type { Drawing } from '../map/overlay/drawing.ts'

const NONE: readonly Drawing[] = []

/** The zones of what is selected as they stood at a moment, epoch ms; none where nothing had been drawn by then. */
export function useZonesThen(selection: Selection | null, at: number): readonly Drawing[] {
  const incidentId = selection?.record === 'incident' ? selection.id : null
  const alarmId = selection?.record === 'alarm' ? selection.id : null
  const { recorded: incident } = useIncident(incidentId)
  const { recorded: alarm } = useAlarm(alarmId)
  const nothing = incidentId === null && alarmId === null
  const { data } = useLiveQuery(IMPACT_ZONE_SET_TIMES, { alarmId, incidentId }, ['zones'], nothing)
  const { zoneSet } = useZoneSet(nothing || !data ? null : (setAt(data.impactZoneSetTimes, at)?.id ?? null))
  const lines = useTranslations('impact-zone.line')
  return useMemo(() => {
    if (!zoneSet) return NONE
    const names = { 'must-leave': lines('must-leave'), shelter: lines('shelter'), cordon: lines('cordon') }
    const began = [...(incident?.alarms ?? []), ...(alarm ? [alarm] : [])].map(({ raisedAt }) => Date.parse(raisedAt))
    const { zones } = zoneSet
    const course = courseThen({ zones, zoneId: null, beganAt: began.length > 0 ? Math.min(...began) : null, at })
    return [...courseLayers(zones, course), ...zoneLayers(zones, names), ...candidateLayers(zoneSet.candidates)]
  }, [zoneSet, incident, alarm, at, lines])
}
