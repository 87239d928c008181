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

export type CurveRange = 'H24' | 'D7' | 'D30' | 'D365'

const DAY_MS = 86_400_000
export const RANGE_MS: Record<CurveRange, number> = {
  H24: DAY_MS,
  D7: 7 * DAY_MS,
  D30: 30 * DAY_MS,
  D365: 365 * DAY_MS,
}

/** More samples than this are drawn by the minute. */
export const DRAWN_SINGLY = 2000
