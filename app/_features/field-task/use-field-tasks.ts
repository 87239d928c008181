'use client'
import { useApolloClient } from '@apollo/client/react'
import { useEffect, useMemo, useState } from 'react'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { type FieldTask, MY_TASKS, READ_TASK } from './field-task.operations.ts'
import { type Parcel, stateWith } from './outbox/outbox.ts'

const AT_MOST = 50
const HEARD = ['task', 'attachment', 'incident'] as const

interface Remembered {
  readonly at: number
  readonly tasks: readonly FieldTask[]
}

const keyOf = (userId: string) => `field-tasks-${userId}`

function recall(userId: string): Remembered | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(userId)) ?? 'null') as Remembered | null
  } catch {
    return null
  }
}

const OPEN = new Set(['assigned', 'accepted', 'arrived'])

/** Open ones first, the nearest deadline on top; what is over lies below, the latest first. */
export function inOrder(tasks: readonly FieldTask[]): readonly FieldTask[] {
  return tasks.toSorted((a, b) => {
    const open = Number(OPEN.has(b.state)) - Number(OPEN.has(a.state))
    if (open !== 0) return open
    const earlier = a.deadlineAt.localeCompare(b.deadlineAt)
    return OPEN.has(a.state) ? earlier : -earlier
  })
}

/** Whether a task that this person has accepted is under way, by what the phone has done and the server may not know yet. */
export const isOnTask = (userId: string, tasks: readonly FieldTask[], parcels: readonly Parcel[]): boolean =>
  tasks.some(({ id, state, assignee }) => {
    const now = stateWith(state, id, parcels)
    return (now === 'accepted' || now === 'arrived') && (assignee == null || assignee.id === userId)
  })

/** My tasks: live while the wire holds, and what was known last, with its age, when it does not. */
export function useFieldTasks(userId: string) {
  const { data, loading, error } = useLiveQuery(MY_TASKS, { first: AT_MOST }, HEARD)
  const [remembered, setRemembered] = useState<Remembered | null>(null)
  useEffect(() => setRemembered(recall(userId)), [userId])
  useEffect(() => {
    if (!data) return
    const known = { at: Date.now(), tasks: data.disposalTasks }
    localStorage.setItem(keyOf(userId), JSON.stringify(known))
    setRemembered(known)
  }, [data, userId])
  const tasks = useMemo(() => inOrder(data?.disposalTasks ?? remembered?.tasks ?? []), [data, remembered])
  return { tasks, knownAt: remembered?.at ?? null, loading: loading && remembered === null, error }
}

/** Tells the one who sent the task that it has been read; once, and silently when it does not get through. */
export function useReadMark(task: FieldTask | null) {
  const client = useApolloClient()
  const unread = task !== null && task.readAt === null ? task.id : null
  useEffect(() => {
    if (unread) client.mutate({ mutation: READ_TASK, variables: { id: unread } }).catch(() => undefined)
  }, [client, unread])
}
