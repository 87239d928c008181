import type { Text } from '../sectors/text.ts'

/** Exceptions of the wall; what is not watched stands in its own room. No composite score. */
export interface CityStatus {
  readonly at: Date
  readonly sensorsTotal: number
  readonly sensorsOffline: number
  readonly unverifiedP1: number
  readonly tasksOverdue: number
  /** Warnings told to people outside; none until the warnings room is built. */
  readonly warningsInForce: number
  readonly pushesUnanswered: number
  readonly sources: readonly SourceAge[]
  readonly weather: WeatherNow | null
}

/** How old a source is, against its own period. */
export interface SourceAge {
  readonly id: string
  readonly name: Text
  readonly lastSeenAt: Date | null
  readonly expectedEveryS: number
  readonly stale: boolean
}

export interface WeatherNow {
  readonly at: Date
  readonly windSpeedMs: number
  readonly windFromDeg: number
  readonly temperatureC: number
  readonly rainMmH: number
  readonly source: string
}

/** Silent for three of its own periods, a source is stale (rules.md, ours). */
const PERIODS = 3

export const isStale = (lastSeenAt: Date | null, expectedEveryS: number, at: Date): boolean =>
  lastSeenAt === null || at.getTime() - lastSeenAt.getTime() > PERIODS * expectedEveryS * 1000
