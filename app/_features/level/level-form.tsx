'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Hands } from '../../_lib/clock/hands.tsx'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { SelectField, TextField } from '../../_ui/control/field.tsx'
import styles from './level.module.css'
import { DECIDE_LEVEL } from './level.operations.ts'

const LEVELS = ['red', 'orange', 'yellow', 'blue'] as const

interface LevelFormProps {
  readonly incidentId: string
  readonly proposed: string | null
}

/** Accept what is proposed in one click, or choose another level and say why. */
export function LevelForm({ incidentId, proposed }: LevelFormProps) {
  const say = useTranslations('level')
  const { refusal, attempt } = useRefusal()
  const [decide, { loading }] = useMutation(DECIDE_LEVEL, { refetchQueries: ['Incident'] })
  const [decided, setDecided] = useState<string>(proposed ?? 'blue')
  const other = decided !== proposed
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = other ? String(new FormData(event.currentTarget).get('reason')) : null
    attempt(() => decide({ variables: { incidentId, proposed, decided, reason } }))
  }
  return (
    <Hands>
      <form className={styles.form} onSubmit={send}>
        <SelectField
          label={say('decide')}
          value={decided}
          options={LEVELS.map((value) => ({ value, label: say(`name.${value}`) }))}
          onChange={({ target: { value } }) => setDecided(value)}
        />
        {other ? <TextField label={say('reason')} name="reason" required maxLength={500} /> : null}
        <Button weight="main" icon="check" type="submit" busy={loading}>
          {say(other ? 'decide-other' : 'accept')}
        </Button>
        {refusal}
      </form>
    </Hands>
  )
}
