'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Hands } from '../../_lib/clock/hands.tsx'
import { useText } from '../../_lib/language.tsx'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { SelectField, TextArea } from '../../_ui/control/field.tsx'
import { Actions, Dialog } from '../../_ui/surface/dialog.tsx'
import styles from './incident.module.css'
import {
  CLOSE_INCIDENT,
  type IncidentDetail,
  MARK_CONTROLLED,
  MERGE_INCIDENTS,
  START_RESPONSE,
} from './incident.operations.ts'
import { nextSteps } from './next-steps.ts'
import { useIncidents } from './use-incidents.ts'

interface IncidentCommandsProps {
  readonly incident: IncidentDetail
  readonly onIncident: (id: string) => void
}

/** What may be done in this state, the expected next step first. */
export function IncidentCommands({ incident, onIncident }: IncidentCommandsProps) {
  const say = useTranslations('incident')
  const [asking, setAsking] = useState<'close' | 'merge' | null>(null)
  const { refusal, attempt } = useRefusal()
  const [start, starting] = useMutation(START_RESPONSE)
  const [control, controlling] = useMutation(MARK_CONTROLLED)
  const { id } = incident
  const acts = {
    respond: () => attempt(() => start({ variables: { id } })),
    control: () => attempt(() => control({ variables: { id } })),
    close: () => setAsking('close'),
    merge: () => setAsking('merge'),
  }
  const steps = nextSteps(incident.state)
  if (steps.length === 0) return null
  return (
    <div className={styles.commands}>
      <Hands>
        {steps.map((step, index) => (
          <Button
            key={step}
            weight={index === 0 ? 'main' : 'plain'}
            busy={starting.loading || controlling.loading}
            onClick={acts[step]}
          >
            {say(`step.${step}`)}
          </Button>
        ))}
      </Hands>
      {refusal}
      <Dialog
        title={say('close-title')}
        closeLabel={say('cancel')}
        open={asking === 'close'}
        onOpenChange={() => setAsking(null)}
      >
        <CloseForm id={id} onDone={() => setAsking(null)} />
      </Dialog>
      <Dialog
        title={say('merge-title')}
        closeLabel={say('cancel')}
        open={asking === 'merge'}
        onOpenChange={() => setAsking(null)}
      >
        <MergeForm incident={incident} onDone={onIncident} />
      </Dialog>
    </div>
  )
}

function CloseForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const say = useTranslations('incident')
  const { refusal, attempt } = useRefusal()
  const [close, { loading }] = useMutation(CLOSE_INCIDENT)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const summary = String(new FormData(event.currentTarget).get('summary'))
    if (await attempt(() => close({ variables: { id, summary } }))) onDone()
  }
  return (
    <form onSubmit={send}>
      <TextArea label={say('summary')} hint={say('summary-hint')} name="summary" rows={5} required maxLength={4000} />
      {refusal}
      <Actions>
        <Button weight="main" type="submit" busy={loading}>
          {say('step.close')}
        </Button>
      </Actions>
    </form>
  )
}

function MergeForm({ incident, onDone }: { readonly incident: IncidentDetail; readonly onDone: (id: string) => void }) {
  const say = useTranslations('incident')
  const read = useText()
  const { incidents } = useIncidents()
  const { refusal, attempt } = useRefusal()
  const [merge, { loading }] = useMutation(MERGE_INCIDENTS)
  const others = incidents.filter((one) => one.id !== incident.id && one.exercise === incident.exercise)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const intoId = String(new FormData(event.currentTarget).get('into'))
    if (await attempt(() => merge({ variables: { intoId, fromId: incident.id } }))) onDone(intoId)
  }
  if (others.length === 0) return <p>{say('nothing-to-merge')}</p>
  return (
    <form onSubmit={send}>
      <SelectField
        label={say('merge-into')}
        name="into"
        options={others.map((one) => ({ value: one.id, label: `${one.code} ${read(one.title)}` }))}
      />
      {refusal}
      <Actions>
        <Button weight="main" type="submit" busy={loading}>
          {say('step.merge')}
        </Button>
      </Actions>
    </form>
  )
}
