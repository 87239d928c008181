import type { ZoneSetTime } from '../impact-zone.operations.ts'

/** The set of zones that stood at a moment, epoch ms; null where none did. */
export const setAt = (times: readonly ZoneSetTime[], at: number): ZoneSetTime | null =>
  times.findLast(
    ({ computedAt, supersededAt }) =>
      Date.parse(computedAt) <= at && (supersededAt === null || Date.parse(supersededAt) > at),
  ) ?? null
