'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useLooksBack } from '../../../_lib/clock/clock.ts'
import { useRefusal } from '../../../_lib/use-refusal.tsx'
import { Button } from '../../../_ui/control/button.tsx'
import { TextField } from '../../../_ui/control/field.tsx'
import styles from '../attachment.module.css'
import { type Paper, WITHDRAW_PAPER } from '../attachment.operations.ts'
import { usePaperWords } from '../paper-words.tsx'

const LONGEST = 500

/** 「撤下」 asks why before it does anything; nothing is deleted. */
export function Withdraw({ paper, onWithdrawn }: { readonly paper: Paper; readonly onWithdrawn: () => void }) {
  const say = useTranslations('attachment')
  const words = usePaperWords()
  const looksBack = useLooksBack()
  const [asking, setAsking] = useState(false)
  const [withdraw, { loading }] = useMutation(WITHDRAW_PAPER)
  const { refusal, attempt } = useRefusal()
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason')).trim()
    if (reason === '') return
    if (await attempt(() => withdraw({ variables: { id: paper.id, reason } }))) onWithdrawn()
  }
  if (looksBack) return null
  if (!asking)
    return (
      <Button
        small
        weight="quiet"
        aria-label={say('withdraw-named', { title: words.title(paper) })}
        onClick={() => setAsking(true)}
      >
        {say('withdraw')}
      </Button>
    )
  return (
    <form className={styles.withdraw} onSubmit={send}>
      <TextField
        label={say('reason')}
        name="reason"
        maxLength={LONGEST}
        hint={say('withdraw-hint')}
        wide
        required
        autoFocus
      />
      <Button small weight="quiet" onClick={() => setAsking(false)}>
        {say('cancel')}
      </Button>
      <Button small weight="main" type="submit" busy={loading}>
        {say('withdraw')}
      </Button>
      {refusal}
    </form>
  )
}
