'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useText, useTime } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { TextArea } from '../../_ui/control/field.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { Empty, Waiting } from '../../_ui/show/state.tsx'
import styles from './field-task.module.css'
import { type FieldPush, MY_PUSHES, READ_PUSH, REPLY_TO_PUSH } from './field-task.operations.ts'

const AT_MOST = 30
const HEARD = ['push', 'judgement', 'incident'] as const

/** Judgements told to my departments, and how many of them nobody has answered. */
export function useFieldPushes() {
  const { data, loading } = useLiveQuery(MY_PUSHES, { first: AT_MOST }, HEARD)
  const pushes = data?.myPushes ?? []
  return { pushes, loading, unanswered: pushes.filter(({ repliedAt }) => repliedAt === null).length }
}

interface PushInboxProps {
  readonly pushes: readonly FieldPush[]
  readonly loading: boolean
}

/** What was told to my department, to be read and answered. */
export function PushInbox({ pushes, loading }: PushInboxProps) {
  const say = useTranslations('field-task')
  if (loading) return <Waiting label={say('waiting')} rows={3} />
  if (pushes.length === 0) return <Empty title={say('no-push')} why={say('no-push-why')} />
  return (
    <ul className={styles.inbox}>
      {pushes.map((push) => (
        <li key={push.id} className={styles.push} data-push={push.id}>
          <PushText push={push} />
          {push.repliedAt === null ? <Answer push={push} /> : null}
        </li>
      ))}
    </ul>
  )
}

function PushText({ push }: { readonly push: FieldPush }) {
  const say = useTranslations('field-task')
  const read = useText()
  const time = useTime()
  return (
    <>
      <span className={styles.line}>
        <Chip weight={push.readAt === null ? 'strong' : 'quiet'}>{say(push.readAt === null ? 'unread' : 'read')}</Chip>
        {push.incident.exercise ? <Chip weight="dashed">{say('exercise')}</Chip> : null}
        <span className={styles.deadline}>{time.moment(push.pushedAt)}</span>
      </span>
      <h3 className={styles.title}>{read(push.incident.title)}</h3>
      <p className={styles.pushText}>{push.judgement.content}</p>
      {push.reply === null ? null : <p className={styles.where}>{say('replied', { words: push.reply })}</p>}
    </>
  )
}

function Answer({ push }: { readonly push: FieldPush }) {
  const say = useTranslations('field-task')
  const { refusal, attempt } = useRefusal()
  const [readPush, reading] = useMutation(READ_PUSH)
  const [reply, replying] = useMutation(REPLY_TO_PUSH)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const content = String(new FormData(event.currentTarget).get('words')).trim()
    if (content !== '') void attempt(() => reply({ variables: { id: push.id, content } }))
  }
  return (
    <form className={styles.form} onSubmit={send}>
      {push.readAt === null ? (
        <Button busy={reading.loading} onClick={() => attempt(() => readPush({ variables: { id: push.id } }))}>
          {say('mark-read')}
        </Button>
      ) : null}
      <TextArea label={say('reply-label')} name="words" rows={2} maxLength={500} required />
      {refusal}
      <Button weight="main" type="submit" icon="send" busy={replying.loading}>
        {say('reply')}
      </Button>
    </form>
  )
}
