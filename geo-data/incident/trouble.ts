import type { Standing } from '../network/network.ts'
import type { Place } from '../place/place.ts'
import { hazardOf, metricByRef, type Registered } from '../sectors/registry.ts'
import type { Hazard } from '../sectors/sector.ts'
import type { Text } from '../sectors/text.ts'
import type { Verification } from './incident.ts'

/** An alarm with what decides where it belongs: where its sensor stands, and what kind of threshold cried. */
export interface Trouble {
  readonly alarmId: number
  readonly regionId: number
  readonly departmentId: number
  readonly sectorId: string
  readonly metric: string
  readonly priority: string
  readonly verification: Verification
  readonly raisedAt: Date
  readonly closedAt: Date | null
  readonly incidentId: number | null
  readonly exercise: boolean
  readonly place: Place
  readonly standing: Standing
  readonly sensorName: Text
  readonly thresholdKind: string
  readonly deviceEvent: string | null
}

/** What an alarm may mean. An alarm about the device itself (silence, a fault) means nothing for the street. */
export const hazardOfTrouble = (
  trouble: Pick<Trouble, 'sectorId' | 'metric' | 'thresholdKind' | 'deviceEvent'>,
): Registered<Hazard> | undefined => {
  const metric = metricByRef(`${trouble.sectorId}.${trouble.metric}`)
  if (!metric || trouble.thresholdKind === 'offline') return undefined
  const cried = metric.sector.deviceEvents.find((event) => event.id === trouble.deviceEvent)
  if (trouble.thresholdKind === 'device-event' && cried?.nature !== 'alarm') return undefined
  return hazardOf(metric.ref, trouble.deviceEvent ?? undefined)
}
