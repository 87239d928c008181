'use client'
import { useEffect, useMemo } from 'react'
import { useLookedAt } from '../../../_lib/clock/clock.ts'
import { useDuring } from '../../../_lib/clock/use-during.ts'
import type { AlarmRow } from '../../alarm/alarm.operations.ts'
import { useReadings } from '../readings-store.ts'
import { SENSORS_DURING } from './sensor-past.operations.ts'
import { type SensorsThen, sensorsAt } from './states-at.ts'

/**
 * Keeps how the sensors stood at the moment that the clock looks at, for the whole page; call it once a screen. Null while it is live,
 * or the record is still being read.
 */
export function usePastSensors(alarms: readonly AlarmRow[]): SensorsThen | null {
  const at = useLookedAt()
  const { data } = useDuring(SENSORS_DURING)
  const turns = data?.sensorsDuring
  const then = useMemo(() => (at === null || !turns ? null : sensorsAt(turns, alarms, at)), [at, turns, alarms])
  useEffect(() => useReadings.setState({ pastById: then?.byId ?? null }), [then])
  return then
}
