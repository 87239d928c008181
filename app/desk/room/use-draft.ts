'use client'
import { useTranslations } from 'next-intl'
import { usePeopleWords } from '../../_features/impact-zone/people.tsx'
import { useZoneSet } from '../../_features/impact-zone/use-zone-set.ts'
import type { IncidentDetail } from '../../_features/incident/incident.operations.ts'
import { draftOf } from '../../_features/push/draft.ts'
import { formatDistance } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'

/** The first draft of a judgement, from what the incident and its zones say. */
export function useDraft(incident: IncidentDetail): string {
  const zones = useTranslations('impact-zone')
  const say = useTranslations('incident')
  const verdict = useTranslations('alarm.verification')
  const read = useText()
  const people = usePeopleWords()
  const { zoneSet } = useZoneSet(incident.impactZoneSet?.id ?? null)
  const lines = (zoneSet?.zones ?? []).flatMap(({ line, radiusM, exposure }) =>
    line === null
      ? []
      : [
          {
            name: zones(`line.${line}`),
            radius: radiusM === null ? '' : formatDistance(radiusM),
            people: exposure.people ? people(exposure.people) : '',
          },
        ],
  )
  const suspect = zoneSet?.candidates[0]
  return draftOf({
    title: read(incident.title),
    verification: verdict(incident.verification),
    exercise: incident.exercise ? say('exercise-mark') : null,
    lines,
    suspect: suspect ? zones('suspect', { code: suspect.code, distance: formatDistance(suspect.distanceM) }) : null,
  })
}
