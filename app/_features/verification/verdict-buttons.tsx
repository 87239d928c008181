'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Actions, Dialog } from '../../_ui/surface/dialog.tsx'
import { needsReason, VERDICTS, type Verdict } from './verdict.ts'
import styles from './verification.module.css'

interface VerdictButtonsProps {
  /** The verdict that stands: `pending`, or one of the four. */
  readonly verification: string
  /** Asks why it was false. */
  readonly question: string
  /** They stand beside other commands, and none of them is the one thing to do. */
  readonly small?: boolean
  readonly busy: boolean
  readonly onVerdict: (verdict: Verdict, reason: string | null) => Promise<unknown>
  readonly reasonOf: (answer: FormData) => string
  /** The fields of the reason. */
  readonly children: ReactNode
}

/** The four verdicts on what a sensor or a caller said; a false one asks for its reason first. */
export function VerdictButtons({ children, question, ...props }: VerdictButtonsProps) {
  const { verification, small, busy, onVerdict, reasonOf } = props
  const say = useTranslations('verification')
  const [asking, setAsking] = useState(false)
  const { refusal, attempt } = useRefusal()
  const judge = (verdict: Verdict, reason: string | null) =>
    attempt(async () => {
      await onVerdict(verdict, reason)
      setAsking(false)
    })
  return (
    <fieldset className={styles.verdicts} aria-label={say('verify')}>
      {VERDICTS.map((verdict) => (
        <Button
          key={verdict}
          small={small === true}
          weight={!small && verdict === 'true' && verification === 'pending' ? 'main' : 'plain'}
          busy={busy}
          disabled={verification === verdict}
          onClick={() => (needsReason(verdict) ? setAsking(true) : judge(verdict, null))}
        >
          {say(`verdict.${verdict}`)}
        </Button>
      ))}
      {refusal}
      <Dialog title={question} closeLabel={say('cancel')} open={asking} onOpenChange={setAsking}>
        <ReasonForm
          busy={busy}
          onCancel={() => setAsking(false)}
          onAnswer={(answer) => judge('false', reasonOf(answer))}
        >
          {children}
        </ReasonForm>
        {refusal}
      </Dialog>
    </fieldset>
  )
}

interface ReasonFormProps {
  readonly busy: boolean
  readonly onCancel: () => void
  readonly onAnswer: (answer: FormData) => void
  readonly children: ReactNode
}

function ReasonForm({ busy, onCancel, onAnswer, children }: ReasonFormProps) {
  const say = useTranslations('verification')
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onAnswer(new FormData(event.currentTarget))
  }
  return (
    <form onSubmit={send} className={styles.form}>
      {children}
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
