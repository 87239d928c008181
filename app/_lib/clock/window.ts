/** From a moment up to another, epoch ms. */
export interface Span {
  readonly from: number
  readonly until: number
}

const MINUTE_MS = 60_000

/** Played through in half a minute at least, so that the next is there in time. */
const LENGTHS: Readonly<Record<number, number>> = {
  1: 10 * MINUTE_MS,
  10: 10 * MINUTE_MS,
  60: 60 * MINUTE_MS,
  600: 360 * MINUTE_MS,
}

const lengthOf = (speed: number): number => LENGTHS[speed] ?? 10 * MINUTE_MS

export const isWithin = (at: number, { from, until }: Span): boolean => from <= at && at <= until

/**
 * The window in which a moment lies: the one that is there, else one that begins at a whole multiple of its length and does not reach
 * beyond the present, of which nothing is on record yet. The same moments thus make the same questions.
 */
export function windowFor(at: number, speed: number, before: Span | null, now: number): Span {
  if (before && isWithin(at, before)) return before
  const length = lengthOf(speed)
  const from = Math.floor(at / length) * length
  return { from, until: Math.max(at, Math.min(from + length, now)) }
}

/** The window that is played after this one; null where the present ends it. */
export function nextWindow({ until }: Span, speed: number, now: number): Span | null {
  return until >= now - 1 ? null : windowFor(until + 1, speed, null, now)
}
