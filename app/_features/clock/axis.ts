import { isWithin, type Span } from '../../_lib/clock/window.ts'

/** What the axis of time spans: so long a time, or one incident from its beginning to its archive. */
export const AXES = ['hour', 'day', 'week', 'incident'] as const
export type AxisKind = (typeof AXES)[number]

const HOUR_MS = 3_600_000
const LENGTHS: Readonly<Record<Exclude<AxisKind, 'incident'>, number>> = {
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 168 * HOUR_MS,
}

/** When an incident began, and when it was over; null while it is not. Epoch ms. */
export interface Course {
  readonly openedAt: number
  readonly endedAt: number | null
}

/** The longest span of which marks may be asked for. */
const LONGEST_MS = 90 * 24 * HOUR_MS

/** An incident with a little air before and after, and the minutes in which it was not yet one. */
function axisOf({ openedAt, endedAt }: Course, now: number): Span {
  const end = Math.min(endedAt ?? now, openedAt + LONGEST_MS)
  const air = Math.max(0.05 * (end - openedAt), 600_000)
  return { from: openedAt - air, until: Math.min(end + air, now) }
}

interface Asked {
  readonly kind: AxisKind
  /** The moment looked at. */
  readonly at: number
  readonly now: number
  readonly course: Course | null
  /** The axis that is shown already. */
  readonly before: Span | null
}

/** The axis that shows a moment: the one before where it still does, else the last hour, day or week, else as long a time around it. */
export function axisFor({ kind, at, now, course, before }: Asked): Span {
  if (kind === 'incident' && course) return axisOf(course, now)
  const length = LENGTHS[kind === 'incident' ? 'day' : kind]
  if (before && isWithin(at, before) && Math.abs(before.until - before.from - length) < 1) return before
  if (at >= now - length) return { from: now - length, until: now }
  const until = Math.min(at + length / 2, now)
  return { from: until - length, until }
}

/** How far one press of an arrow goes, ms: about a hundred and fifty presses from end to end. */
export function stepOf({ from, until }: Span): number {
  const steps = [1, 5, 10, 30, 60, 300, 600, 1800, 3600, 14_400].map((seconds) => seconds * 1000)
  return steps.find((step) => (until - from) / step <= 150) ?? 86_400_000
}

/** Where a moment stands on an axis, 0 to 1. */
export const shareOf = (at: number, { from, until }: Span): number =>
  Math.min(1, Math.max(0, (at - from) / Math.max(1, until - from)))

/** Something that happened at a moment, on the axis. */
export interface Mark {
  readonly id: string
  /** Incidents stand above alarms; of alarms the graver is the taller. */
  readonly kind: 'incident' | 'P1' | 'P2' | 'P3'
  readonly at: number
}

/** The next mark after a moment, or the last before it. */
export function neighbour(marks: readonly Mark[], at: number, way: 'before' | 'after'): Mark | null {
  const sorted = marks.toSorted((one, other) => one.at - other.at)
  const found = way === 'after' ? sorted.find((mark) => mark.at > at) : sorted.findLast((mark) => mark.at < at)
  return found ?? null
}
