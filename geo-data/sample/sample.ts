/** Why a sample is not plainly good; kept with it as bits. */
export const FLAGS = { late: 1, future: 2, absurd: 4, exercise: 8 } as const
export type Flag = keyof typeof FLAGS | 'good'

/** One reading of one sensor at one time, in the sensor's unit. */
export interface Sample {
  readonly at: Date
  readonly value: number
  readonly quality: number
}

export const flagsOf = (quality: number): Flag[] => {
  const flags = (Object.keys(FLAGS) as (keyof typeof FLAGS)[]).filter((flag) => quality & FLAGS[flag])
  return flags.length > 0 ? flags : ['good']
}

/** Parallel arrays; `at` in epoch milliseconds, the beginning of each bucket. An empty bucket is absent, never 0. */
export interface Curve {
  /** 0: every sample. */
  readonly bucketS: number
  readonly at: readonly number[]
  readonly minimum: readonly number[]
  readonly average: readonly number[]
  readonly maximum: readonly number[]
}

export type CurveRange = 'H24' | 'NIGHT' | 'D7' | 'D30' | 'D365'

const DAY_MS = 86_400_000
const RANGE_MS: Record<Exclude<CurveRange, 'NIGHT'>, number> = {
  H24: DAY_MS,
  D7: 7 * DAY_MS,
  D30: 30 * DAY_MS,
  D365: 365 * DAY_MS,
}

/** A span of time: after `since`, up to `until`. */
export interface Span {
  readonly since: Date
  readonly until: Date
}

/** Last night: from six in the evening of yesterday to six in the morning of today by the city's clock, as far as it has come. */
const lastNight = (at: Date, timeZone: string): Span => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  })
  const told = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const clockMs = Date.UTC(told.year ?? 0, (told.month ?? 1) - 1, told.day, told.hour, told.minute, told.second)
  const aheadMs = clockMs - Math.floor(at.getTime() / 1000) * 1000
  const midnight = Date.UTC(told.year ?? 0, (told.month ?? 1) - 1, told.day) - aheadMs
  const [since, until] = [midnight - DAY_MS / 4, midnight + DAY_MS / 4]
  return { since: new Date(since), until: new Date(Math.min(until, at.getTime())) }
}

/** The span that a range means at a moment, in a city's clock. */
export const spanOf = (range: CurveRange, at: Date, timeZone: string): Span =>
  range === 'NIGHT' ? lastNight(at, timeZone) : { since: new Date(at.getTime() - RANGE_MS[range]), until: at }

/** More samples than this are drawn by the minute. */
export const DRAWN_SINGLY = 2000
