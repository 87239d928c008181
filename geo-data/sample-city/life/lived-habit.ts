import { metricByRef } from '../../sectors/registry.ts'
import type { Metric, MetricRef } from '../../sectors/sector.ts'
import { type Band, calmBand } from './calm-band.ts'
import type { Habit } from './habit.ts'
import { HABITS } from './habits/habits.ts'

/** A habit with the bounds it never leaves on a calm day. */
export interface LivedHabit {
  readonly habit: Habit
  readonly band: Band
}

const known = new Map<MetricRef, LivedHabit>()

/** The habit of a metric: as declared, or, where nobody has, what its range and its thresholds allow. */
export const habitOf = (ref: MetricRef): LivedHabit => {
  const before = known.get(ref)
  if (before) return before
  const metric = metricByRef(ref)?.it
  const band = calmBand(ref)
  const lived = { habit: HABITS[ref] ?? (metric ? undeclared(metric, band) : STILL), band }
  known.set(ref, lived)
  return lived
}

const STILL: Habit = { level: [0, 0] }

/** A fifth to a third of the way from its lower bound to its higher, or about nought where it may go both ways. */
const undeclared = ({ range }: Metric, { floor, ceiling }: Band): Habit => {
  const [low, high] = [floor ?? range.min, ceiling ?? range.max]
  const span = high - low
  const bothWays = low < 0 && high > 0
  return {
    level: bothWays ? [-0.01 * span, 0.01 * span] : [low + 0.2 * span, low + 0.33 * span],
    shares: { traffic: 0.08 },
    drift: { amount: 0.015 * span },
    grain: { amount: 0.004 * span },
  }
}
