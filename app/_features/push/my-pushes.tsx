'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { Hands } from '../../_lib/clock/hands.tsx'
import { useText, useTime } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { TextField } from '../../_ui/control/field.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { Empty, Waiting } from '../../_ui/show/state.tsx'
import styles from './push.module.css'
import { MY_PUSHES, type MyPush, READ_PUSH, REPLY_TO_PUSH } from './push.operations.ts'

const HEARD = ['judgement', 'push'] as const

/** Pushes that wait for an answer of my department. */
export function useMyPushes() {
  const { data, loading } = useLiveQuery(MY_PUSHES, {}, HEARD)
  return { pushes: data?.myPushes ?? [], loading }
}

/** What was told to my department and what it answers. */
export function MyPushes({ onIncident }: { readonly onIncident: (id: string) => void }) {
  const say = useTranslations('push')
  const { pushes, loading } = useMyPushes()
  if (loading) return <Waiting label={say('waiting')} />
  if (pushes.length === 0) return <Empty title={say('inbox-none')} why={say('inbox-none-why')} />
  return (
    <ul>
      {pushes.map((push) => (
        <Told key={push.id} push={push} onIncident={onIncident} />
      ))}
    </ul>
  )
}

function Told({ push, onIncident }: { readonly push: MyPush; readonly onIncident: (id: string) => void }) {
  const say = useTranslations('push')
  const read = useText()
  const time = useTime()
  const { refusal, attempt } = useRefusal()
  const [markRead, reading] = useMutation(READ_PUSH)
  const [reply, replying] = useMutation(REPLY_TO_PUSH)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const content = String(new FormData(event.currentTarget).get('reply'))
    attempt(() => reply({ variables: { id: push.id, content } }))
  }
  return (
    <li className={styles.told}>
      <p className={styles.by}>
        {read(push.judgement.madeBy.name)} → {read(push.department.name)} · {time.moment(push.pushedAt)}
      </p>
      <p className={styles.content}>{push.judgement.content}</p>
      <div className={styles.line}>
        <Button small weight="quiet" onClick={() => onIncident(push.incident.id)}>
          {push.incident.code}
        </Button>
        {push.readAt === null ? (
          <Hands>
            <Button
              small
              busy={reading.loading}
              onClick={() => attempt(() => markRead({ variables: { id: push.id } }))}
            >
              {say('mark-read')}
            </Button>
          </Hands>
        ) : (
          <Chip weight="quiet">{say('was-read', { at: time.clock(push.readAt).slice(0, 5) })}</Chip>
        )}
      </div>
      <Hands>
        <form className={styles.replyForm} onSubmit={send}>
          <TextField label={say('reply')} name="reply" required maxLength={2000} />
          <Button type="submit" busy={replying.loading}>
            {say('send')}
          </Button>
        </form>
      </Hands>
      {refusal}
    </li>
  )
}
