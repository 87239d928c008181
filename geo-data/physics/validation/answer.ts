import type { Outcome } from '../outcome.ts'

/** The value of a law inside a published case; a refusal there is an error of ours. */
export function answerOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the law refuses a published case: ${outcome.reason}`)
  return outcome.value
}

/** Whether one figure is no greater than another, but for the rounding of floating point. */
export function noGreater(figure: number, than: number): boolean {
  return figure <= than + Math.abs(than) * 1e-9
}
