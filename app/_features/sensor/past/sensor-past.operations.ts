import { gql, type TypedDocumentNode } from '@apollo/client'

/** A sensor from a moment on: reached, not reached, or null where the record does not know. */
export interface SensorTurn {
  readonly id: string
  readonly at: string
  readonly online: boolean | null
}

/** How sensors were reached in a span. */
export const SENSORS_DURING: TypedDocumentNode<
  { sensorsDuring: readonly SensorTurn[] },
  { from: string; until: string }
> = gql`
  query SensorsDuring($from: DateTime!, $until: DateTime!) {
    sensorsDuring(from: $from, until: $until) { id at online }
  }
`

/** One sample, or where `bucketS` is not 0 the mean of so many seconds. */
export interface SensorReadingThen {
  readonly id: string
  readonly at: string
  readonly value: number
  readonly bucketS: number
}

/** What some sensors had said last at a moment. */
export const SENSOR_READINGS_AT: TypedDocumentNode<
  { sensorReadingsAt: readonly SensorReadingThen[] },
  { ids: readonly string[]; at: string }
> = gql`
  query SensorReadingsAt($ids: [ID!]!, $at: DateTime!) {
    sensorReadingsAt(ids: $ids, at: $at) { id at value bucketS }
  }
`
