import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'

export interface SourceAge {
  readonly id: string
  readonly name: Text
  readonly lastSeenAt: string | null
  readonly expectedEveryS: number
  readonly stale: boolean
}

export interface Weather {
  readonly at: string
  readonly windSpeedMs: number
  readonly windFromDeg: number
  readonly temperatureC: number
  readonly rainMmH: number
  readonly source: string
}

export interface CityStatus {
  readonly at: string
  readonly sensorsTotal: number
  readonly sensorsOffline: number
  readonly targetsInBlindArea: number
  readonly unverifiedP1: number
  readonly tasksOverdue: number
  readonly warningsInForce: number
  readonly pushesUnanswered: number
  readonly sources: readonly SourceAge[]
  readonly weather: Weather | null
}

/** The last observation that was not later than a moment. */
export const WEATHER_AT: TypedDocumentNode<{ weatherAt: Weather | null }, { at: string }> = gql`
  query WeatherAt($at: DateTime!) {
    weatherAt(at: $at) { at windSpeedMs windFromDeg temperatureC rainMmH source }
  }
`

/** The six exceptions, the age of every source, the wind. */
export const CITY_STATUS: TypedDocumentNode<{ cityStatus: CityStatus }, Record<string, never>> = gql`
  query CityStatus {
    cityStatus {
      at
      sensorsTotal
      sensorsOffline
      targetsInBlindArea
      unverifiedP1
      tasksOverdue
      warningsInForce
      pushesUnanswered
      sources { id name { zh en } lastSeenAt expectedEveryS stale }
      weather { at windSpeedMs windFromDeg temperatureC rainMmH source }
    }
  }
`
