import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Point } from 'geojson'
import type { Text } from '../../_lib/language.tsx'
import type { ListedThreshold } from '../threshold/threshold-list.tsx'

/** What the map shows of a sensor. */
export interface SensorState {
  readonly id: string
  readonly online: boolean
  readonly priority: string | null
}

/** What is known of a sensor now. */
export interface SensorReading extends SensorState {
  readonly at: string | null
  readonly value: number | null
}

export interface SensorDetail {
  readonly id: string
  readonly code: string
  readonly name: Text
  readonly sectorId: string
  readonly metric: string
  readonly unit: string
  readonly periodS: number
  readonly alarmPeriodS: number
  readonly state: string
  readonly online: boolean
  readonly onlineSince: string | null
  readonly latest: { readonly at: string; readonly value: number; readonly flags: readonly string[] } | null
  readonly position: Point
  readonly department: { readonly id: string; readonly name: Text }
  readonly region: { readonly id: string; readonly name: Text }
  readonly asset: { readonly id: string; readonly record: string; readonly code: string; readonly kind: string } | null
  readonly alarms: readonly { readonly id: string; readonly priority: string }[]
  readonly thresholds: readonly ListedThreshold[]
}

export const SENSOR_STATES_CHANGED: TypedDocumentNode<
  { sensorStatesChanged: readonly SensorState[] },
  Record<string, never>
> = gql`
  subscription SensorStatesChanged {
    sensorStatesChanged { id online priority }
  }
`

export const SENSOR_READINGS_CHANGED: TypedDocumentNode<
  { sensorReadingsChanged: readonly SensorReading[] },
  { ids: readonly string[] }
> = gql`
  subscription SensorReadingsChanged($ids: [ID!]!) {
    sensorReadingsChanged(ids: $ids) { id online at value priority }
  }
`

export const SENSOR: TypedDocumentNode<{ sensor: SensorDetail | null }, { id: string }> = gql`
  query Sensor($id: ID!) {
    sensor(id: $id) {
      id
      code
      name { zh en }
      sectorId
      metric
      unit
      periodS
      alarmPeriodS
      state
      online
      onlineSince
      latest { at value flags }
      position
      department { id name { zh en } }
      region { id name { zh en } }
      asset { id record code kind }
      alarms(open: true) { id priority }
      thresholds { id kind priority value unit windowS holdS clause source mark verified }
    }
  }
`
