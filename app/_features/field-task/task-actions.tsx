'use client'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, type FormEvent, useId, useState } from 'react'
import { Button } from '../../_ui/control/button.tsx'
import { TextArea } from '../../_ui/control/field.tsx'
import { Icon } from '../../_ui/icon/icon.tsx'
import { Actions, Dialog } from '../../_ui/surface/dialog.tsx'
import styles from './field-task.module.css'
import { type Deed, type Fix, MAY_DO, type TaskState } from './outbox/outbox.ts'
import { photoForSending } from './photo.ts'

interface TaskActionsProps {
  readonly taskId: string
  readonly state: TaskState
  readonly fix: Fix | null
  readonly onDo: (deed: Deed, photo?: Blob) => void
}

/** What may be done now, one large button each; what needs words asks for them first. */
export function TaskActions({ taskId, state, fix, onDo }: TaskActionsProps) {
  const say = useTranslations('field-task')
  const [asking, setAsking] = useState<'decline' | 'complete' | null>(null)
  const may = MAY_DO[state]
  if (may.length === 0) return null
  const answer = (words: string) => {
    if (asking === 'decline') onDo({ kind: 'decline', taskId, reason: words })
    else onDo({ kind: 'complete', taskId, outcome: words, fix })
    setAsking(null)
  }
  return (
    <div className={styles.actions}>
      {may.includes('accept') ? (
        <Button weight="main" icon="check" onClick={() => onDo({ kind: 'accept', taskId })}>
          {say('accept')}
        </Button>
      ) : null}
      {may.includes('arrive') ? (
        <Button weight="main" icon="pin" onClick={() => onDo({ kind: 'arrive', taskId, fix })}>
          {say('arrive')}
        </Button>
      ) : null}
      {may.includes('photo') ? <PhotoButton taskId={taskId} fix={fix} onDo={onDo} /> : null}
      {may.includes('complete') ? (
        <Button weight="main" icon="task" onClick={() => setAsking('complete')}>
          {say('complete')}
        </Button>
      ) : null}
      {may.includes('decline') ? <Button onClick={() => setAsking('decline')}>{say('decline')}</Button> : null}
      <WordsDialog about={asking} onClose={() => setAsking(null)} onWords={answer} />
    </div>
  )
}

/** Opens the camera; the picture is made small enough for one bar of signal before it is kept. */
function PhotoButton({ taskId, fix, onDo }: Omit<TaskActionsProps, 'state'>) {
  const say = useTranslations('field-task')
  const id = useId()
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget
    const file = input.files?.[0]
    if (!file) return
    const photo = await photoForSending(file)
    onDo({ kind: 'photo', taskId, fix, fileName: photo.fileName }, photo.bytes)
    input.value = ''
  }
  return (
    <label htmlFor={id} className={styles.photoButton}>
      <Icon name="camera" />
      {say('photo')}
      <input id={id} className="visually-hidden" type="file" accept="image/*" capture="environment" onChange={take} />
    </label>
  )
}

interface WordsDialogProps {
  readonly about: 'decline' | 'complete' | null
  readonly onClose: () => void
  readonly onWords: (words: string) => void
}

function WordsDialog({ about, onClose, onWords }: WordsDialogProps) {
  const say = useTranslations('field-task')
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('words')).trim()
    if (words !== '') onWords(words)
  }
  const kind = about ?? 'complete'
  return (
    <Dialog
      title={say(`${kind}-title`)}
      closeLabel={say('cancel')}
      open={about !== null}
      onOpenChange={(open) => !open && onClose()}
    >
      <form onSubmit={send} className={styles.form}>
        <TextArea label={say(`${kind}-label`)} name="words" rows={4} maxLength={1000} required autoFocus />
        <Actions>
          <Button weight="quiet" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button weight="main" type="submit">
            {say(`${kind}-send`)}
          </Button>
        </Actions>
      </form>
    </Dialog>
  )
}
