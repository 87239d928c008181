'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { Hands } from '../../_lib/clock/hands.tsx'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { SelectField, TextField } from '../../_ui/control/field.tsx'
import { VerdictButtons } from '../verification/verdict-buttons.tsx'
import { ACKNOWLEDGE_ALARM, type AlarmRow, VERIFY_ALARM } from './alarm.operations.ts'

/** Says by name that somebody has seen it. */
export function AcknowledgeButton({ id }: { readonly id: string }) {
  const say = useTranslations('alarm')
  const { refusal, attempt } = useRefusal()
  const [acknowledge, { loading }] = useMutation(ACKNOWLEDGE_ALARM)
  return (
    <Hands>
      <Button small busy={loading} icon="check" onClick={() => attempt(() => acknowledge({ variables: { id } }))}>
        {say('acknowledge')}
      </Button>
      {refusal}
    </Hands>
  )
}

const REASONS = ['biogas', 'sensor-fault', 'works', 'flooded', 'other'] as const

/** The four verdicts on an alarm. */
export function VerifyButtons({ alarm }: { readonly alarm: AlarmRow }) {
  const say = useTranslations('alarm')
  const [verify, { loading }] = useMutation(VERIFY_ALARM)
  const reasonOf = (answer: FormData) => {
    const kind = String(answer.get('kind'))
    const known = kind === 'other' ? '' : say(`reason.${kind}`)
    return [known, String(answer.get('more')).trim()].filter(Boolean).join('：')
  }
  return (
    <Hands>
      <VerdictButtons
        verification={alarm.verification}
        question={say('false-title')}
        busy={loading}
        onVerdict={(verification, reason) => verify({ variables: { id: alarm.id, verification, reason } })}
        reasonOf={reasonOf}
      >
        <SelectField
          label={say('reason-label')}
          name="kind"
          options={REASONS.map((value) => ({ value, label: say(`reason.${value}`) }))}
        />
        <TextField label={say('reason-more')} name="more" maxLength={200} />
      </VerdictButtons>
    </Hands>
  )
}
