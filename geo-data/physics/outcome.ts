import type { Remark } from './remark.ts'

/**
 * What a law answers: a value with the flags that stand on it, or a refusal with its reason.
 * A flag means "computed, but outside the range of the source"; a refusal means "this law says nothing here".
 */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly flags: readonly Remark[] }
  | { readonly ok: false; readonly reason: Remark }

/** A computed value, with the flags whose condition holds. */
export function computed<T>(value: T, flags: Partial<Record<Remark, boolean>> = {}): Outcome<T> {
  const raised = (Object.keys(flags) as Remark[]).filter((remark) => flags[remark])
  return { ok: true, value, flags: raised }
}

export function refused(reason: Remark): { readonly ok: false; readonly reason: Remark } {
  return { ok: false, reason }
}

/** Feeds one law's value to the next; flags add up, a refusal ends the chain. */
export function andThen<A, B>(first: Outcome<A>, next: (value: A) => Outcome<B>): Outcome<B> {
  if (!first.ok) return first
  const second = next(first.value)
  if (!second.ok) return second
  return { ...second, flags: [...new Set([...first.flags, ...second.flags])] }
}

/** True when every figure is finite and above zero: what almost every law needs before it computes. */
export function positive(...figures: readonly number[]): boolean {
  return figures.every((figure) => Number.isFinite(figure) && figure > 0)
}

/** True when every figure is finite and not below zero. */
export function notNegative(...figures: readonly number[]): boolean {
  return figures.every((figure) => Number.isFinite(figure) && figure >= 0)
}
