'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Hands } from '../../_lib/clock/hands.tsx'
import { formatCountdown } from '../../_lib/format.ts'
import { useText, useTime } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { useWallNow } from '../../_lib/use-now.ts'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Photo } from '../../_ui/picture/photo.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { Empty, Waiting } from '../../_ui/show/state.tsx'
import { Dialog } from '../../_ui/surface/dialog.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import { AssignForm } from './assign-form.tsx'
import { countdownOf } from './countdown.ts'
import styles from './disposal-task.module.css'
import { INCIDENT_TASKS, SUPERVISE_TASK, type TaskRow } from './disposal-task.operations.ts'

const HEARD = ['task', 'attachment', 'incident'] as const

interface TaskBoardProps {
  readonly incidentId: string
  /** False once the incident is over: nothing more is asked of anybody. */
  readonly open: boolean
}

/** Who does what by when, with the clock of each. */
export function TaskBoard({ incidentId, open }: TaskBoardProps) {
  const say = useTranslations('disposal-task')
  const [assigning, setAssigning] = useState(false)
  const { data, loading } = useLiveQuery(INCIDENT_TASKS, { id: incidentId }, HEARD)
  const tasks = data?.incident?.id === incidentId ? data.incident.tasks : []
  return (
    <Section
      title={say('title')}
      aside={
        open ? (
          <Button small icon="plus" onClick={() => setAssigning(true)}>
            {say('assign')}
          </Button>
        ) : null
      }
    >
      {loading ? <Waiting label={say('waiting')} /> : null}
      {!loading && tasks.length === 0 ? <Empty title={say('none')} why={say('none-why')} /> : null}
      <ul>
        {tasks.map((task) => (
          <Task key={task.id} task={task} />
        ))}
      </ul>
      <Dialog title={say('assign-title')} closeLabel={say('cancel')} open={assigning} onOpenChange={setAssigning}>
        <AssignForm incidentId={incidentId} onDone={() => setAssigning(false)} />
      </Dialog>
    </Section>
  )
}

function Task({ task }: { readonly task: TaskRow }) {
  const say = useTranslations('disposal-task')
  const read = useText()
  return (
    <li className={styles.task}>
      <div className={styles.line}>
        <Chip weight={task.state === 'completed' ? 'quiet' : 'plain'}>{say(`state.${task.state}`)}</Chip>
        <span className={styles.title}>{read(task.title)}</span>
        <Clock task={task} />
      </div>
      <p className={styles.who}>
        {read(task.department.name)}
        {task.assignee ? ` · ${read(task.assignee.name)}` : ''}
      </p>
      <p className={styles.instruction}>{read(task.instruction)}</p>
      <Steps task={task} />
      {task.declinedReason ? (
        <p className={styles.said}>{say('declined-because', { reason: task.declinedReason })}</p>
      ) : null}
      {task.outcome ? <p className={styles.said}>{say('outcome', { outcome: task.outcome })}</p> : null}
      <Photos task={task} />
    </li>
  )
}

/** The clock of one task, and the press for a late one. */
function Clock({ task }: { readonly task: TaskRow }) {
  const say = useTranslations('disposal-task')
  const now = useWallNow()
  const { refusal, attempt } = useRefusal()
  const [supervise, { loading }] = useMutation(SUPERVISE_TASK)
  const left = countdownOf(task, now)
  if (!left) return null
  return (
    <>
      <span className={left.late ? styles.late : styles.clock}>
        {left.late ? say('late', { time: formatCountdown(left.seconds) }) : formatCountdown(left.seconds)}
      </span>
      {left.late ? (
        <Hands>
          <Button small busy={loading} onClick={() => attempt(() => supervise({ variables: { id: task.id } }))}>
            {task.supervisedAt === null ? say('supervise') : say('supervise-again')}
          </Button>
        </Hands>
      ) : null}
      {refusal}
    </>
  )
}

function Steps({ task }: { readonly task: TaskRow }) {
  const say = useTranslations('disposal-task')
  const time = useTime()
  const steps = [
    ['assigned', task.assignedAt],
    ['read', task.readAt],
    ['accepted', task.acceptedAt],
    ['arrived', task.arrivedAt],
    ['completed', task.completedAt],
  ] as const
  return (
    <ol className={styles.steps}>
      {steps.map(([step, at]) => (
        <li key={step} className={styles.step} data-done={at !== null}>
          {say(`step.${step}`)}
          <time dateTime={at ?? undefined}>{at === null ? '—' : time.clock(at).slice(0, 5)}</time>
        </li>
      ))}
    </ol>
  )
}

function Photos({ task }: { readonly task: TaskRow }) {
  const say = useTranslations('disposal-task')
  if (task.photos.length === 0) return null
  return (
    <ul className={styles.photos} aria-label={say('photos')}>
      {task.photos.map((photo) => (
        <li key={photo.id}>
          <a href={photo.url} target="_blank" rel="noreferrer">
            <Photo className={styles.photo} src={photo.url} alt={photo.fileName} missing={say('photo-missing')} />
          </a>
        </li>
      ))}
    </ul>
  )
}
