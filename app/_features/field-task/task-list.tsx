'use client'
import { useTranslations } from 'next-intl'
import { formatCountdown } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { useNow } from '../../_lib/use-now.ts'
import { Chip, type ChipWeight } from '../../_ui/show/chip.tsx'
import { Empty, Waiting } from '../../_ui/show/state.tsx'
import styles from './field-task.module.css'
import type { FieldTask } from './field-task.operations.ts'
import { type Parcel, stateWith, type TaskState } from './outbox/outbox.ts'

const STATE_WEIGHT: Readonly<Record<TaskState, ChipWeight>> = {
  assigned: 'strong',
  accepted: 'firm',
  arrived: 'firm',
  completed: 'quiet',
  declined: 'quiet',
  cancelled: 'quiet',
}

/** 待接受, 已接受, 已到达, 已完成, 已退回 or 已取消. */
export function TaskStateChip({ state }: { readonly state: TaskState }) {
  const say = useTranslations('field-task')
  return <Chip weight={STATE_WEIGHT[state]}>{say(`state.${state}`)}</Chip>
}

/** Time left, or by how much it is late; nothing once the task is over. */
export function Deadline({ task, state }: { readonly task: FieldTask; readonly state: TaskState }) {
  const say = useTranslations('field-task')
  const now = useNow()
  if (state === 'completed' || state === 'declined' || state === 'cancelled') return null
  const seconds = (new Date(task.deadlineAt).getTime() - now) / 1000
  return (
    <span className={styles.deadline} data-late={seconds < 0} suppressHydrationWarning>
      {say(seconds < 0 ? 'late' : 'left', { time: formatCountdown(seconds) })}
    </span>
  )
}

interface TaskListProps {
  readonly tasks: readonly FieldTask[]
  readonly parcels: readonly Parcel[]
  readonly loading: boolean
  readonly onChoose: (id: string) => void
}

/** My tasks, the most pressing first. */
export function TaskList({ tasks, parcels, loading, onChoose }: TaskListProps) {
  const say = useTranslations('field-task')
  if (loading) return <Waiting label={say('waiting')} rows={4} />
  if (tasks.length === 0) return <Empty title={say('none')} why={say('none-why')} />
  return (
    <ul className={styles.list}>
      {tasks.map((task) => (
        <li key={task.id}>
          <TaskRow task={task} parcels={parcels} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  )
}

function TaskRow({ task, parcels, onChoose }: Omit<TaskListProps, 'tasks' | 'loading'> & { readonly task: FieldTask }) {
  const say = useTranslations('field-task')
  const read = useText()
  const state = stateWith(task.state, task.id, parcels)
  const waiting = parcels.filter(({ deed }) => deed.taskId === task.id).length
  return (
    <button type="button" className={styles.row} data-task={task.id} onClick={() => onChoose(task.id)}>
      <span className={styles.line}>
        <TaskStateChip state={state} />
        {task.incident.exercise ? <Chip weight="dashed">{say('exercise')}</Chip> : null}
        {waiting > 0 ? <Chip weight="dashed">{say('to-sync')}</Chip> : null}
        {task.supervisedAt === null ? null : <Chip weight="firm">{say('supervised')}</Chip>}
        <Deadline task={task} state={state} />
      </span>
      <span className={styles.title}>{read(task.title)}</span>
      <span className={styles.where}>{task.incident.address ?? read(task.incident.title)}</span>
    </button>
  )
}
