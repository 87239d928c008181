import type { Curve, CurveThreshold } from './curve.operations.ts'

/** A line across the plot at a threshold. */
export interface ThresholdLine {
  readonly value: number
  readonly priority: string
  readonly verified: boolean
}

type Column = (number | null)[]

/** Longer than this many buckets without a value is a gap, and a gap is drawn as one. */
const GAP_BUCKETS = 2.5

/**
 * Columns for the plot: seconds, minimum, maximum, average. Where data is missing a row of nulls breaks the line, so that silence
 * never looks like a calm straight line.
 */
export function plotColumns(curve: Curve, periodS: number): [number[], Column, Column, Column] {
  const step = Math.max(curve.bucketS, periodS) * 1000 * GAP_BUCKETS
  const columns: [number[], Column, Column, Column] = [[], [], [], []]
  for (const [index, at] of curve.at.entries()) {
    const before = curve.at[index - 1]
    if (before !== undefined && at - before > step && !isThinned(curve.at, index))
      push(columns, (before + at) / 2, null, null, null)
    push(columns, at, curve.minimum[index], curve.maximum[index], curve.average[index])
  }
  return columns
}

/** Readings that are far apart because only every so-manieth is kept: the ones before or after are as far apart. */
function isThinned(times: readonly number[], index: number): boolean {
  const apart = (place: number): number => (times[place] ?? Number.NaN) - (times[place - 1] ?? Number.NaN)
  const enough = apart(index) * 0.6
  return apart(index - 1) >= enough || apart(index + 1) >= enough
}

type Value = number | null | undefined

function push(columns: [number[], Column, Column, Column], at: number, low: Value, high: Value, mean: Value) {
  columns[0].push(at / 1000)
  columns[1].push(low ?? null)
  columns[2].push(high ?? null)
  columns[3].push(mean ?? null)
}

/** Thresholds that are a value on the curve's own axis; a rate or a silence is none. */
export function thresholdLines(thresholds: readonly CurveThreshold[], unit: string): ThresholdLine[] {
  return thresholds.flatMap(({ kind, value, unit: own, priority, verified }) =>
    (kind === 'above' || kind === 'below') && value !== null && own === unit ? [{ value, priority, verified }] : [],
  )
}

/** The axis holds every value and every threshold that is not ten times beyond them, with a little air. */
export function plotRange(low: number | null, high: number | null, lines: readonly ThresholdLine[]): [number, number] {
  const bottom = low ?? 0
  const top = high ?? 1
  const span = Math.max(Math.abs(top), Math.abs(bottom), 1e-9)
  const near = lines.map((line) => line.value).filter((value) => Math.abs(value) <= span * 10)
  const from = Math.min(bottom, ...near)
  const to = Math.max(top, ...near)
  const air = (to - from || Math.abs(to) || 1) * 0.08
  return [bottom >= 0 && from >= 0 ? Math.max(0, from - air) : from - air, to + air]
}

/** A lone reading stands in the middle of an hour; without this its axis would reach over years. Seconds. */
export const timeRange = (from: number, to: number): [number, number] =>
  from === to ? [from - 1800, to + 1800] : [from, to]
