import { gql, type TypedDocumentNode } from '@apollo/client'

export type CurveRange = 'H24' | 'NIGHT' | 'D7' | 'D30' | 'D365'

/** Parallel arrays; `at` in epoch milliseconds. */
export interface Curve {
  readonly unit: string
  readonly bucketS: number
  readonly at: readonly number[]
  readonly minimum: readonly number[]
  readonly average: readonly number[]
  readonly maximum: readonly number[]
}

export interface CurveThreshold {
  readonly id: string
  readonly kind: string
  readonly priority: string
  readonly value: number | null
  readonly unit: string | null
  readonly verified: boolean
}

export interface SensorCurve {
  readonly id: string
  readonly sectorId: string
  readonly metric: string
  readonly unit: string
  readonly curve: Curve
  readonly thresholds: readonly CurveThreshold[]
}

export const SENSOR_CURVE: TypedDocumentNode<
  { sensor: SensorCurve | null },
  { id: string; range: CurveRange; until: string | null }
> = gql`
  query SensorCurve($id: ID!, $range: CurveRange!, $until: DateTime) {
    sensor(id: $id) {
      id
      sectorId
      metric
      unit
      curve(range: $range, until: $until) { unit bucketS at minimum average maximum }
      thresholds { id kind priority value unit verified }
    }
  }
`

/** A day in one stroke. */
export const SENSOR_SPARK: TypedDocumentNode<
  { sensor: Pick<SensorCurve, 'id' | 'sectorId' | 'metric' | 'curve'> | null },
  { id: string; until: string | null }
> = gql`
  query SensorSpark($id: ID!, $until: DateTime) {
    sensor(id: $id) {
      id
      sectorId
      metric
      curve(range: H24, until: $until) { unit bucketS at minimum average maximum }
    }
  }
`
