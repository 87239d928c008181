'use client'
import { useShownAlarms } from '../../_features/alarm/past/use-past-alarms.ts'
import type { useAlarms } from '../../_features/alarm/use-alarms.ts'
import { useClockKeeper } from '../../_features/clock/use-clock-keeper.ts'
import { usePastSensors } from '../../_features/sensor/past/use-past-sensors.ts'
import type { CityStatus } from '../../_features/status/status.operations.ts'
import { useLooksBack } from '../../_lib/clock/clock.ts'

/** What the desk shows of the moment its clock looks at; the live alarms go on beside it. */
export function useDeskClock(live: ReturnType<typeof useAlarms>) {
  useClockKeeper()
  const shown = useShownAlarms(live)
  const sensors = usePastSensors(shown.alarms)
  return { shown, sensors }
}

type DeskClock = ReturnType<typeof useDeskClock>

/** The exceptions of the moment that is shown; of the past only what is known of it. */
export function useShownStatus(status: CityStatus | null, { shown, sensors }: DeskClock): Partial<CityStatus> | null {
  const looksBack = useLooksBack()
  if (!looksBack) return status
  const unverified = shown.alarms.filter(
    ({ priority, verification }) => priority === 'P1' && verification === 'pending',
  )
  return {
    ...(status ? { sensorsTotal: status.sensorsTotal } : {}),
    // With some of whom nothing is known there is no figure, and no 0.
    ...(sensors && sensors.unknown === 0 ? { sensorsOffline: sensors.offline } : {}),
    ...(shown.loading ? {} : { unverifiedP1: unverified.length }),
  }
}
