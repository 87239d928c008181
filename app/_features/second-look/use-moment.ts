'use client'
import { useMemo } from 'react'
import { useWithin } from '../../_lib/clock/use-during.ts'
import { windowFor } from '../../_lib/clock/window.ts'
import type { AlarmRow } from '../alarm/alarm.operations.ts'
import { openAt } from '../alarm/past/alarm-at.ts'
import { ALARMS_DURING } from '../alarm/past/alarm-past.operations.ts'
import type { IncidentRow } from '../incident/incident.operations.ts'
import { underWayAt } from '../incident/past/incident-at.ts'
import { INCIDENTS_DURING } from '../incident/past/incident-past.operations.ts'
import type { SensorState } from '../map/live-layers.ts'
import { SENSORS_DURING } from '../sensor/past/sensor-past.operations.ts'
import { sensorsAt } from '../sensor/past/states-at.ts'

/** The city at one moment that stands still, as it was known then. */
export interface Moment {
  /** Epoch ms. */
  readonly at: number
  readonly alarms: readonly AlarmRow[]
  readonly incidents: readonly IncidentRow[]
  readonly sensors: ReadonlyMap<number, SensorState>
  /** Sensors of which the record does not know whether they were reached. */
  readonly unknown: number
  readonly state: 'reading' | 'unreadable' | 'read'
}

/** Asks the record of one moment (epoch ms) once, in the same spans that the desk's clock asks in; nothing is subscribed to. */
export function useMoment(at: number): Moment {
  const span = useMemo(() => windowFor(at, 1, null, Date.now()), [at])
  const alarms = useWithin(ALARMS_DURING, span)
  const incidents = useWithin(INCIDENTS_DURING, span)
  const sensors = useWithin(SENSORS_DURING, span)
  const all = [alarms, incidents, sensors]
  const unreadable = all.some(({ error }) => error !== undefined)
  const isRead = !unreadable && all.every(({ waiting }) => !waiting)
  return useMemo(() => {
    // What was answered of another span is not what stood at this moment: rather nothing for a second than that.
    const open = isRead && alarms.data ? openAt(alarms.data.alarmsDuring, at) : []
    const then = isRead && sensors.data ? sensorsAt(sensors.data.sensorsDuring, open, at) : null
    return {
      at,
      alarms: open,
      incidents: isRead && incidents.data ? underWayAt(incidents.data.incidentsDuring, at) : [],
      sensors: then?.byId ?? new Map(),
      unknown: then?.unknown ?? 0,
      state: unreadable ? 'unreadable' : isRead ? 'read' : 'reading',
    }
  }, [at, isRead, unreadable, alarms.data, incidents.data, sensors.data])
}
