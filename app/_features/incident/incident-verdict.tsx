'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { Hands } from '../../_lib/clock/hands.tsx'
import { TextField } from '../../_ui/control/field.tsx'
import { VerdictButtons } from '../verification/verdict-buttons.tsx'
import { type IncidentDetail, VERIFY_INCIDENT } from './incident.operations.ts'
import { mayBeVerified } from './next-steps.ts'

/** The four verdicts on what a phone reported, or on what nobody has verified yet. */
export function IncidentVerdict({ incident }: { readonly incident: IncidentDetail }) {
  const say = useTranslations('incident')
  const [verify, { loading }] = useMutation(VERIFY_INCIDENT)
  if (!mayBeVerified(incident)) return null
  return (
    <Hands>
      <VerdictButtons
        small
        verification={incident.verification}
        question={say('false-title')}
        busy={loading}
        onVerdict={(verification, reason) => verify({ variables: { id: incident.id, verification, reason } })}
        reasonOf={(answer) => String(answer.get('reason'))}
      >
        <TextField label={say('false-reason')} name="reason" required maxLength={200} />
      </VerdictButtons>
    </Hands>
  )
}
