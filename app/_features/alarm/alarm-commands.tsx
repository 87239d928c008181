'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { SelectField, TextField } from '../../_ui/control/field.tsx'
import { Actions, Dialog } from '../../_ui/surface/dialog.tsx'
import styles from './alarm.module.css'
import { ACKNOWLEDGE_ALARM, type AlarmRow, VERIFY_ALARM, type Verification } from './alarm.operations.ts'
import { needsReason } from './urgency.ts'

/** Says by name that somebody has seen it. */
export function AcknowledgeButton({ id }: { readonly id: string }) {
  const say = useTranslations('alarm')
  const { refusal, attempt } = useRefusal()
  const [acknowledge, { loading }] = useMutation(ACKNOWLEDGE_ALARM)
  return (
    <>
      <Button small busy={loading} icon="check" onClick={() => attempt(() => acknowledge({ variables: { id } }))}>
        {say('acknowledge')}
      </Button>
      {refusal}
    </>
  )
}

const VERDICTS: readonly Verification[] = ['true', 'false', 'test', 'maintenance']
const REASONS = ['biogas', 'sensor-fault', 'works', 'flooded', 'other'] as const

/** The four verdicts on an alarm; a false one asks for its reason first. */
export function VerifyButtons({ alarm }: { readonly alarm: AlarmRow }) {
  const say = useTranslations('alarm')
  const [asking, setAsking] = useState(false)
  const { refusal, attempt } = useRefusal()
  const [verify, { loading }] = useMutation(VERIFY_ALARM)
  const judge = (verification: Verification, reason: string | null) =>
    attempt(async () => {
      await verify({ variables: { id: alarm.id, verification, reason } })
      setAsking(false)
    })
  return (
    <>
      <fieldset className={styles.verdicts} aria-label={say('verify')}>
        {VERDICTS.map((verdict) => (
          <Button
            key={verdict}
            weight={verdict === 'true' && alarm.verification === 'pending' ? 'main' : 'plain'}
            busy={loading}
            disabled={alarm.verification === verdict}
            onClick={() => (needsReason(verdict) ? setAsking(true) : judge(verdict, null))}
          >
            {say(`verdict.${verdict}`)}
          </Button>
        ))}
      </fieldset>
      {refusal}
      <Dialog title={say('false-title')} closeLabel={say('cancel')} open={asking} onOpenChange={setAsking}>
        <ReasonForm busy={loading} onCancel={() => setAsking(false)} onReason={(reason) => judge('false', reason)} />
        {refusal}
      </Dialog>
    </>
  )
}

interface ReasonFormProps {
  readonly busy: boolean
  readonly onCancel: () => void
  readonly onReason: (reason: string) => void
}

function ReasonForm({ busy, onCancel, onReason }: ReasonFormProps) {
  const say = useTranslations('alarm')
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const kind = String(form.get('kind'))
    const more = String(form.get('more')).trim()
    const known = kind === 'other' ? '' : say(`reason.${kind}`)
    onReason([known, more].filter(Boolean).join('：'))
  }
  return (
    <form onSubmit={send} className={styles.form}>
      <SelectField
        label={say('reason-label')}
        name="kind"
        options={REASONS.map((value) => ({ value, label: say(`reason.${value}`) }))}
      />
      <TextField label={say('reason-more')} name="more" maxLength={200} />
      <Actions>
        <Button weight="quiet" onClick={onCancel}>
          {say('cancel')}
        </Button>
        <Button weight="main" type="submit" busy={busy}>
          {say('verdict.false')}
        </Button>
      </Actions>
    </form>
  )
}
