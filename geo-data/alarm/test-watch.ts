import { type Heard, judge, type Reading, unwatched, type Watched } from './judge.ts'
import { type Verdict, verdictsBetween } from './verdict.ts'
import type { Rule } from './watch.ts'

export const S = 1000
export const PERIOD = 10 * S

export const aRule = (over: Partial<Rule> = {}): Rule => ({
  thresholdId: 1,
  kind: 'above',
  value: 1,
  windowMs: 0,
  holdMs: 0,
  hysteresis: 0.2,
  calmMs: 0,
  deviceEvent: null,
  ...over,
})

export const readings = (...pairs: readonly (readonly [seconds: number, value: number])[]): Reading[] =>
  pairs.map(([seconds, value]) => ({ at: seconds * S, value }))

export type Part = Partial<Heard> & { readonly now: number }

export const hear = (
  rule: Rule,
  parts: readonly Part[],
  begun?: Watched,
): { verdicts: Verdict[]; watched: Watched } => {
  let watched = begun ?? unwatched([rule], 0)
  const verdicts: Verdict[] = []
  for (const part of parts) {
    const after = judge(watched, [rule], PERIOD, { readings: [], cries: [], silenceCounts: true, ...part })
    verdicts.push(...verdictsBetween(watched.now, after.now, [rule]))
    watched = after
  }
  return { verdicts, watched }
}

/** Each reading in its own batch, heard when it was taken. */
export const oneByOne = (...pairs: readonly (readonly [number, number])[]): Part[] =>
  readings(...pairs).map((reading) => ({ readings: [reading], now: reading.at }))

export const names = (verdicts: readonly Verdict[]): string[] => verdicts.map(({ verdict }) => verdict)
