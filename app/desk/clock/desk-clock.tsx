'use client'
import type { AlarmRow } from '../../_features/alarm/alarm.operations.ts'
import { Arrivals } from '../../_features/alarm/past/arrivals.tsx'
import { ClockBand } from '../../_features/clock/clock-band.tsx'
import { ClockBar } from '../../_features/clock/clock-bar.tsx'
import { goLive } from '../../_lib/clock/clock.ts'
import { usePlace } from '../../_lib/place/use-place.ts'
import { goTo } from '../desk-hand.ts'
import type { useDeskClock } from './use-desk-clock.ts'
import { useMarks, useSelectedCourse } from './use-marks.ts'

interface DeskBandProps {
  readonly live: readonly AlarmRow[]
  readonly clock: ReturnType<typeof useDeskClock>
}

/** Over the whole desk: it looks back. */
export function DeskBand({ live, clock: { shown, sensors } }: DeskBandProps) {
  const { select } = usePlace()
  const toAlarm = ({ id, position }: AlarmRow) => {
    goLive()
    goTo(position.coordinates[0] ?? 0, position.coordinates[1] ?? 0)
    select({ record: 'alarm', id })
  }
  return (
    <ClockBand
      waiting={shown.waiting}
      unreadable={shown.error !== undefined && !shown.loading && shown.alarms.length === 0}
      unknown={sensors?.unknown ?? 0}
      arrivals={<Arrivals live={live} onAlarm={toAlarm} />}
    />
  )
}

/** Under the map: the hand of time. */
export function DeskClockBar() {
  return <ClockBar marks={useMarks()} course={useSelectedCourse()} />
}
