'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { Hands } from '../../_lib/clock/hands.tsx'
import { useText, useTime } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { TextArea } from '../../_ui/control/field.tsx'
import { Table } from '../../_ui/show/facts.tsx'
import { Empty } from '../../_ui/show/state.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import styles from './push.module.css'
import { INCIDENT_JUDGEMENTS, type JudgementRow, PUSH_JUDGEMENT, type PushRow } from './push.operations.ts'

const HEARD = ['judgement', 'push'] as const

interface PushBoardProps {
  readonly incidentId: string
  readonly open: boolean
  /** What the form begins with. */
  readonly draft: string
}

/** What was judged, to whom it was told, who has read it and what they answered. */
export function PushBoard({ incidentId, open, draft }: PushBoardProps) {
  const say = useTranslations('push')
  const { data, loading } = useLiveQuery(INCIDENT_JUDGEMENTS, { id: incidentId }, HEARD)
  const judgements = data?.incident?.id === incidentId ? data.incident.judgements : []
  return (
    <>
      {open ? <JudgementForm key={draft} incidentId={incidentId} draft={draft} /> : null}
      <Section title={say('title')}>
        {!loading && judgements.length === 0 ? <Empty title={say('none')} why={say('none-why')} /> : null}
        {judgements.map((judgement) => (
          <Judgement key={judgement.id} judgement={judgement} />
        ))}
      </Section>
    </>
  )
}

function JudgementForm({ incidentId, draft }: { readonly incidentId: string; readonly draft: string }) {
  const say = useTranslations('push')
  const { refusal, attempt } = useRefusal()
  const [push, { loading }] = useMutation(PUSH_JUDGEMENT)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const content = String(new FormData(form).get('content'))
    if (await attempt(() => push({ variables: { incidentId, content } }))) form.reset()
  }
  return (
    <Hands>
      <form className={styles.form} onSubmit={send}>
        <TextArea
          label={say('judge')}
          hint={say('judge-hint')}
          name="content"
          defaultValue={draft}
          required
          maxLength={4000}
          rows={6}
        />
        {refusal}
        <Button weight="main" icon="send" type="submit" busy={loading}>
          {say('push')}
        </Button>
      </form>
    </Hands>
  )
}

function Judgement({ judgement }: { readonly judgement: JudgementRow }) {
  const say = useTranslations('push')
  const read = useText()
  const time = useTime()
  const answered = judgement.pushes.filter((push) => push.repliedAt !== null).length
  return (
    <article className={styles.judgement}>
      <p className={styles.content}>{judgement.content}</p>
      <p className={styles.by}>
        {read(judgement.madeBy.name)} · {time.moment(judgement.madeAt)} ·{' '}
        {say('answered', { answered, total: judgement.pushes.length })}
      </p>
      <Matrix pushes={judgement.pushes} />
    </article>
  )
}

function Matrix({ pushes }: { readonly pushes: readonly PushRow[] }) {
  const say = useTranslations('push')
  const read = useText()
  const time = useTime()
  const clock = (at: string | null) =>
    at === null ? <span className={styles.missing}>—</span> : time.clock(at).slice(0, 5)
  const columns = [
    { id: 'unit', name: say('unit'), cell: (row: PushRow) => read(row.department.name) },
    { id: 'delivered', name: say('delivered'), cell: (row: PushRow) => clock(row.deliveredAt) },
    { id: 'read', name: say('read'), cell: (row: PushRow) => clock(row.readAt) },
    {
      id: 'reply',
      name: say('reply'),
      cell: (row: PushRow) =>
        row.repliedAt === null ? (
          clock(null)
        ) : (
          <>
            {clock(row.repliedAt)} {row.repliedBy ? read(row.repliedBy.name) : ''} · {row.reply}
          </>
        ),
    },
  ]
  return <Table label={say('matrix')} columns={columns} rows={pushes} rowId={(row) => row.id} />
}
