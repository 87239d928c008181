'use client'
import { useTranslations } from 'next-intl'
import { useText } from '../../../_lib/language.tsx'
import type { Ask } from '../../../_lib/place/place.ts'
import { SelectField } from '../../../_ui/control/field.tsx'
import { useIncidents } from '../../incident/use-incidents.ts'

interface IncidentFieldProps {
  readonly ask: Ask
  readonly onAsk: (ask: Ask) => void
}

/** The open incident that a pipe or a thing is asked about for; only what belongs to one can be merged. */
export function IncidentField({ ask, onAsk }: IncidentFieldProps) {
  const say = useTranslations('analysis')
  const read = useText()
  const { incidents } = useIncidents()
  if (ask.record === 'incident' || ask.record === 'spot') return null
  if (incidents.length === 0 && ask.incidentId === null) return null
  return (
    <SelectField
      label={say('incident-of')}
      value={ask.incidentId ?? ''}
      placeholder={say('no-incident')}
      options={incidents.map(({ id, code, title }) => ({ value: id, label: `${code} ${read(title)}` }))}
      onChange={(event) => onAsk({ ...ask, incidentId: event.target.value || null })}
    />
  )
}
