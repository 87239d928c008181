'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { TextField } from '../../_ui/control/field.tsx'
import { Actions, Dialog } from '../../_ui/surface/dialog.tsx'
import styles from './incident.module.css'
import { type IncidentDetail, VERIFY_INCIDENT } from './incident.operations.ts'
import { mayBeVerified, VERDICTS } from './next-steps.ts'

/** The four verdicts on what a phone reported, or on what nobody has verified yet; a false one asks for its reason first. */
export function IncidentVerdict({ incident }: { readonly incident: IncidentDetail }) {
  const say = useTranslations('incident')
  const [asking, setAsking] = useState(false)
  const { refusal, attempt } = useRefusal()
  const [verify, { loading }] = useMutation(VERIFY_INCIDENT)
  if (!mayBeVerified(incident)) return null
  const judge = (verification: string, reason: string | null) =>
    attempt(async () => {
      await verify({ variables: { id: incident.id, verification, reason } })
      setAsking(false)
    })
  return (
    <fieldset className={styles.verdicts} aria-label={say('verify')}>
      {VERDICTS.map((verdict) => (
        <Button
          key={verdict}
          small
          busy={loading}
          disabled={incident.verification === verdict}
          onClick={() => (verdict === 'false' ? setAsking(true) : judge(verdict, null))}
        >
          {say(`verdict.${verdict}`)}
        </Button>
      ))}
      {refusal}
      <Dialog title={say('false-title')} closeLabel={say('cancel')} open={asking} onOpenChange={setAsking}>
        <ReasonForm busy={loading} onReason={(reason) => judge('false', reason)} />
        {refusal}
      </Dialog>
    </fieldset>
  )
}

function ReasonForm({ busy, onReason }: { readonly busy: boolean; readonly onReason: (reason: string) => void }) {
  const say = useTranslations('incident')
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onReason(String(new FormData(event.currentTarget).get('reason')))
  }
  return (
    <form onSubmit={send}>
      <TextField label={say('false-reason')} name="reason" required maxLength={200} />
      <Actions>
        <Button weight="main" type="submit" busy={busy}>
          {say('verdict.false')}
        </Button>
      </Actions>
    </form>
  )
}
