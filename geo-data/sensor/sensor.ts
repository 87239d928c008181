import type { Place } from '../place/place.ts'

export const SENSOR_STATES = ['in-service', 'maintenance', 'retired'] as const
export type SensorState = (typeof SENSOR_STATES)[number]

/** Measures one metric on one asset or segment. */
export interface Sensor {
  readonly id: number
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
  readonly sectorId: string
  readonly metric: string
  readonly unit: string
  /** Reporting periods in calm and in alarm, seconds: its age is judged against its own. */
  readonly periodS: number
  readonly alarmPeriodS: number
  readonly state: SensorState
  /** It reports in its own time and its gateway is heard. */
  readonly online: boolean
  readonly onlineSince: Date | null
  readonly regionId: number
  readonly departmentId: number
  readonly gatewayId: number | null
  readonly assetId: number | null
  readonly segmentId: number | null
  readonly place: Place
}

/** Silent for so many of its own periods, a sensor is offline (ours). */
export const SILENT_PERIODS = 3

/** What the map shows of a sensor: its newest value and the most serious of its open alarms. */
export interface SensorReading {
  readonly id: number
  readonly online: boolean
  readonly at: Date | null
  readonly value: number | null
  readonly priority: string | null
}
