'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useOutbox } from '../_features/field-task/outbox/use-outbox.ts'
import { PushInbox, useFieldPushes } from '../_features/field-task/push-inbox.tsx'
import { TaskList } from '../_features/field-task/task-list.tsx'
import { TaskPage } from '../_features/field-task/task-page.tsx'
import { isOnTask, useFieldTasks } from '../_features/field-task/use-field-tasks.ts'
import { useSession } from '../_features/session/signed-in.tsx'
import { LanguageSwitch, UserMenu } from '../_features/session/user-menu.tsx'
import { ShareSwitch } from '../_features/track/share/share-switch.tsx'
import { useTime } from '../_lib/language.tsx'
import { useConnection } from '../_lib/live/connection.ts'
import { usePlace } from '../_lib/place/use-place.ts'
import { Notice } from '../_ui/show/state.tsx'
import { Tabs } from '../_ui/surface/tabs.tsx'
import styles from './field.module.css'
import { useDaylight } from './use-daylight.ts'
import { useFieldWorker } from './use-field-worker.ts'

/** What a crew holds in its hand: two lists, or one task. */
export function FieldView() {
  const say = useTranslations('field-task')
  const time = useTime()
  const { id } = useSession()
  const { place, change } = usePlace()
  const { tasks, knownAt, loading } = useFieldTasks(id)
  const { pushes, unanswered, loading: pushesLoading } = useFieldPushes()
  const outbox = useOutbox(id)
  const open = useConnection(({ state }) => state === 'open')
  useFieldWorker()
  useDaylight()
  useEffect(() => {
    if (!loading) performance.mark('list-drawn')
  }, [loading])
  const task = place.selection?.record === 'task' ? tasks.find((one) => one.id === place.selection?.id) : undefined
  const choose = (taskId: string) => change({ selection: { record: 'task', id: taskId } })
  const lists = [
    {
      id: 'tasks',
      label: say('tasks'),
      content: <TaskList tasks={tasks} parcels={outbox.parcels} loading={loading} onChoose={choose} />,
    },
    {
      id: 'pushes',
      label: say('pushes'),
      count: unanswered,
      content: <PushInbox pushes={pushes} loading={pushesLoading} />,
    },
  ]
  return (
    <div className={styles.field} data-face="field">
      <header className={styles.bar}>
        <UserMenu />
        {outbox.parcels.length > 0 ? <span>{say('pending', { count: outbox.parcels.length })}</span> : null}
        <LanguageSwitch />
      </header>
      {!open && knownAt !== null ? <Notice>{say('known-since', { time: time.clock(knownAt) })}</Notice> : null}
      <ShareSwitch userId={id} onTask={loading ? null : isOnTask(id, tasks, outbox.parcels)} />
      <main className={styles.body}>
        {task ? (
          <TaskPage task={task} outbox={outbox} onBack={() => change({ selection: null })} />
        ) : (
          <Tabs label={say('tasks')} tabs={lists} current={place.tab ?? 'tasks'} onChange={(tab) => change({ tab })} />
        )}
      </main>
    </div>
  )
}
