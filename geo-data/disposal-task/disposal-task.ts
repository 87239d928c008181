import type { Place } from '../place/place.ts'
import type { Text } from '../sectors/text.ts'

export type TaskState = 'assigned' | 'accepted' | 'arrived' | 'completed' | 'declined' | 'cancelled'

/** One thing for one crew. */
export interface DisposalTask {
  readonly id: number
  readonly incidentId: number
  readonly regionId: number
  readonly departmentId: number
  readonly resourceId: number | null
  readonly assigneeId: number | null
  readonly planId: number | null
  readonly step: string | null
  readonly title: Text
  readonly instruction: Text
  readonly state: TaskState
  readonly assignedAt: Date
  readonly deadlineAt: Date
  readonly readAt: Date | null
  readonly acceptedAt: Date | null
  readonly arrivedAt: Date | null
  readonly completedAt: Date | null
  readonly declinedReason: string | null
  readonly outcome: string | null
  /** When it was pressed (督办). */
  readonly supervisedAt: Date | null
  readonly place: Place | null
}

const NEXT: Record<TaskState, readonly TaskState[]> = {
  assigned: ['accepted', 'declined', 'cancelled'],
  accepted: ['arrived', 'completed', 'declined', 'cancelled'],
  arrived: ['completed', 'cancelled'],
  completed: [],
  declined: [],
  cancelled: [],
}

export const mayBecome = (from: TaskState, to: TaskState): boolean => NEXT[from].includes(to)

export const OPEN_STATES: readonly TaskState[] = ['assigned', 'accepted', 'arrived']

export const isOpen = (task: { readonly state: TaskState }): boolean => OPEN_STATES.includes(task.state)

export const isOverdue = (task: Pick<DisposalTask, 'state' | 'deadlineAt'>, at: Date): boolean =>
  isOpen(task) && task.deadlineAt < at

/** Longest deadline a task may be given: a week. */
export const LONGEST_MINUTES = 7 * 24 * 60
