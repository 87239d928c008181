'use client'
import { useEffect, useMemo } from 'react'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { useNow } from '../../_lib/use-now.ts'
import { LATE_TASKS, type LateTask, TOLD, type ToldPush } from './ticker.operations.ts'

const AT_MOST = 20
const TASKS_HEARD = ['task', 'incident'] as const
const TOLD_HEARD = ['judgement', 'push', 'incident'] as const
/** A task grows late without any event. */
const ASK_AGAIN_MS = 15_000
const NO_TASKS: readonly LateTask[] = []

/** Tasks running late, the latest of all first. */
export function useLateTasks(): readonly LateTask[] {
  const { data, refetch } = useLiveQuery(LATE_TASKS, { first: AT_MOST }, TASKS_HEARD)
  const tick = useNow(ASK_AGAIN_MS)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each tick asks again
  useEffect(() => refetch(), [tick])
  return useMemo(
    () => data?.disposalTasks.toSorted((a, b) => a.deadlineAt.localeCompare(b.deadlineAt)) ?? NO_TASKS,
    [data],
  )
}

/** One line of what was told to others: about which incident, to how many, answered by how many. */
export interface Telling {
  readonly id: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly told: number
  readonly answered: number
  readonly pushes: readonly ToldPush[]
}

/** What was told and is not over, unanswered first. */
export function useTellings(): readonly Telling[] {
  const { data } = useLiveQuery(TOLD, { first: AT_MOST }, TOLD_HEARD)
  return useMemo(() => {
    const lines = (data?.incidents.edges ?? []).map(({ node: { id, title, judgements } }) => {
      const pushes = judgements.flatMap((judgement) => judgement.pushes)
      return {
        id,
        title,
        told: pushes.length,
        answered: pushes.filter(({ repliedAt }) => repliedAt !== null).length,
        pushes,
      }
    })
    return lines.filter(({ told }) => told > 0).toSorted((a, b) => b.told - b.answered - (a.told - a.answered))
  }, [data])
}
