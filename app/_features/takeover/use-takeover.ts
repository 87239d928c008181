'use client'
import { useEffect, useMemo, useState } from 'react'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { usePlace } from '../../_lib/place/use-place.ts'
import { useNow } from '../../_lib/use-now.ts'
import { useZoneSet } from '../impact-zone/use-zone-set.ts'
import { ALARM_ZONES, TAKEOVER } from './takeover.operations.ts'
import { type Claimant, claimsOf, holdOfSent, NOBODY, nextHold, waitingClaims } from './takeover.ts'

const HEARD = ['incident', 'alarm', 'zones', 'task', 'attachment'] as const
const ZONES_HEARD = ['zones', 'alarm'] as const

/** Who has the map now, what else is verified and waits. An address that names an incident sends it to this wall; a pinned scene stays. */
export function useTakeover<Incident extends Claimant>(incidents: readonly Incident[], pinned: boolean) {
  const now = useNow()
  const { selection } = usePlace().place
  const sentId = !pinned && selection?.record === 'incident' ? selection.id : null
  const [hold, setHold] = useState(NOBODY)
  const claims = useMemo(() => claimsOf(incidents), [incidents])
  useEffect(
    () => setHold((before) => holdOfSent(before, claims, now, sentId) ?? nextHold(before, claims, now, pinned)),
    [claims, now, pinned, sentId],
  )
  // The rule keeps the map for two minutes after an incident is over: until then it is shown as it was last.
  const [last, setLast] = useState<Incident | null>(null)
  const found = incidents.find(({ id }) => id === hold.incidentId) ?? null
  useEffect(() => {
    if (found) setLast(found)
  }, [found])
  const incident = found ?? (last?.id === hold.incidentId ? last : null)
  return { hold, incident, waiting: waitingClaims(claims, hold) }
}

/** Facts and zones of the incident that has the map. */
export function useTakeoverFacts(incidentId: string | null) {
  const { data } = useLiveQuery(TAKEOVER, { id: incidentId ?? '' }, HEARD, incidentId === null)
  const facts = incidentId !== null && data?.incident?.id === incidentId ? data.incident : null
  const { zoneSet } = useZoneSet(facts?.impactZoneSet?.id ?? null)
  return { facts, zoneSet }
}

/** The zones of one alarm; null until they are drawn. */
export function useAlarmZones(alarmId: string | null) {
  const { data } = useLiveQuery(ALARM_ZONES, { id: alarmId ?? '' }, ZONES_HEARD, alarmId === null)
  const id = alarmId !== null && data?.alarm?.id === alarmId ? data.alarm.impactZoneSet?.id : null
  return useZoneSet(id ?? null).zoneSet
}
