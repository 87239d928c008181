'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useText, useTime } from '../../_lib/language.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Photo } from '../../_ui/picture/photo.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { Facts } from '../../_ui/show/facts.tsx'
import { Notice } from '../../_ui/show/state.tsx'
import { ThingPictureView } from '../attachment/picture/thing-picture.tsx'
import { FieldPlot } from '../plot/field/field-plot.tsx'
import styles from './field-task.module.css'
import type { FieldTask } from './field-task.operations.ts'
import { type Parcel, parcelsOf, stateWith } from './outbox/outbox.ts'
import type { Outbox } from './outbox/use-outbox.ts'
import { TaskActions } from './task-actions.tsx'
import { Deadline, TaskStateChip } from './task-list.tsx'
import { useReadMark } from './use-field-tasks.ts'
import { TaskWay } from './way/task-way.tsx'
import { useFix } from './way/use-fix.ts'

interface TaskPageProps {
  readonly task: FieldTask
  readonly outbox: Outbox
  readonly onBack: () => void
}

/** One task: what to do, the way there, what has been done, what may be done now. */
export function TaskPage({ task, outbox, onBack }: TaskPageProps) {
  const say = useTranslations('field-task')
  const read = useText()
  const { fix, denied } = useFix()
  useReadMark(task)
  const state = stateWith(task.state, task.id, outbox.parcels)
  const [longitude, latitude] = task.incident.position.coordinates
  const goal = useMemo(() => ({ longitude: longitude ?? 0, latitude: latitude ?? 0 }), [longitude, latitude])
  const picture = task.incident.thingPicture
  const at = fix && { longitude: fix.longitude, latitude: fix.latitude }
  return (
    <article className={styles.page}>
      <Button weight="quiet" icon="left" className={styles.back} onClick={onBack}>
        {say('back')}
      </Button>
      <header className={styles.head}>
        <span className={styles.line}>
          <TaskStateChip state={state} />
          {task.incident.exercise ? <Chip weight="dashed">{say('exercise')}</Chip> : null}
          <Deadline task={task} state={state} />
        </span>
        <h2>{read(task.title)}</h2>
        <p className={styles.instruction}>{read(task.instruction)}</p>
      </header>
      <ParcelNotes parcels={parcelsOf(task.id, outbox.parcels)} onDismiss={outbox.dismiss} />
      <TaskWay goal={goal} fix={fix} denied={denied} incidentId={task.incident.id} />
      {picture ? <ThingPictureView picture={picture} on="field" /> : null}
      <FieldPlot incidentId={task.incident.id} at={at} />
      <TaskFacts task={task} />
      <TaskActions taskId={task.id} state={state} fix={at} onDo={outbox.add} />
    </article>
  )
}

function TaskFacts({ task }: { readonly task: FieldTask }) {
  const say = useTranslations('field-task')
  const read = useText()
  const time = useTime()
  const facts = [
    { id: 'incident', name: say('incident'), value: `${read(task.incident.title)} · ${task.incident.code}` },
    { id: 'address', name: say('address'), value: task.incident.address ?? '—' },
    { id: 'assigned', name: say('assigned'), value: time.moment(task.assignedAt) },
    { id: 'deadline', name: say('deadline'), value: time.moment(task.deadlineAt) },
    ...(task.outcome ? [{ id: 'outcome', name: say('outcome'), value: task.outcome }] : []),
    ...(task.declinedReason ? [{ id: 'declined', name: say('declined'), value: task.declinedReason }] : []),
    { id: 'photos', name: say('photos'), value: String(task.photos.length) },
  ]
  return (
    <section className={styles.facts}>
      <Facts facts={facts} />
      <ul className={styles.photos}>
        {task.photos.map(({ id, url, fileName }) => (
          <li key={id}>
            <Photo src={url} alt={fileName} missing={say('photo-missing')} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ParcelNotesProps {
  readonly parcels: readonly Parcel[]
  readonly onDismiss: (id: string) => void
}

/** What waits to be sent, and what the city refused. */
function ParcelNotes({ parcels, onDismiss }: ParcelNotesProps) {
  const say = useTranslations('field-task')
  const why = useTranslations('refusal')
  const time = useTime()
  return parcels.map(({ id, deed, madeAt, refused }) =>
    refused === null ? (
      <Notice key={id} icon="clock">
        {say('waiting-to-sync', { deed: say(`deed.${deed.kind}`), time: time.clock(madeAt) })}
      </Notice>
    ) : (
      <Notice
        key={id}
        urgent
        action={
          <Button className={styles.dismiss} onClick={() => onDismiss(id)}>
            {say('dismiss')}
          </Button>
        }
      >
        {say('was-refused', { deed: say(`deed.${deed.kind}`) })} {why.has(refused) ? why(refused) : refused}
      </Notice>
    ),
  )
}
