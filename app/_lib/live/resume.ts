/** More than this was missed: the snapshot that is taken anew says it better than as many notices. */
const MOST_MISSED = 2_000n

/**
 * From where the stream goes on when the wire comes back: after what was `heard` last, so that nothing is missed; from `now`, the
 * record's own cursor, when nothing was heard yet, when too much was missed, or when the record is another one that is not as far.
 */
export const resumeFrom = (heard: string | null, now: string): string => {
  if (heard === null) return now
  const missed = BigInt(now) - BigInt(heard)
  return missed < 0n || missed > MOST_MISSED ? now : heard
}
