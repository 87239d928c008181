'use client'
import { useMutation, useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { Hands } from '../../_lib/clock/hands.tsx'
import { useText } from '../../_lib/language.tsx'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { SelectField, TextArea, TextField } from '../../_ui/control/field.tsx'
import { Actions } from '../../_ui/surface/dialog.tsx'
import styles from './disposal-task.module.css'
import { ASSIGN_TASK, DEPARTMENTS } from './disposal-task.operations.ts'

const DEADLINE_MINUTES = 30

/** One thing for one unit, with a deadline. */
export function AssignForm({ incidentId, onDone }: { readonly incidentId: string; readonly onDone: () => void }) {
  const say = useTranslations('disposal-task')
  const read = useText()
  const { data } = useQuery(DEPARTMENTS)
  const { refusal, attempt } = useRefusal()
  const [assign, { loading }] = useMutation(ASSIGN_TASK)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => String(form.get(name))
    const variables = {
      incidentId,
      departmentId: said('department'),
      title: said('title'),
      instruction: said('instruction'),
      deadlineMinutes: Number(said('minutes')),
    }
    if (await attempt(() => assign({ variables }))) onDone()
  }
  const options = (data?.departments ?? []).map((one) => ({ value: one.id, label: read(one.name) }))
  return (
    <Hands>
      <form className={styles.form} onSubmit={send}>
        <SelectField label={say('department')} name="department" options={options} required />
        <TextField
          label={say('minutes')}
          name="minutes"
          type="number"
          min={1}
          max={1440}
          defaultValue={DEADLINE_MINUTES}
          required
        />
        <TextField wide label={say('what')} name="title" required maxLength={80} />
        <TextArea label={say('how')} name="instruction" required maxLength={2000} />
        {refusal}
        <Actions>
          <Button weight="main" type="submit" busy={loading}>
            {say('assign')}
          </Button>
        </Actions>
      </form>
    </Hands>
  )
}
