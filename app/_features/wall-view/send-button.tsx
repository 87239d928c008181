'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { formatCountdown } from '../../_lib/format.ts'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Menu } from '../../_ui/surface/menu.tsx'
import { useMaySend } from './use-may-send.ts'
import { useWallView } from './use-wall-view.ts'
import styles from './wall-view.module.css'
import { SEND_VIEW_TO_WALL, TAKE_VIEW_FROM_WALL } from './wall-view.operations.ts'

const MINUTES = [5, 2, 15, 60] as const

/** Sends what this desk shows to the wall for some minutes, and says what the wall did with it; absent for whoever may not. */
export function SendButton({ place }: { readonly place: string }) {
  const say = useTranslations('wall-view')
  const may = useMaySend()
  const { refusal, attempt } = useRefusal()
  const [send, { loading }] = useMutation(SEND_VIEW_TO_WALL)
  const [take] = useMutation(TAKE_VIEW_FROM_WALL)
  const sent = useWallView()
  if (!may) return null
  const sendFor = (minutes: number) => ({
    id: String(minutes),
    label: say('minutes', { minutes }),
    onSelect: () => attempt(() => send({ variables: { place, seconds: minutes * 60 } })),
  })
  const takeBack = sent
    ? [{ id: 'take', label: say('take'), onSelect: () => attempt(() => take({ variables: { id: sent.view.id } })) }]
    : []
  const remote = { id: 'remote', label: say('open'), onSelect: () => window.open('/wall/remote', '_blank', 'noopener') }
  return (
    <div className={styles.send}>
      <Menu
        trigger={
          <Button icon="send" busy={loading}>
            {say('send')}
          </Button>
        }
        title={say('title')}
        items={[...MINUTES.map(sendFor), ...takeBack, remote]}
      />
      {sent ? (
        <p className={styles.state} role="status">
          {say(`state.${sent.view.answer ?? 'waiting'}`)} · {formatCountdown(sent.leftS)}
        </p>
      ) : null}
      {refusal}
    </div>
  )
}
