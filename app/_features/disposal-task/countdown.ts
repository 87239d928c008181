/** Task states in which the clock no longer runs. */
const OVER: ReadonlySet<string> = new Set(['completed', 'declined', 'cancelled'])

export interface Countdown {
  /** Seconds left; negative when late. */
  readonly seconds: number
  readonly late: boolean
}

/** How long a task still has; null when it is over. */
export function countdownOf(
  task: { readonly state: string; readonly deadlineAt: string },
  now: number,
): Countdown | null {
  if (OVER.has(task.state)) return null
  const seconds = Math.round((new Date(task.deadlineAt).getTime() - now) / 1000)
  return { seconds, late: seconds < 0 }
}
