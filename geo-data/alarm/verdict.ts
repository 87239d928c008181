import type { Rule, Watch } from './watch.ts'

/** What becomes of an alarm because of what was heard. Times are epoch milliseconds. */
export type Verdict =
  | {
      readonly verdict: 'raise'
      readonly thresholdId: number
      readonly at: number
      readonly value: number
      readonly peak: number
      /** Set when the reading was calm again before anyone could be told. */
      readonly calmAt: number | null
    }
  | { readonly verdict: 'peak'; readonly thresholdId: number; readonly peak: number }
  | { readonly verdict: 'calm'; readonly thresholdId: number; readonly at: number; readonly peak: number }
  | { readonly verdict: 're-activate'; readonly thresholdId: number; readonly peak: number }

/** A verdict and whose it is. */
export interface Judged {
  readonly sensorId: number
  readonly verdict: Verdict
  readonly unit: string
  readonly exercise: boolean
  /** The newest breaching measure and its time: an alarm ended by someone meanwhile begins anew with them. */
  readonly measure: number
  readonly measuredAt: number
}

/** The difference between what was known and what is known now. */
export const verdictsBetween = (
  before: readonly Watch[],
  after: readonly Watch[],
  rules: readonly Rule[],
): readonly Verdict[] => {
  if (before === after) return NONE
  let verdicts: Verdict[] | undefined
  for (let index = 0; index < rules.length; index += 1) {
    const verdict = verdictBetween(before[index], after[index], rules[index] as Rule)
    if (verdict === undefined) continue
    verdicts ??= []
    verdicts.push(verdict)
  }
  return verdicts ?? NONE
}

const NONE: readonly Verdict[] = []

const verdictBetween = (before: Watch | undefined, after: Watch | undefined, rule: Rule): Verdict | undefined => {
  const was = before?.alarm ?? null
  const is = after?.alarm ?? null
  if (is === null || was === is) return undefined
  const { thresholdId } = rule
  const { peak, calmAt } = is
  if (was === null) return { verdict: 'raise', thresholdId, at: is.raisedAt, value: is.value, peak, calmAt }
  if (was.condition === 'active' && is.condition === 'calm') {
    return { verdict: 'calm', thresholdId, at: calmAt ?? is.raisedAt, peak }
  }
  if (was.condition === 'calm' && is.condition === 'active') return { verdict: 're-activate', thresholdId, peak }
  return was.peak === is.peak ? undefined : { verdict: 'peak', thresholdId, peak }
}
