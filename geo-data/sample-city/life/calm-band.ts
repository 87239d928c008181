import { metricByRef } from '../../sectors/registry.ts'
import type { DefaultThreshold, MetricRef } from '../../sectors/sector.ts'

/** The levels between which no threshold of a metric is breached, in the metric's unit. */
export interface Band {
  /** The highest level that it must not fall below. */
  readonly floor: number | undefined
  /** The lowest level that it must not reach. */
  readonly ceiling: number | undefined
}

const inMetricUnit = (threshold: DefaultThreshold): number =>
  threshold.value * ('conversion' in threshold ? (threshold.conversion?.factor ?? 1) : 1)

/** Whatever kind or space a threshold is scoped by: a calm day is calm everywhere. */
export const calmBand = (ref: MetricRef): Band => {
  const found = metricByRef(ref)
  const own = found?.sector.thresholds.filter(({ scope }) => scope.metric === found.it.id) ?? []
  const levels = (kind: 'above' | 'below'): number[] => own.filter((one) => one.kind === kind).map(inMetricUnit)
  const [above, below] = [levels('above'), levels('below')]
  return {
    floor: below.length > 0 ? Math.max(...below) : undefined,
    ceiling: above.length > 0 ? Math.min(...above) : undefined,
  }
}

/** From this share of the way to a threshold on, a reading yields; it never goes beyond the second. */
const YIELDS = 0.8
const NEVER = 0.94

/** The value as it is, or, near a threshold, pressed back softly: what calm days do not do. */
export const keptCalm = ({ floor, ceiling }: Band, level: number, value: number): number => {
  if (ceiling !== undefined && value > level) return level + pressed(value - level, ceiling - level)
  if (floor !== undefined && value < level) return level - pressed(level - value, level - floor)
  return value
}

const pressed = (way: number, room: number): number => {
  const free = YIELDS * room
  if (way <= free) return way
  const left = (NEVER - YIELDS) * room
  return free + left * Math.tanh((way - free) / left)
}

/** A level well inside the band, whoever set the thresholds afterwards. */
export const levelWithin = ({ floor, ceiling }: Band, level: number): number => {
  if (floor !== undefined && ceiling !== undefined) {
    const span = ceiling - floor
    return Math.min(Math.max(level, floor + 0.15 * span), ceiling - 0.25 * span)
  }
  if (ceiling !== undefined && level > 0.7 * ceiling) return ceiling - 0.35 * Math.abs(ceiling)
  if (floor !== undefined && level < floor + 0.2 * Math.abs(floor)) return floor + 0.25 * Math.abs(floor)
  return level
}
